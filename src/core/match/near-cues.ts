import type { CueFound } from './find-cues.ts';
import type { Span } from './find-mentions.ts';
import type { PageView } from './score-topic.ts';
import { CUE_REACH } from './weights.ts';

/** A longer mention is a pair. */
const LONGEST_NAME = 60;

/** A cue that stands near a mention; those of one key are one. */
export interface CountedCue {
  /** As the page writes it. */
  text: string;
  key: number;
  spans: readonly Span[];
}

/** Whether a cue is near enough to a mention to speak for it. A title is near to the opening of the text. */
export function isNear(cue: Span, mention: Span): boolean {
  if (cue.field !== mention.field) {
    return (cue.field === 'text' ? cue.start : mention.start) <= 2 * CUE_REACH || cue.field === 'title';
  }
  return cue.start <= mention.end + CUE_REACH && cue.end >= mention.start - CUE_REACH;
}

/** The words of a name, and the two that a pair consists of, but not what stands between them. */
const isPartOf = (cue: Span, mention: Span): boolean =>
  cue.field === mention.field &&
  cue.start >= mention.start &&
  cue.end <= mention.end &&
  (mention.end - mention.start <= LONGEST_NAME || cue.start === mention.start || cue.end === mention.end);

/** The cues for these senses that stand near one of the mentions, one for each key; a mention's own words are none. */
export function cuesNear(view: PageView, senses: readonly number[], mentions: readonly Span[]): CountedCue[] {
  return countCues(
    view,
    senses.flatMap((sense) => view.cues.for.get(sense) ?? []),
    mentions,
  );
}

export function countCues(
  view: PageView,
  cues: readonly CueFound[],
  mentions: readonly Span[],
): CountedCue[] {
  const byKey = new Map<number, CountedCue>();
  const own = new Set(
    cues
      .filter(({ spans }) => spans.some((span) => mentions.some((mention) => isPartOf(span, mention))))
      .map(({ key }) => key),
  );
  for (const { key, spans } of cues) {
    if (byKey.has(key) || own.has(key)) continue;
    const near = spans.find((span) => mentions.some((mention) => isNear(span, mention)));
    if (near) byKey.set(key, { text: asWritten(view.page[near.field], near), key, spans });
  }
  return [...byKey.values()];
}

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const REST_OF_WORD = /^[\p{L}\p{M}\p{N}]{1,24}/u;

/** The page's own words for a cue, on one line: a stem is given with the rest of its word. */
function asWritten(text: string, { start, end }: Span): string {
  const last = text.slice(start, end);
  const rest = UNSPACED.test(last) ? '' : (REST_OF_WORD.exec(text.slice(end, end + 24))?.[0] ?? '');
  return (last + rest).replace(/\s+/g, ' ');
}
