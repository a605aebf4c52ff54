import type { CallToAction } from './call-to-action.ts';
import type { TimelineEvent } from './event.ts';
import type { Language } from './language.ts';
import type { Publisher } from './publisher.ts';
import type { Block } from './rich-text.ts';
import type { Source } from './source.ts';
import type { Proposition, Statement } from './statement.ts';

/** The subjects a reader can switch on, in the order in which lists show them. */
export const TOPIC_IDS = [
  'wcit',
  'itu',
  'dpi',
  'igf',
  'wsis',
  'gdc',
  'icann',
  'multistakeholder',
  'shutdowns',
  'censorship',
  'privacy-surveillance',
  'freedom-of-expression',
  'net-neutrality',
  'encryption',
  'cybercrime-convention',
  'digital-divide',
  'intellectual-property',
  'standards',
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];

export const SECTION_KINDS = ['what-it-is', 'what-happened', 'why-disputed', 'where-it-stands'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Whether a sentence is a fact, an actor's position, or a campaign's own count. */
export const PERSPECTIVES = ['fact', 'position', 'own-figure'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** What lists and the popup need of a topic. */
export interface TopicSummary {
  id: string;
  lang: Language;
  title: string;
  /** Two sentences. */
  summary: string;
  asOf: string;
  /** Whose it is; absent where it is the package's own publisher's. Never part of a file: set where a file is read. */
  publisher?: Publisher;
}

/** One sentence that stands alone. `asOf` where it can age. */
export interface QuickFact {
  id: string;
  text: string;
  perspective: Perspective;
  sources: string[];
  asOf?: string;
}

export interface Section {
  kind: SectionKind;
  lang: Language;
  blocks: Block[];
  asOf?: string;
}

/** A term of the trade, in plain language. */
export interface GlossaryTerm {
  id: string;
  lang: Language;
  term: string;
  definition: string;
  sources: string[];
}

/**
 * All that the knowledge base holds on one topic in one language: the unit in which a snapshot is split.
 * An entry without a translation stands here in English and says so in its own `lang`.
 */
export interface TopicDocument {
  format: 1;
  topic: TopicSummary;
  /** Other names by which the topic is searched: `['International Telecommunication Union', 'ITU']`. */
  names?: string[];
  facts: QuickFact[];
  sections: Section[];
  related: TopicSummary[];
  propositions: Proposition[];
  statements: Statement[];
  events: TimelineEvent[];
  actions: CallToAction[];
  terms: GlossaryTerm[];
  datasets: { id: string; title: string }[];
  /** Where the prose links to an entry of another topic: that topic, by `kind:id`. */
  elsewhere?: Record<string, string>;
  /** Every source that this document cites, by id. */
  sources: Record<string, Source>;
}
