import { PAIR_FLAGS } from '#core/kb/gazetteer-layout.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { CueSpan, CuesFound } from './find-cues.ts';
import type { Span } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Two words that stand close together in one sentence: one span from the first to the last. */
export interface PairFound {
  pair: number;
  sense: number;
  weak: boolean;
  /** Where it met only because a third word stands near: those words. */
  thirds: Span[];
  /** Its two sides as the knowledge base writes them. */
  name: string;
  spans: Span[];
  count: number;
}

/** One place where two words meet. */
interface Meeting extends Span {
  name: string;
  third?: Span;
}

const MAX_SPANS = 24;
const LONGEST_SIDE = 200;
/** A third word may stand in the sentence before or behind; a title is near to the opening of the text. */
const THIRD_REACH = 160;
const TITLE_BEFORE = 1e9;
export const SENTENCE_END = /[.!?。！？؟]\s|[。！？؟]|\n\s*\n/u;

/** Every pair whose two sides meet. */
export function findPairs(gazetteer: Gazetteer, page: PageText, cues: CuesFound): PairFound[] {
  const found: PairFound[] = [];
  for (const [pair, sides] of cues.pairs) {
    if (sides.of.length === 0 || sides.with.length === 0) continue;
    const within = gazetteer.pairs[3 * pair + 1] ?? 0;
    const flags = gazetteer.pairs[3 * pair + 2] ?? 0;
    if (flags & (PAIR_FLAGS.notice | PAIR_FLAGS.banner)) continue;
    const met = meetings(gazetteer, page, sides.of, sides.with, within);
    const spans: readonly Meeting[] =
      flags & PAIR_FLAGS.needsThird ? withThird(gazetteer, met, cues.pairs.get(pair + 1)?.of) : met;
    const [first] = spans;
    if (!first) continue;
    found.push({
      pair,
      sense: gazetteer.pairs[3 * pair] ?? 0,
      weak: (flags & PAIR_FLAGS.weak) !== 0,
      thirds: spans.flatMap(({ third }) => third ?? []).slice(0, MAX_SPANS),
      name: first.name,
      spans: spans.slice(0, MAX_SPANS),
      count: spans.length,
    });
  }
  return found;
}

/** In the order of the text; a title comes before it. One that both sides stand in, as in a longer cue, meets in itself. */
function meetings(
  gazetteer: Gazetteer,
  page: PageText,
  ofs: readonly CueSpan[],
  withs: readonly CueSpan[],
  within: number,
): Meeting[] {
  const left = [...ofs].sort(inOrder);
  const right = [...withs].sort(inOrder);
  const found: Meeting[] = [];
  let from = 0;
  for (const one of left) {
    while (from < right.length && place(right[from]) < place(one) - within - LONGEST_SIDE) from++;
    for (let index = from; index < right.length; index++) {
      const other = right[index];
      if (!other || place(other) > place(one) + within + LONGEST_SIDE) break;
      if (other.field !== one.field || !meet(page[one.field], one, other, within)) continue;
      const name = `${gazetteer.cueText(one.cue)} … ${gazetteer.cueText(other.cue)}`;
      const start = Math.min(one.start, other.start);
      found.push({ field: one.field, start, end: Math.max(one.end, other.end), name });
      break;
    }
  }
  return found;
}

/** The meetings that have a third word near.. */
function withThird(
  gazetteer: Gazetteer,
  met: readonly Meeting[],
  thirds: readonly CueSpan[] = [],
): Meeting[] {
  return met.flatMap((pair) => {
    const third = thirds.find(({ field, start, end }) =>
      field === pair.field
        ? start <= pair.end + THIRD_REACH && end >= pair.start - THIRD_REACH
        : (field === 'text' ? start : pair.start) <= 2 * THIRD_REACH,
    );
    return third ? [{ ...pair, name: `${pair.name} … ${gazetteer.cueText(third.cue)}`, third }] : [];
  });
}

function meet(text: string, one: Span, other: Span, within: number): boolean {
  if (one.start === other.start) return /\s/.test(text.slice(one.start, one.end));
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const gap = second.start - first.end;
  return gap >= 0 && gap <= within && !SENTENCE_END.test(text.slice(first.end, second.start + 1));
}

const place = (span: Span | undefined): number =>
  span === undefined ? 0 : span.field === 'title' ? span.start - TITLE_BEFORE : span.start;
const inOrder = (a: Span, b: Span): number => place(a) - place(b);
