import type { SenseRecord } from '#core/kb/gazetteer-layout.ts';
import type { Passage, TopicFinding } from '#core/model/page-context.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { Evidence, TopicHit } from '#core/model/topic-hit.ts';

/** UTF-16 units shown on each side of a mention. */
const AROUND = 80;
/** A page that says a name a thousand times is not shown a thousand passages. */
const MAX_PASSAGES = 30;

/**
 * Turns the evidence of each hit into passages: the mention with the words around it. `senses` are those that the page
 * was matched against: what they are called goes with the finding.
 */
export function findPassages(
  hits: readonly TopicHit[],
  page: PageText,
  senses: readonly SenseRecord[] = [],
): TopicFinding[] {
  return hits.map((hit) => {
    const evidence = hit.evidence.slice(0, MAX_PASSAGES).map((each) => passageOf(each, page));
    const others = new Set(evidence.map(({ sense }) => sense).filter((sense) => sense !== hit.topic));
    const named = senses.filter(({ id }) => others.has(id)).map(({ id, label }) => [id, label]);
    return { ...hit, evidence, ...(named.length > 0 && { senses: Object.fromEntries(named) }) };
  });
}

function passageOf(evidence: Evidence, page: PageText): Passage {
  const text = page[evidence.field];
  return {
    ...evidence,
    before: wholeWords(
      text.slice(Math.max(0, evidence.start - AROUND), evidence.start),
      'end',
      evidence.start > AROUND,
    ),
    after: wholeWords(
      text.slice(evidence.end, evidence.end + AROUND),
      'start',
      evidence.end + AROUND < text.length,
    ),
  };
}

/** Drops the word that the cut went through, at the side away from the mention; never half a surrogate pair. */
function wholeWords(text: string, keep: 'start' | 'end', wasCut: boolean): string {
  if (!wasCut) return text;
  if (keep === 'end') {
    const space = text.search(/\s/);
    return space >= 0 && space < AROUND / 2 ? text.slice(space + 1) : text.replace(/^[\uDC00-\uDFFF]/, '');
  }
  const space = text.search(/\s\S*$/);
  return space >= AROUND / 2 ? text.slice(0, space) : text.replace(/[\uD800-\uDBFF]$/, '');
}
