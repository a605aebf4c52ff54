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
  'version',
  'limit',
  'storage',
] as const;
export type FeedErrorCode = (typeof FEED_ERROR_CODES)[number];

/** What a reader can do about each failure. What they had before stays in use in every case. */
export const FEED_ADVICE: Record<FeedErrorCode, string> = {
  network: 'Check the connection; the next check tries again.',
  timeout: 'The place is slow or out of reach; the next check tries again.',
  http: 'The publisher may be moving files; the next check tries again, tell the publisher if it lasts.',
  length:
    'The file was cut off or padded on the way; the next check tries again, tell the publisher if it lasts.',
  hash: 'The file is not the one that was signed; the next check tries again, tell the publisher if it lasts.',
  signature: 'Keep what you have and tell the publisher: somebody may have tampered with the feed.',
  rollback: 'Keep what you have and tell the publisher: somebody is offering an older state of the feed.',
  expired: 'Check the date of this device; if it is right, the publisher has to sign the feed again.',
  format: 'A sign-in page of the network may have answered; if not, tell the publisher.',
  version: 'The publisher may be in the middle of publishing; the next check tries again.',
  limit: 'Tell the publisher: the feed asks for more than this program gives any feed.',
  storage: 'Free some space on this device; the next check tries again.',
};

/**
 * The only error that this room throws. `happened` is one plain sentence, `advice` says what to do,
 * `message` is both. `status` is the HTTP status when the code is `http`.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  readonly happened: string;
  readonly advice: string;
  readonly status: number | undefined;

  constructor(code: FeedErrorCode, happened: string, more: { cause?: unknown; status?: number } = {}) {
    super(`${happened} ${FEED_ADVICE[code]}`, { cause: more.cause });
    this.code = code;
    this.happened = happened;
    this.advice = FEED_ADVICE[code];
    this.status = more.status;
  }
}
