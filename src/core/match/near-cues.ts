import type { CueFound } from './find-cues.ts';
import type { Span } from './find-mentions.ts';
import type { PageView } from './score-topic.ts';
import { CUE_REACH } from './weights.ts';

/** A longer mention is a pair. */
const LONGEST_NAME = 60;

/** A cue that stands near a mention; those of one key are one. */
export interface CountedCue {
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
  for (const { cue, key, spans } of cues) {
    if (byKey.has(key) || own.has(key)) continue;
    if (spans.some((span) => mentions.some((mention) => isNear(span, mention))))
      byKey.set(key, { text: view.gazetteer.cueText(cue), key, spans });
  }
  return [...byKey.values()];
}
