/** What can go wrong with an update. The code is for programs; the sentence is for readers. */
export const FEED_ERROR_CODES = [
  'network',
  'timeout',
  'http',
  'length',
  'hash',
  'signature',
  'rollback',
  'expired',
  'format',
  'newer',
  'version',
  'limit',
  'storage',
] as const;
export type FeedErrorCode = (typeof FEED_ERROR_CODES)[number];

const TELL = 'Try again later; tell the publisher if it lasts.';
const SUSPECT = 'Tell the publisher: somebody may have tampered with the feed.';

/** What a reader can do about each failure. What they had before stays in use in every case. */
export const FEED_ADVICE: Record<FeedErrorCode, string> = {
  network: 'Check the connection.',
  timeout: 'Try again later.',
  http: TELL,
  length: TELL,
  hash: TELL,
  signature: SUSPECT,
  rollback: SUSPECT,
  expired: 'If the date of this device is right, ask the publisher to sign again.',
  format: `If the network asks you to sign in, do that first. ${TELL}`,
  newer: 'Update Backgrounder to its newest release.',
  version: TELL,
  limit: TELL,
  storage: 'Free some space on this device.',
};

/**
 * The only error that this room throws. The message is one plain sentence on what happened and one on what to do.
 * `status` is the HTTP status when the code is `http`.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  readonly status: number | undefined;

  constructor(code: FeedErrorCode, happened: string, more: { cause?: unknown; status?: number } = {}) {
    super(`${happened} ${FEED_ADVICE[code]}`, { cause: more.cause });
    this.code = code;
    this.status = more.status;
  }
}
