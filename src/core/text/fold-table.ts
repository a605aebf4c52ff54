import {
  CASELESS_LETTERS,
  INVISIBLE_RANGES,
  MARK_RANGES,
  PAIRS,
  type Ranges,
  SPACELESS_PAGES,
} from './fold-ranges.ts';
import { foldHan } from './han-script.ts';

/**
 * The fold: one `Uint16Array` that says, for each UTF-16 unit, what it counts as. A unit folds to
 *
 *   - a code below `SOLO_FROM`: a character of a word (`É`, `é`, `ｅ` all give `e`; `أ` gives `ا`; `٣` gives `3`);
 *   - a code from `SOLO_FROM` on: a word by itself. Han, kana, Hangul and Thai do not part words by spaces, and `&` stands
 *     for a word;
 *   - `SOLO`: the same, and the code is the unit. Traditional Han have the code of the simplified one;
 *   - `SPECIAL`: ask `specialUnit`. `ß` is two codes (`ss`), a surrogate needs its other half;
 *   - `MARK`: a combining mark, dropped, part of the character before it;
 *   - `INVISIBLE`: soft hyphen, zero-width, bidi mark, tatweel: dropped;
 *   - `SEPARATOR`: all else.
 *
 * Only what is a fill or ASCII stands in it from the start (0.3 ms cold). Any other letter is `SPECIAL` until it is first
 * met, then asked of the engine (`normalize`, `toLowerCase`) and written down: a text has some hundred different letters,
 * while to fold all 5,500 that can be folded takes 8 ms cold, and a list of them in the bundle 5 kB compressed. Codes mean
 * something only inside this folder: those from U+E000 on are ours.
 */
export const SOLO_FROM = 0x2e80;
export const SOLO = 0xfffb;
export const SPECIAL = 0xfffc;
export const MARK = 0xfffd;
export const INVISIBLE = 0xfffe;
export const SEPARATOR = 0xffff;

/** What a `SPECIAL` unit stands for: how many units it takes, its class and the codes it folds to. */
export interface SpecialUnit {
  units: 1 | 2;
  kind: 'word' | 'solo' | 'separator' | 'invisible';
  codes: readonly number[];
}

const AMPERSAND = 0xe000;
const SEPARATORS: Ranges = [
  [0x80, 0xa9],
  [0xab, 0xac],
  [0xae, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0x2b0, 0x2ff],
  [0x2000, 0x209f],
  [0xe000, 0xf8ff],
  [0xfff0, 0xffff],
];
const SOLO_RANGES: Ranges = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

let table: Uint16Array | undefined;
const specials = new Map<number, SpecialUnit>();

/** The table, made at the first call. */
export function foldTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000).fill(SPECIAL).fill(SEPARATOR, 0, 0x80);
  const fill = (code: number, ranges: Ranges): void => {
    for (const [from, to] of ranges) made.fill(code, from, to + 1);
  };
  fill(SEPARATOR, SEPARATORS);
  fill(SOLO, SOLO_RANGES);
  foldHan(made);
  fill(MARK, MARK_RANGES);
  fill(INVISIBLE, INVISIBLE_RANGES);
  for (let digit = 0x30; digit <= 0x39; digit++) made[digit] = digit;
  for (let letter = 0x61; letter <= 0x7a; letter++) made[letter] = made[letter - 0x20] = letter;
  for (const unit of [0x26, 0xfe60, 0xff06]) made[unit] = AMPERSAND;
  return made;
}

/** What the `SPECIAL` unit at `index` of `text` stands for. */
export function specialUnit(text: string, index: number): SpecialUnit {
  const point = text.codePointAt(index) ?? 0;
  let special = specials.get(point);
  if (special === undefined) {
    special = resolve(point);
    specials.set(point, special);
    writeDown(point, special);
  }
  return special;
}

/** Enters into the table what a single entry can say. */
function writeDown(point: number, { kind, codes }: SpecialUnit): void {
  if (point > 0xffff || (point >= 0xd800 && point < 0xe000)) return;
  const [code = SPECIAL] = codes;
  if (kind === 'separator') foldTable()[point] = SEPARATOR;
  else if (codes.length === 1 && code >= SOLO_FROM === (kind === 'solo')) foldTable()[point] = code;
}

function resolve(point: number): SpecialUnit {
  const units = point > 0xffff ? 2 : 1;
  const character = String.fromCodePoint(point);
  if (units === 2 && /\p{M}|\p{Cf}/u.test(character)) return { units, kind: 'invisible', codes: [] };
  if (!isLetter(point, character)) return { units, kind: 'separator', codes: [] };
  const digit = digitOf(point, character);
  if (digit !== undefined) return { units, kind: 'word', codes: [0x30 + digit] };
  const page = SPACELESS_PAGES.find(([from, to]) => point >= from && point <= to);
  if (page !== undefined) return { units, kind: 'solo', codes: [page[2] + point - page[0]] };
  const codes: number[] = [];
  for (const part of character.normalize('NFKD').toLowerCase()) {
    const folded = PAIRS[part] ?? part;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const known = foldTable()[code] ?? SEPARATOR;
      if (known <= SPECIAL) codes.push(code);
    }
  }
  if (codes.length === 0) return { units, kind: 'separator', codes };
  return { units, kind: isSolo(point, codes) ? 'solo' : 'word', codes };
}

/** Cheap answers first: the engine takes 3 ms to make ready for the question what a letter is. */
function isLetter(point: number, character: string): boolean {
  if (CASELESS_LETTERS.some(([from, to]) => point >= from && point <= to)) return true;
  if (character.toLowerCase() !== character.toUpperCase() && point < 0x2000) return true;
  return /[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(character);
}

/** The value of a digit of another script. Their rows of ten begin at a multiple of 16, or 6 after it. */
function digitOf(point: number, character: string): number | undefined {
  const isArabic = (point >= 0x660 && point <= 0x669) || (point >= 0x6f0 && point <= 0x6f9);
  if (!isArabic && (point < 0x7c0 || point > 0xff00 || !/\p{Nd}/u.test(character))) return undefined;
  const place = point & 15;
  const fromZero = isArabic || /\p{Nd}/u.test(String.fromCodePoint(point - place));
  return fromZero ? place : place - 6;
}

function isSolo(point: number, [code = 0]: readonly number[]): boolean {
  if (point > 0xffff) return /\p{Script=Han}/u.test(String.fromCodePoint(point));
  return (
    code >= SOLO_FROM &&
    (code < 0xa000 || (code >= 0xac00 && code < 0xd7b0) || (code >= 0xf900 && code < 0xfb00))
  );
}
