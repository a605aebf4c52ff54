/** Somebody who publishes knowledge as signed files. */
export interface Feed {
  /** SHA-256 of the first root: whoever owns that root is the publisher. */
  id: string;
  /** How the reader knows it. */
  name: string;
  /** Where `metadata/` and `targets/` stand: `https://example.org/feed`. */
  url: string;
  /** Text of the first root, from which trust starts. */
  root: string;
}

/** Codes of `FeedError`, as they are kept. */
export interface UpdateFailure {
  code: string;
  /** What happened and what to do, in English, with the detail that a publisher wants to know. */
  message: string;
}

/** How the checks of one feed went. Times in milliseconds since 1970. */
export interface FeedState {
  /** When it was last asked, whatever came of it. */
  checkedAt?: number;
  /** When the knowledge in use was last found to be the newest. */
  goodAt?: number;
  /** When the next check by itself is due. */
  nextAt?: number;
  /** Failed checks since the last good one. */
  failures: number;
  failure?: UpdateFailure;
}

/** How far a check has come: files fetched of those that are missing; no total before it is known. */
export interface UpdateProgress {
  feed: string;
  done: number;
  total?: number;
}

/** A feed as views show it. */
export interface FeedStatus extends FeedState {
  id: string;
  name: string;
  url: string;
  /** The knowledge in use. */
  holds: { version: string; date: string; topics: number };
  /** Nothing has been confirmed for so long that it may be out of date. */
  isStale: boolean;
}

/** Everything on updates that views show. `feeds` is empty where the package names no feed. */
export interface UpdateStatus {
  /** Whether feeds are checked daily without being asked. */
  automatic: boolean;
  feeds: FeedStatus[];
  progress?: UpdateProgress;
}

/** A call to action of a followed topic that an update has changed. */
export interface KnowledgeNews {
  topic: string;
  action: string;
  title: string;
  lang: string;
  change: 'opened' | 'closed' | 'won';
}
