import type { Publisher } from './publisher.ts';
import type { HitLevel } from './topic-hit.ts';

/** The characters of a mention with the words around it: what finds its place in the page again. */
export interface MarkedPassage {
  before: string;
  surface: string;
  after: string;
}

/** One topic's passages to mark, and what the card for them says. */
export interface MarkedTopic {
  topic: string;
  level: HitLevel;
  title: string;
  /** One sentence. */
  line: string;
  /** The language of title and line. */
  lang: string;
  passages: MarkedPassage[];
  publisher?: Publisher;
}

/** The fixed words of the card, in the reader's language. */
export interface MarkWords {
  about: string;
  mentions: string;
  open: string;
  close: string;
  direction: 'ltr' | 'rtl';
}

/** What to mark in the page at `url`, most salient topic first; without topics nothing. */
export interface PageMarks {
  url: string;
  topics: MarkedTopic[];
  theme: 'system' | 'light' | 'dark';
  words: MarkWords;
}
