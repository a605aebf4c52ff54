import type { Language } from './language.ts';
import type { Publisher } from './publisher.ts';
import type { Evidence, TopicHit } from './topic-hit.ts';

/** Evidence with the words around it: what a reader is shown, and what finds the place in the page again. */
export interface Passage extends Evidence {
  before: string;
  after: string;
}

/** English at least. */
export type SenseName = { en: string } & Partial<Record<Language, string>>;

/** A topic hit as it is kept for a tab: its evidence turned into passages. */
export interface TopicFinding extends Omit<TopicHit, 'evidence'> {
  evidence: Passage[];
  /** What the senses in the evidence are called, by language, as far as the topic's own title does not say it. */
  senses?: Record<string, SenseName>;
  /** Set when it is shown; absent where the topic is the package's own publisher's. */
  publisher?: Publisher;
}

/** What was found on one page. Kept for the tab as long as it shows `url`, whatever topics are switched on. */
export interface PageFindings {
  url: string;
  title: string;
  findings: TopicFinding[];
  /** The day on which the page says it was published, as `2012-12-15`. */
  published?: string;
  /** Why the page could not be matched: never to be taken for 'nothing found'. */
  failed?: string;
}

/** A topic found on the page that the reader has muted on its site, or snoozed. */
export interface HiddenTopic {
  topic: string;
  by: 'muted' | 'snoozed';
}

/**
 * What the views show for the page in a tab.
 * - `restricted`: a browser page, a store, a PDF viewer: no extension may read it.
 * - `not-allowed`: the reader's mode, or the browser, does not let us read this page unasked.
 * - `paused`: the reader paused everything, or this site.
 * - `looking`: the page is being read. `nothing`: it was read and is about none of the chosen topics.
 *   `hidden`, if any, were found and are kept from the reader by the reader's own wish.
 * - `failed`: it could not be read or matched; never shown as 'nothing'.
 */
export type PageContext =
  | { state: 'restricted' }
  | { state: 'looking' | 'not-allowed'; host?: string }
  | { state: 'nothing'; host?: string; hidden?: HiddenTopic[] }
  | { state: 'paused'; by: 'everything' | 'site'; host?: string }
  | { state: 'failed'; reason: string; host?: string }
  | {
      state: 'found';
      url: string;
      title: string;
      published?: string;
      topics: TopicFinding[];
      hidden?: HiddenTopic[];
    };
