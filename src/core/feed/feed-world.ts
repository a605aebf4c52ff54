import type { Bytes } from './bytes.ts';

/** What a feed's host answered. A ReadableStream is a body; it is cancelled when the rest is not wanted. */
export interface FeedAnswer {
  status: number;
  /** Decoded content, in chunks. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * Asks for one address: no cookies, no referrer, no redirects, and gives up by itself after
 * FEED_LIMITS.requestTime with an error named `TimeoutError` or `AbortError`.
 */
export type FeedTransport = (url: string) => Promise<FeedAnswer>;

/** The trusted copy of each role of one feed, byte by byte as received. Names are any text: encode them. */
export interface TrustedStore {
  read(role: string): Promise<Bytes | undefined>;
  write(role: string, bytes: Bytes): Promise<void>;
}

/** The part of SubtleCrypto that is needed: pass `crypto.subtle`. */
export interface FeedCrypto {
  digest(algorithm: string, bytes: Bytes): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Bytes,
    algorithm: { name: string; namedCurve?: string },
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<unknown>;
  verify(
    algorithm: { name: string; hash?: string },
    key: unknown,
    signature: Bytes,
    bytes: Bytes,
  ): Promise<boolean>;
}

/** Everything outside that one run needs. */
export interface FeedWorld {
  /** Milliseconds since 1970 (see feedTime), read once when the run starts: what is fresh then stays fresh to its end. */
  now: number;
  transport: FeedTransport;
  store: TrustedStore;
  crypto: FeedCrypto;
  /** The `Date` header of the last answer, in milliseconds, where the host lets it be read. */
  hostTime?: () => number | undefined;
}
