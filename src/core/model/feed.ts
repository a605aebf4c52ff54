import type { Publisher } from './publisher.ts';

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

/** A feed that the reader has added, as it is kept. */
export interface AddedFeed extends Feed {
  colour: number;
  /** Switched off, it is kept as it is: not checked, not searched for, not shown. */
  isOn: boolean;
}

/** A feed as views show it. */
export interface FeedStatus extends FeedState {
  id: string;
  name: string;
  url: string;
  /** The package's own feed: always on, and not to be removed. */
  isOwn: boolean;
  isOn: boolean;
  /** The id as people compare it: sixteen groups of four hex digits. */
  fingerprint: string;
  /** As in `Publisher`; 0 for the package's own. */
  colour: number;
  /** What the ids of its topics and entries begin with, before a slash; empty for the package's own. */
  namespace: string;
  /** The knowledge in use; absent as long as nothing has been installed. */
  holds?: { version: string; date: string; topics: number };
  /** Nothing has been confirmed for so long that it may be out of date. */
  isStale: boolean;
  /** After a failed request: the match pattern to ask the browser's permission for, if the host may be what refuses. */
  askFor?: string;
}

/**
 * Why a feed cannot be added, beside the codes of `FeedError`.
 * - `address`: not an https address that a feed could have. `fingerprint`: not the one that the link or the reader names.
 * - `first-root`: a root, but not the publisher's first. `known`: added already, or the package's own.
 * - `full`: as many as there can be. `name`: empty, too long, or another's. `unknown`: no such feed.
 */
export const FEED_REFUSALS = [
  'address',
  'fingerprint',
  'first-root',
  'known',
  'full',
  'name',
  'unknown',
] as const;
export type FeedRefusal = (typeof FEED_REFUSALS)[number];

/**
 * A look at a feed before anything of it is kept. `root` is the text of its first root, to be handed to `addFeed` as it
 * is; `code` is one of `FEED_REFUSALS` or of FeedError's, `message` says in English what happened and what to do.
 */
export type FeedInspection =
  | {
      state: 'found';
      /** Tidied: no slash, `metadata` or fingerprint at its end. */
      address: string;
      id: string;
      /** Sixteen groups of four hex digits, for the reader to compare. */
      fingerprint: string;
      /** The address's host. */
      suggestedName: string;
      root: string;
    }
  | {
      state: 'refused';
      code: string;
      message: string;
      /** The match pattern to ask the browser's permission for, where the host may be what refuses. */
      askFor?: string;
    };

/** Everything on updates that views show. `feeds`: the package's own, if it names one, then those that the reader added. */
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
  publisher?: Publisher;
}
