import type { TopicSummary } from './topic.ts';

/**
 * The list of all topics in one language: what options, search and the popup's lists need. The package's own publisher's
 * topics come first, then those of each publisher that the reader added.
 */
export interface Catalog {
  format: 1;
  topics: TopicSummary[];
}

/** Which knowledge is in use: shown in options and on every view's foot. */
export interface KnowledgeInfo {
  /** Content hash of the snapshot, first 12 hex digits. */
  version: string;
  /** ISO date of the newest change of any entry. */
  date: string;
  topics: number;
  statements: number;
  events: number;
  actions: number;
  sources: number;
}
