import type { Language } from './language.ts';
import type { Publisher } from './publisher.ts';
import type { EntryRef } from './rich-text.ts';

export const SEARCH_KINDS = [
  'topic',
  'statement',
  'event',
  'action',
  'actor',
  'dataset',
  'term',
] as const satisfies readonly (EntryRef extends `${infer Kind}:${string}` ? Kind : never)[];

export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * One entry as search knows it. `topic` is the one in which it is opened, `text` its readable lines, parted by `\n`:
 *
 *     { kind: 'event', id: '2012-12-14-signing', lang: 'en', topic: 'wcit', title: 'The ITRs are signed',
 *       text: '89 states sign the revised treaty.', date: '2012-12-14' }
 */
export interface SearchEntry {
  kind: SearchKind;
  id: string;
  lang: Language;
  topic: string;
  title: string;
  text: string;
  date?: string;
  /** Other names that a topic is known by, parted by `\n`. */
  names?: string;
  /** The rows of a table of countries: code, name, and what the table says of it: `['BR', 'Brazil', 'Signed']`. */
  rows?: [string, string, string][];
}

/** A piece of an excerpt; `isMatch` where the reader's words stand. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** An entry that answers a search, with the words that matched. */
export interface SearchHit {
  kind: SearchKind;
  /** A country's row in a table is `dataset:who-signed#BR`. */
  ref: EntryRef;
  topic: string;
  title: string;
  lang: Language;
  date?: string;
  excerpt: ExcerptPart[];
  /** Differs from `lang` where the reader searched in another language than they read. */
  excerptLang: Language;
  publisher?: Publisher;
}

/**
 * The best answers, best first: those of the package's own publisher, then each other's in the order of the publishers;
 * `total` counts those left out as well.
 */
export interface SearchAnswer {
  hits: SearchHit[];
  total: number;
}
