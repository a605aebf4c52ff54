/** The part of a page in which something stands. */
export type PageField = 'title' | 'text' | 'url';

/** A span of a page whose characters equal an alias. `page[field].slice(start, end) === surface`. */
export interface Mention {
  field: PageField;
  start: number;
  end: number;
  surface: string;
  /** The alias as the knowledge base writes it. */
  alias: string;
}

/** A mention together with the sense it was taken in and the cues that spoke for it. */
export interface Evidence extends Mention {
  sense: string;
  cues: string[];
}

/** `about`: raises the badge. `mentions`: listed quietly. What is below both is no hit. */
export type HitLevel = 'about' | 'mentions';

/** One line of the ledger that a hit was decided by: shown to the reader under 'why am I seeing this'. */
export interface LedgerLine {
  reason: LedgerReason;
  points: number;
  /** What the line is about, in the page's or the knowledge base's own words: a form, a cue, an expansion. */
  detail: string;
}

export type LedgerReason =
  | 'strong-form'
  | 'weak-form'
  | 'repeated'
  | 'in-title'
  | 'cue'
  | 'expansion'
  | 'related-topic'
  | 'host'
  | 'other-expansion'
  | 'negative-cue'
  | 'blocked-language';

/** A topic found on a page, with its evidence. `salience` is the sum of the ledger. */
export interface TopicHit {
  topic: string;
  level: HitLevel;
  salience: number;
  evidence: Evidence[];
  ledger: LedgerLine[];
}
