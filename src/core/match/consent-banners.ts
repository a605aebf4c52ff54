import { PAIR_FLAGS } from '#core/kb/gazetteer-layout.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { CuesFound } from './find-cues.ts';
import type { Span } from './find-mentions.ts';
import { SENTENCE_END } from './find-pairs.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A banner is short; what stands further on is the page's own. In UTF-16 units. */
const LONGEST = 500;
const SENTENCE_ENDS = new RegExp(SENTENCE_END, 'gu');
/** It speaks of cookies in one sentence, and of what becomes of data in the next. */
const SENTENCES = 3;

/** A part of the text. */
export interface Passage {
  start: number;
  end: number;
}

/**
 * The passages by which a site asks its reader for consent, wherever they stand in the text: from a sentence with
 * something that stands in banners (`cookies`) on, where it speaks like one (`we`, `your`). Every page may have one, and
 * it says nothing of what the page is about.
 */
export function consentBanners(gazetteer: Gazetteer, { text }: PageText, cues: CuesFound): Passage[] {
  const passages: Passage[] = [];
  for (const [pair, { of: signs, with: voice }] of cues.pairs) {
    if (((gazetteer.pairs[3 * pair + 2] ?? 0) & PAIR_FLAGS.banner) === 0) continue;
    for (const { field, start, end } of signs) {
      if (field !== 'text') continue;
      const passage = { start: sentenceStart(text, start), end: endOfSentences(text, end) };
      if (voice.some((word) => word.field === 'text' && isIn(passage, word))) passages.push(passage);
    }
  }
  return passages;
}

/** Whether a place of the text lies in one of the passages. */
export const isInOne = (passages: readonly Passage[], span: Span): boolean =>
  span.field === 'text' && passages.some((passage) => isIn(passage, span));

const isIn = (passage: Passage, { start, end }: Passage): boolean =>
  start >= passage.start && end <= passage.end;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  const before = text.slice(from, at);
  let start = from;
  for (const { index, 0: mark } of before.matchAll(SENTENCE_ENDS)) start = from + index + mark.length;
  return start;
}

function endOfSentences(text: string, at: number): number {
  const after = text.slice(at, at + LONGEST);
  let left = SENTENCES;
  for (const { index, 0: mark } of after.matchAll(SENTENCE_ENDS))
    if (--left === 0) return at + index + mark.length;
  return at + after.length;
}
