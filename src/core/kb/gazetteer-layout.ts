import type { Localized } from './schema/fields.ts';

/**
 * The compiled gazetteer, one buffer. After the header come, each at a multiple of four bytes and with its size in bytes
 * in the header, the sections in the order of `SECTIONS`:
 *
 *   forms        automaton of all aliases, see core/text/automaton.ts
 *   cues         automaton of all cues: a pass of its own, so that a long alias never hides a cue
 *   formStarts   one number a form and one more: where its aliases begin in `formAliases`
 *   formAliases  numbers of aliases: a form may belong to several senses
 *   aliases      pairs (sense << 8 | flags, place of its text in `texts`); flags are those of `ALIAS_FLAGS`
 *   cueStarts    as formStarts, for cues
 *   cueRefs      number << 2 | kind, see CUE_KINDS
 *   cueKeys      one number a cue form: cues of one stem share it, and count once
 *   pairs        three numbers a pair: sense, within, PAIR_FLAGS; its sides are kinds of cues. Where it needs a third
 *                word, those stand as one side of the line behind it, which is no pair of its own;
 *                what notices are called and how they speak are the sides of another that is none, as are what stands in
 *                banners and how they speak
 *   texts        places in `textPool`: text k stands from texts[k] to texts[k + 1]; those of aliases, then of cue keys
 *   textPool     UTF-8
 *   senses       JSON: SenseRecord[]
 *   gate         JSON: the Gate that a page passes before anything on it counts
 */
export const SECTIONS = [
  'forms',
  'cues',
  'formStarts',
  'formAliases',
  'aliases',
  'cueStarts',
  'cueRefs',
  'cueKeys',
  'pairs',
  'texts',
  'textPool',
  'senses',
  'gate',
] as const;
export type Section = (typeof SECTIONS)[number];

/** `BGGZ` */
export const GAZETTEER_MAGIC = 0x5a474742;
/** Raised whenever the layout or what is in it changes its meaning. */
export const GAZETTEER_VERSION = 6;
/** Magic, version, then the size of each section. */
export const HEADER_WORDS = 2 + SECTIONS.length;

export const ALIAS_FLAGS = { strong: 1, numberLeft: 2, acronym: 4, alone: 8 } as const;

export const PAIR_FLAGS = { weak: 1, needsThird: 2, third: 4, notice: 8, banner: 16 } as const;

/** What a cue form is: a cue for or against a sense, or a side of a pair. */
export const CUE_KINDS = { for: 0, against: 1, pairOf: 2, pairWith: 3 } as const;

/** What is known of a sense beyond its forms. */
export interface SenseRecord {
  id: string;
  /** What a reader is told that a name was taken as. */
  label: Localized;
  topic?: string;
  /** Its topic is recognised by vocabulary. */
  broad: boolean;
  hostsFor: string[];
  hostsAgainst: string[];
  related: string[];
  /** By number of alias: the page languages in which it is a common word. */
  notIn: Record<number, string[]>;
}
