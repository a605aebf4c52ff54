import {
  foldTable,
  INVISIBLE,
  MARK,
  SEPARATOR,
  SOLO,
  SOLO_FROM,
  SPECIAL,
  specialUnit,
} from './fold-table.ts';

/**
 * What stands between two words. `JOINED`: nothing, or what may stand inside a name (a space, a hyphen, an apostrophe, a
 * slash, a line break with its indent). `BROKEN`: punctuation that ends a name (a comma, a full stop and a space, an empty
 * line). `FAR`: more than three units, or more than eight of white space.
 */
export const JOINED = 0;
export const BROKEN = 1;
export const FAR = 2;

/** The code between two words in `WordReader.codes`; none stands beside a word of one character such as a Han one. */
export const SPACE = 0x20;

const MAX_GAP = 3;
const MAX_WHITE_GAP = 8;
const CAPACITY = 1024;
const LONGEST_WORD = 80;
/** Punctuation that may stand inside a name. White space and the full stop are looked at by themselves. */
const INSIDE_NAMES = new Set(
  [
    '-‐‑‒–—―−﹣－〜・･·‧', // hyphens, dashes and dots in the middle
    "'`´‘’‛ʹʺʻʼʽˈ′＇׳״", // apostrophes
    '"“”„‟«»‹›″＂', // quotation marks: a name may be quoted in part
    '/⁄∕／\\_＿*~#@™®©°',
  ]
    .join('')
    .split('')
    .map((character) => character.charCodeAt(0)),
);
const isWhite = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0x85 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000;

/**
 * Reads a text word by word, folded, and keeps the codes of the words read since `reset`, with where each code ends in the
 * text. Reading `Ｔhe NFD-Café` gives the codes of `the nfd cafe`.
 */
export class WordReader {
  /** Room for codes before the first word: a caller may put two there. */
  static readonly ORIGIN = 2;
  readonly codes = new Uint16Array(CAPACITY);
  /** `ends[k]`: the offset in the text after code `k`; -1 where the text cannot be cut there (inside `ß`). */
  readonly ends = new Int32Array(CAPACITY);
  /** One past the last code. */
  length = WordReader.ORIGIN;
  /** Index of the first code of the word read last. */
  wordFrom = WordReader.ORIGIN;
  /** Offsets of the word read last. */
  start = 0;
  end = 0;
  /** Where to read on: past invisible characters after the word. */
  next = 0;
  /** Whether that word is a single Han, kana, Hangul or Thai character, or `&`. */
  solo = false;
  /** Whether the word was longer than any form may be; only its first codes were kept. */
  cut = false;
  /** `JOINED`, `BROKEN` or `FAR`: what stood before it. */
  gap = JOINED;
  readonly #fold = foldTable();

  reset(): void {
    this.length = WordReader.ORIGIN;
    this.wordFrom = WordReader.ORIGIN;
    this.solo = true;
  }

  /** Forgets all codes from `length` on, the last word kept ending at `end`, to read on from `next`. */
  backTo(length: number, next: number, end: number): void {
    this.length = length;
    this.next = next;
    this.end = end;
    this.solo = false;
    this.cut = false;
  }

  /** Reads the next word if it is a lone character right at `next`, as in running Chinese: the short way. */
  readSolo(text: string): boolean {
    const at = this.next;
    const unit = text.charCodeAt(at);
    const code = this.#fold[unit] ?? SEPARATOR;
    const after = this.#fold[text.charCodeAt(at + 1)] ?? SEPARATOR;
    if (code < SOLO_FROM || code >= SPECIAL || after === MARK || after === INVISIBLE) return false;
    const { length } = this;
    if (length > CAPACITY - 2 * LONGEST_WORD) return false;
    this.codes[length] = code === SOLO ? unit : code;
    this.ends[length] = at + 1;
    this.wordFrom = length;
    this.length = length + 1;
    this.start = at;
    this.end = at + 1;
    this.next = at + 1;
    this.solo = true;
    this.cut = false;
    this.gap = JOINED;
    return true;
  }

  /** Reads the next word at or after `from`. False at the end of the text, after a `FAR` gap when `near`, or when full. */
  read(text: string, from: number, near = false): boolean {
    const fold = this.#fold;
    const size = text.length;
    if (this.length > CAPACITY - 2 * LONGEST_WORD) return false;
    if (from < size && (fold[text.charCodeAt(from)] ?? SEPARATOR) < SPECIAL) {
      this.gap = JOINED;
      this.#word(text, from);
      return true;
    }
    let at = from;
    let gap = 0;
    let allWhite = true;
    let broken = false;
    let lines = 0;
    for (; at < size; at++) {
      const unit = text.charCodeAt(at);
      const code = fold[unit] ?? SEPARATOR;
      if (code < SPECIAL) break;
      if (code === SPECIAL) {
        const special = specialUnit(text, at);
        if (special.kind === 'word' || special.kind === 'solo') break;
        at += special.units - 1;
        if (special.kind === 'invisible') continue;
        allWhite = false;
        broken = true;
      } else if (code !== SEPARATOR) {
        continue;
      } else if (isWhite(unit)) {
        if (unit === 10 && ++lines > 1) broken = true;
      } else {
        allWhite = false;
        if (unit === 0x2e || unit === 0xff0e) {
          if ((fold[text.charCodeAt(at + 1)] ?? SEPARATOR) === SEPARATOR) broken = true;
        } else if (!INSIDE_NAMES.has(unit)) broken = true;
      }
      if (++gap > MAX_WHITE_GAP && near) return false;
    }
    if (at >= size) return false;
    this.gap = gap > (allWhite ? MAX_WHITE_GAP : MAX_GAP) ? FAR : broken ? BROKEN : JOINED;
    this.#word(text, at);
    return true;
  }

  #word(text: string, from: number): void {
    const { codes, ends } = this;
    const fold = this.#fold;
    const first = fold[text.charCodeAt(from)] ?? SEPARATOR;
    let length = this.length;
    let end = from;
    this.start = from;
    this.cut = false;
    if (first >= SOLO_FROM) {
      const special = first === SPECIAL ? specialUnit(text, from) : undefined;
      if (special === undefined) {
        codes[length] = first === SOLO ? text.charCodeAt(from) : first;
        this.#soloWord(text, from + 1, length + 1);
        return;
      }
      if (special.kind === 'solo') {
        for (const [offset, code] of special.codes.entries()) codes[length + offset] = code;
        this.#soloWord(text, from + special.units, length + special.codes.length);
        return;
      }
    }
    if (!this.solo) {
      codes[length] = SPACE;
      ends[length++] = from;
    }
    this.solo = false;
    this.wordFrom = length;
    const size = text.length;
    const full = length + LONGEST_WORD;
    let at = from;
    for (; at < size; at++) {
      const code = fold[text.charCodeAt(at)] ?? SEPARATOR;
      if (code < SOLO_FROM) {
        end = at + 1;
        if (length < full) {
          codes[length] = code;
          ends[length++] = end;
        } else this.cut = true;
      } else if (code === MARK) {
        end = at + 1;
        if (length > this.wordFrom) ends[length - 1] = end;
      } else if (code === SPECIAL) {
        const found = specialUnit(text, at);
        if (found.kind === 'solo' || found.kind === 'separator') break;
        at += found.units - 1;
        if (found.kind === 'invisible') continue;
        end = at + 1;
        if (length < full) {
          for (const each of found.codes) {
            codes[length] = each;
            ends[length++] = -1;
          }
          ends[length - 1] = end;
        } else this.cut = true;
      } else if (code !== INVISIBLE) break;
    }
    this.length = length;
    this.end = end;
    this.next = at;
  }

  /** Ends a word of one character, whose codes are written, at `end`; marks after it are part of it. */
  #soloWord(text: string, end: number, length: number): void {
    this.solo = true;
    this.wordFrom = this.length;
    for (let at = this.wordFrom; at < length; at++) this.ends[at] = end;
    this.length = length;
    this.end = end;
    this.next = end;
    for (let code = this.#fold[text.charCodeAt(end)]; code === MARK || code === INVISIBLE; ) {
      this.next++;
      if (code === MARK) {
        this.end = this.next;
        this.ends[length - 1] = this.end;
      }
      code = this.#fold[text.charCodeAt(this.next)];
    }
  }
}
