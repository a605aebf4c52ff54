/** Spans of code points, both ends included. */
export type Ranges = readonly (readonly [number, number])[];

/** Combining marks that only decorate. The vowel signs of Indic scripts are marks too, but tell words apart. */
export const MARK_RANGES: Ranges = [
  [0x300, 0x34e],
  [0x350, 0x36f],
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
];

/** Soft hyphen, joiners, bidi controls, variation selectors, tatweel. */
export const INVISIBLE_RANGES: Ranges = [
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
];

/** Letters and digits without case in the scripts met most. */
export const CASELESS_LETTERS: Ranges = [
  [0x5d0, 0x5ea],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x660, 0x669],
  [0x671, 0x6d3],
  [0x6f0, 0x6f9],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

/** Scripts without spaces below the Han block: Thai and Lao, Myanmar, Khmer; each page moves to codes of our own. */
export const SPACELESS_PAGES = [
  [0xe00, 0xeff, 0xe100],
  [0x1000, 0x109f, 0xe200],
  [0x1780, 0x17ff, 0xe300],
] as const;

/** What decomposition does not reach: letters told apart by a stroke or a tail, or by the custom of a spelling. */
export const PAIRS: Readonly<Record<string, string>> = {
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
