import { BROKEN, FAR, WordReader } from './word-reader.ts';

/** A form may have so many words; a Han, kana, Hangul or Thai character counts as half a word. Bounds the worst case. */
export const MAX_WORDS = 12;
const MAX_CODES = 400;

/** The words of a form, as spans of the reader's codes: `[from, to, from, to, ...]`. */
export interface FormWords {
  spans: number[];
  lastSolo: boolean;
  /** It has punctuation inside that otherwise ends a name, as `v. United States`. */
  punctuated: boolean;
}

/** Reads a form; a string says why it cannot be one. */
export function readFormWords(reader: WordReader, text: string): FormWords | string {
  const spans: number[] = [];
  let punctuated = false;
  let weight = 0;
  let at = 0;
  reader.reset();
  while (reader.read(text, at)) {
    if (spans.length > 0 && reader.gap === FAR) return 'has more than three signs between two words';
    if (spans.length > 0 && reader.gap === BROKEN) punctuated = true;
    spans.push(reader.wordFrom, reader.length);
    weight += reader.solo ? 0.5 : 1;
    if (weight > MAX_WORDS) return `has more than ${MAX_WORDS} words`;
    if (reader.cut || reader.length > MAX_CODES) return 'is too long';
    at = reader.next;
  }
  if (spans.length === 0) return 'has no letter or digit';
  return { spans, lastSolo: reader.solo, punctuated };
}

let shared: WordReader | undefined;

/** Why a text cannot be a form, to be read after its name; undefined if it can. */
export function formProblem(text: string): string | undefined {
  shared ??= new WordReader();
  const words = readFormWords(shared, text);
  return typeof words === 'string' ? words : undefined;
}
