import { SPACE, WordReader } from './word-reader.ts';

/** A word of a text, folded, and its span in the text. */
export interface FoldedWord {
  folded: string;
  start: number;
  end: number;
}

/** The words of a text as the automaton sees them: what equals each other here is found as each other. */
export function foldWords(text: string): FoldedWord[] {
  const reader = new WordReader();
  const words: FoldedWord[] = [];
  for (let at = 0; ; at = reader.next) {
    reader.reset();
    if (!reader.read(text, at)) return words;
    const folded = String.fromCharCode(...reader.codes.subarray(reader.wordFrom, reader.length));
    words.push({ folded, start: reader.start, end: reader.end });
  }
}

/** Compilers fold ten thousand forms: one reader serves them all. */
let shared: WordReader | undefined;

/**
 * A short text folded, its words parted by one space (none beside a Han character): two forms are the same for the
 * automaton, but for their flags, exactly if this is equal. Words are cut at 80 characters. For comparing, not for reading:
 * Thai, `&` and some others are codes of our own.
 *
 *     foldText('WCIT‑12, Dubaï') === foldText('wcit 12 dubai')
 */
export function foldText(text: string): string {
  let folded = '';
  let solo = true;
  shared ??= new WordReader();
  const reader = shared;
  for (let at = 0; ; at = reader.next) {
    reader.reset();
    if (!reader.read(text, at)) return folded;
    if (!solo && !reader.solo) folded += String.fromCharCode(SPACE);
    folded += String.fromCharCode(...reader.codes.subarray(reader.wordFrom, reader.length));
    solo = reader.solo;
  }
}
