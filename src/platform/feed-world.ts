import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import { feedTime } from '#core/feed/feed-time.ts';
import type { FeedTransport, FeedWorld, TrustedStore } from '#core/feed/feed-world.ts';
import { type Fetch, fetchTransport } from '#core/feed/fetch-transport.ts';
import { withKnowledgeDb } from './knowledge-db.ts';

/**
 * The world of one run for a feed: the network with the time limits of a request and of the run, the browser's
 * cryptography, the device's clock. `builtAt` is a time, in milliseconds, before which this program was not built; `stop`
 * ends the run early.
 */
export function feedWorld(feed: string, builtAt: number, stop: AbortSignal): FeedWorld {
  const run = AbortSignal.any([stop, AbortSignal.timeout(FEED_LIMITS.runTime)]);
  return {
    now: feedTime(Date.now(), builtAt),
    crypto: crypto.subtle,
    store: trustedStore(feed),
    ...networkUntil(run),
  };
}

/** Asks hosts as feeds are asked, until `run` fires. */
export function networkUntil(run: AbortSignal): {
  transport: FeedTransport;
  hostTime: () => number | undefined;
} {
  const signal = () => AbortSignal.any([run, AbortSignal.timeout(FEED_LIMITS.requestTime)]);
  const ask: Fetch<AbortSignal> = async (url, options) => {
    const { status, headers, body } = await fetch(url, options);
    return { status, headers, body: body && chunksOf(body) };
  };
  return fetchTransport(ask, signal);
}

/** A body chunk by chunk; what is not wanted of it is cancelled. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The trusted documents of one feed, as received, in IndexedDB. No feed can reach those of another. */
export function trustedStore(feed: string): TrustedStore {
  return {
    read: (role) => withKnowledgeDb((db) => db.get('trusted', [feed, role])),
    write: (role, bytes) =>
      withKnowledgeDb(async (db) => {
        const write = db.transaction('trusted', 'readwrite', { durability: 'strict' });
        await Promise.all([write.store.put(bytes, [feed, role]), write.done]);
      }),
  };
}
