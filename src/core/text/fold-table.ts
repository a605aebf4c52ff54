/**
 * The fold: one `Uint16Array` that says, for each UTF-16 unit, what it counts as. A unit folds to
 *
 *   - a code below `SOLO_FROM`: a character of a word (`É`, `é`, `ｅ` all give `e`; `أ` gives `ا`; `٣` gives `3`);
 *   - a code from `SOLO_FROM` on: a word by itself. Han, kana, Hangul and Thai do not part words by spaces, and `&` stands
 *     for a word;
 *   - `SPECIAL`: ask `specialUnit`. `ß` is two codes (`ss`), a surrogate needs its other half;
 *   - `MARK`: a combining mark, dropped, part of the character before it;
 *   - `INVISIBLE`: soft hyphen, zero-width, bidi mark, tatweel: dropped;
 *   - `SEPARATOR`: all else.
 *
 * It is made at first use from what the engine knows of Unicode. A run list in the bundle would weigh 5 kB compressed and
 * takes as long to unpack cold as three whole-alphabet calls of `normalize` and `toLowerCase` take (about 2 ms), and would
 * grow old. Codes mean something only inside this folder: those from U+E000 on are ours.
 */
export const SOLO_FROM = 0x2e80;
export const SPECIAL = 0xfffc;
export const MARK = 0xfffd;
export const INVISIBLE = 0xfffe;
export const SEPARATOR = 0xffff;

/** What a `SPECIAL` unit stands for: how many units it takes, and either its class or the codes it folds to. */
export interface SpecialUnit {
  units: 1 | 2;
  kind: 'word' | 'solo' | 'separator' | 'invisible';
  codes: readonly number[];
}

const AMPERSAND = 0xe000;
/** Alphabets with case, accents or compatibility forms. Outside them a letter folds to itself. */
const FOLDED_RANGES = [
  [0x41, 0x24f],
  [0x250, 0x2af],
  [0x370, 0x58f],
  [0x5d0, 0x6ff],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1cbf],
  [0x1d00, 0x1fff],
  [0x2090, 0x218f],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xf900, 0xfdfb],
  [0xfe70, 0xfefc],
  [0xff10, 0xffdc],
] as const;
/** Combining marks that only decorate. The vowel signs of Indic scripts are marks too, but tell words apart. */
const MARK_RANGES = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;
const INVISIBLE_RANGES = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
/** Modifier letters that pages use as apostrophes, and superscripts that are footnote signs. */
const NOT_LETTERS = [
  [0x2b0, 0x2ff],
  [0x2070, 0x209c],
] as const;
/** Scripts without spaces that stand below `SOLO_FROM`: Thai and Lao, Myanmar, Khmer; each page moves to our own codes. */
const SPACELESS_PAGES = [
  [0xe00, 0xeff, 0xe100],
  [0x1000, 0x109f, 0xe200],
  [0x1780, 0x17ff, 0xe300],
] as const;
/** What decomposition does not reach: letters told apart by a stroke or a tail, by spelling custom only. */
const PAIRS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
  ґ: 'г',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

let table: Uint16Array | undefined;
const specials = new Map<number, SpecialUnit>();

/** The table, made at the first call. */
export function foldTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

/** What the `SPECIAL` unit at `index` of `text` stands for. */
export function specialUnit(text: string, index: number): SpecialUnit {
  const point = text.codePointAt(index) ?? 0;
  let special = specials.get(point);
  if (special === undefined) {
    special = readAstral(point);
    specials.set(point, special);
  }
  return special;
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000).fill(SEPARATOR);
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
    unit >= 0xd800 && unit <= 0xdfff ? 0 : unit,
  );
  const all = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(new Uint8Array(units.buffer));
  for (const run of all.matchAll(/[\p{L}\p{M}\p{Nd}\p{Nl}]+/gu)) {
    for (let unit = run.index; unit < run.index + run[0].length; unit++) made[unit] = unit;
  }
  for (const [from, to] of NOT_LETTERS) made.fill(SEPARATOR, from, to + 1);
  for (const [from, to] of MARK_RANGES) made.fill(MARK, from, to + 1);
  for (const [from, to] of INVISIBLE_RANGES) made.fill(INVISIBLE, from, to + 1);
  for (const [from, to] of FOLDED_RANGES) foldRange(made, all, from, to);
  for (let unit = SOLO_FROM; unit < 0x10000; unit++) {
    const code = made[unit] ?? SEPARATOR;
    if (code >= SOLO_FROM && code < SPECIAL && !isSolo(code)) setSpecial(made, unit, 'word', [code]);
  }
  for (const [from, to, page] of SPACELESS_PAGES) {
    for (let unit = from; unit <= to; unit++) if (made[unit] === unit) made[unit] = page + (unit - from);
  }
  for (const unit of [0x26, 0xfe60, 0xff06]) made[unit] = AMPERSAND;
  return made.fill(SPECIAL, 0xd800, 0xe000);
}

/** Folds a whole range in one call of `normalize`: each character a line. */
function foldRange(made: Uint16Array, all: string, from: number, to: number): void {
  const lines = [...all.slice(from, to + 1)].join('\n').normalize('NFKD').toLowerCase().split('\n');
  for (const [offset, line] of lines.entries()) {
    const unit = from + offset;
    if (unit > to || made[unit] !== unit) continue;
    const codes = codesOf(line, made);
    const [first] = codes;
    if (first === undefined) continue;
    if (codes.length === 1) made[unit] = first;
    else setSpecial(made, unit, 'word', codes);
  }
}

function codesOf(decomposed: string, made: Uint16Array): number[] {
  const codes: number[] = [];
  for (const character of decomposed) {
    for (const unit of PAIRS[character] ?? character) {
      const code = unit.charCodeAt(0);
      if ((made[code] ?? SEPARATOR) < SPECIAL) codes.push(code);
    }
  }
  return codes;
}

function setSpecial(made: Uint16Array, unit: number, kind: SpecialUnit['kind'], codes: number[]): void {
  made[unit] = SPECIAL;
  specials.set(unit, { units: 1, kind, codes });
}

function isSolo(code: number): boolean {
  return !((code >= 0xa000 && code < 0xac00) || (code >= 0xd7b0 && code < 0xd800) || code >= 0xfb00);
}

/** Beyond the first plane: rare Han are words by themselves, styled Latin (`𝐈𝐓𝐔`) is Latin, an emoji separates. */
function readAstral(point: number): SpecialUnit {
  if (point < 0x10000) return { units: 1, kind: 'separator', codes: [] };
  const character = String.fromCodePoint(point);
  if (/\p{M}|\p{Cf}/u.test(character)) return { units: 2, kind: 'invisible', codes: [] };
  if (!/\p{L}|\p{Nd}|\p{Nl}/u.test(character)) return { units: 2, kind: 'separator', codes: [] };
  const folded = character.normalize('NFKD').toLowerCase();
  const codes = folded.length === 1 ? [foldTable()[folded.charCodeAt(0)] ?? SEPARATOR] : [...unitsOf(folded)];
  return { units: 2, kind: /\p{Script=Han}/u.test(character) ? 'solo' : 'word', codes };
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}
