import type { FeedTransport } from './feed-world.ts';

/** How every request of a feed is made: nothing in it tells who asks, and no other place is asked instead. */
export const FEED_REQUEST = {
  cache: 'no-cache',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const;

/** What is needed of `fetch` and its Response. `S` is the AbortSignal of the place. */
export type Fetch<S> = (url: string, options: typeof FEED_REQUEST & { signal: S }) => Promise<FetchResponse>;
interface FetchResponse {
  status: number;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}

/**
 * Transport over a `fetch` that is handed in, and the host's clock as its last answer told it. `signal` gives the
 * signal of one request: it fires after FEED_LIMITS.requestTime, or when the run is stopped.
 */
export function fetchTransport<S>(
  fetch: Fetch<S>,
  signal: () => S,
): { transport: FeedTransport; hostTime: () => number | undefined } {
  let time: number | undefined;
  return {
    hostTime: () => time,
    transport: async (url) => {
      const { status, headers, body } = await fetch(url, { ...FEED_REQUEST, signal: signal() });
      const told = Date.parse(headers.get('date') ?? '');
      if (!Number.isNaN(told)) time = told;
      return { status, body: body ?? nothing() };
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
