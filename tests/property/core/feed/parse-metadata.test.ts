import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from '#core/feed/feed-error.ts';
import { refreshFeed } from '#core/feed/refresh-feed.ts';
import { METADATA_URL, Reader } from '#tests/fixtures/feed/reader.ts';
import { Repository } from '#tests/fixtures/feed/repository.ts';
import { p256Signer } from '#tests/fixtures/feed/signer.ts';

const KINDS = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const FILES = {
  root: '2.root.json',
  timestamp: 'timestamp.json',
  snapshot: '2.snapshot.json',
  targets: '2.targets.json',
};

function nextFeed(feed = new Repository()): Repository {
  feed.delegate('targets', { name: 'editors', paths: ['kb/*'] });
  feed.addTarget('kb/a.json', '{}');
  feed.hashes = false;
  feed.publishNextRoot();
  feed.publishNext();
  return feed;
}

/** Refuses with a FeedError, or says that it was accepted; anything else thrown fails the test. */
async function refused(feed: Repository): Promise<boolean> {
  try {
    await refreshFeed(new Reader(feed), METADATA_URL);
    return false;
  } catch (error) {
    if (error instanceof FeedError) return true;
    throw error;
  }
}

/** Every place in a JSON value, as a path of keys. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function changeAt(value: unknown, [key, ...rest]: string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changeAt(copy[key], rest, change);
  return copy;
}

const feeds = { ed25519: nextFeed(), p256: nextFeed(new Repository(p256Signer)) };

describe('whatever is done to a signed document', () => {
  it('no change of a value inside is accepted', async () => {
    const gen = fc.record({
      scheme: fc.constantFrom('ed25519' as const, 'p256' as const),
      kind: fc.constantFrom(...KINDS),
      at: fc.nat(),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2, 3, '', '2099-01-01T00:00:00Z', [], {})),
    });
    await fc.assert(
      fc.asyncProperty(gen, async ({ scheme, kind, at, value }) => {
        const feed = feeds[scheme];
        const original = feed.served(FILES[kind]);
        const document = JSON.parse(new TextDecoder().decode(original));
        const all = places(document.signed);
        const path = all[at % all.length] ?? [];
        const signed = changeAt(document.signed, path, () => value);
        fc.pre(JSON.stringify(signed) !== JSON.stringify(document.signed));
        feed.serve(FILES[kind], new TextEncoder().encode(JSON.stringify({ ...document, signed })));
        try {
          expect(await refused(feed)).toBe(true);
        } finally {
          feed.serve(FILES[kind], original);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no changed byte gives other content, and nothing but a FeedError is thrown', async () => {
    const gen = fc.record({
      kind: fc.constantFrom(...KINDS),
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(gen, async ({ kind, at, byte }) => {
        const feed = feeds.ed25519;
        const original = feed.served(FILES[kind]);
        const bytes = original.slice();
        bytes[at % bytes.length] = byte;
        feed.serve(FILES[kind], bytes);
        try {
          if (await refused(feed)) return;
          const content = (from: Uint8Array) => JSON.parse(new TextDecoder().decode(from)).signed;
          expect(content(bytes)).toEqual(content(original));
        } finally {
          feed.serve(FILES[kind], original);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no JSON, text or bytes in its place makes anything but a FeedError', async () => {
    const signedBy = fc.record({ signed: fc.jsonValue(), signatures: fc.jsonValue() });
    const json = fc
      .oneof(fc.jsonValue(), signedBy)
      .map((value) => new TextEncoder().encode(JSON.stringify(value)));
    const bytes = fc.oneof(
      json,
      fc.uint8Array().map((array) => Uint8Array.from(array)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KINDS), bytes, async (kind, garbage) => {
        const feed = feeds.ed25519;
        const original = feed.served(FILES[kind]);
        feed.serve(FILES[kind], garbage);
        try {
          expect(await refused(feed)).toBe(true);
        } finally {
          feed.serve(FILES[kind], original);
        }
      }),
      { numRuns: 200 },
    );
  });
});
