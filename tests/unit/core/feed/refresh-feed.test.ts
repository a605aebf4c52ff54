import { describe, expect, it } from 'vitest';
import type { Bytes } from '#core/feed/bytes.ts';
import type { FeedCrypto } from '#core/feed/feed-world.ts';
import { Reader } from '#tests/fixtures/feed/reader.ts';
import { inDays, NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { ed25519Signer, p256Signer } from '#tests/fixtures/feed/signer.ts';
import { ALL_NEXT, testThreats } from '#tests/fixtures/feed/threat.ts';

const DAY = 86_400_000;
const text = (words: string) => new TextEncoder().encode(words);

testThreats('refreshFeed on honest feeds', [
  { name: 'takes a next version whole', happens: (feed) => feed.publishNext(), kept: ALL_NEXT },
  { name: 'stays as it is when nothing is new', happens: () => {} },
  { name: 'takes a new root alone', happens: (feed) => feed.publishNextRoot(), kept: { root: 2 } },
  {
    name: 'walks over several roots, one signing for the next',
    happens: (feed) => {
      for (let i = 0; i < 4; i++) {
        const before = feed.signers.root?.at(-1) ?? ed25519Signer();
        const after = ed25519Signer();
        feed.rotateKeys('root', after);
        feed.signers.root = [before, after];
        feed.publishNextRoot();
      }
    },
    kept: { root: 5 },
  },
  {
    name: 'takes a feed whose parents name no hashes',
    happens: (feed) => {
      feed.hashes = false;
      feed.publishNext();
    },
    kept: ALL_NEXT,
  },
  {
    name: 'takes file names without versions where the root says so',
    happens: (feed) => {
      feed.root.consistent_snapshot = false;
      feed.publishNextRoot();
      feed.publishNext();
      for (const file of ['2.snapshot.json', '2.targets.json']) feed.files.delete(`metadata/${file}`);
    },
    kept: { root: 2, ...ALL_NEXT },
  },
  {
    name: 'takes a root that says nothing of versions in names',
    happens: (feed) => {
      delete feed.root.consistent_snapshot;
      feed.publishNextRoot();
      feed.publishNext();
    },
    kept: { root: 2, ...ALL_NEXT },
    otherwise: 'tuf-js wants the field',
  },
  {
    name: 'keeps fields it does not know in what it verifies',
    happens: (feed) => {
      Object.assign(feed.targets, { 'x-note': { deep: [1, null, true, 'ü"\\'] } });
      feed.publishNext();
    },
    kept: ALL_NEXT,
  },
  {
    name: 'takes an expired copy as a floor when the next version is fresh',
    happens: (feed, reader) => {
      reader.now = NOW + 36 * DAY;
      feed.snapshot.expires = feed.timestamp.expires = inDays(70);
      feed.publishNext();
    },
    kept: ALL_NEXT,
  },
  {
    name: 'ignores other content under the timestamp version that it holds',
    happens: (feed) => {
      feed.timestamp.meta['snapshot.json'] = { version: 100 };
      feed.publishTimestamp();
    },
  },
  {
    name: 'goes on after it was stopped between timestamp and snapshot',
    happens: (feed, reader) => {
      feed.publishNext();
      reader.kept.set('timestamp', feed.served('timestamp.json'));
    },
    kept: ALL_NEXT,
  },
  {
    name: 'goes on after it was stopped between snapshot and targets',
    happens: (feed, reader) => {
      feed.publishNext();
      reader.kept.set('timestamp', feed.served('timestamp.json'));
      reader.kept.set('snapshot', feed.served('2.snapshot.json'));
    },
    kept: ALL_NEXT,
  },
]);

describe('refreshFeed', () => {
  it('takes a whole feed with one request for each document and one for a newer root', async () => {
    const reader = new Reader(new Repository());
    const feed = await reader.refresh();
    expect(reader.asked).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
    ]);
    expect(feed.metadataUrl).toBe('https://feed.example/metadata');
    expect(reader.versions()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('asks for two files of less than a kilobyte when nothing is new', async () => {
    const feed = new Repository();
    const reader = new Reader(feed);
    await reader.refresh();
    reader.asked.length = 0;
    await reader.refresh();
    expect(reader.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(feed.served('timestamp.json').length).toBeLessThan(1000);
  });

  it('works with P-256 keys alone', async () => {
    const reader = new Reader(new Repository(p256Signer));
    await reader.refresh();
    expect(reader.versions()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('stores every document byte by byte as it came', async () => {
    const feed = new Repository();
    const spaced = text(` ${new TextDecoder().decode(feed.served('timestamp.json'))}\n\n`);
    feed.serve('timestamp.json', spaced);
    const reader = new Reader(feed);
    await reader.refresh();
    expect(reader.kept.get('timestamp')).toEqual(spaced);
  });

  it('fetches nothing but what a damaged copy needs', async () => {
    const reader = new Reader(new Repository());
    await reader.refresh();
    reader.kept.delete('snapshot');
    reader.asked.length = 0;
    await reader.refresh();
    expect(reader.asked).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/1.snapshot.json',
    ]);
  });

  it('goes on where it was after it was stopped at any moment', async () => {
    const feed = new Repository();
    const first = new Reader(feed);
    await first.refresh();
    for (let i = 0; i < 2; i++) feed.publishNextRoot();
    feed.publishNext();

    let stops = 0;
    for (let finished = false; !finished; stops++) {
      const reader = Object.assign(new Reader(feed), { kept: new Map(first.kept) });
      const { killed, calls } = stopAfter(reader, stops);
      finished = await Promise.race([reader.refresh().then(() => true), killed.then(() => false)]);
      if (finished) break;
      const next = Object.assign(new Reader(feed), { kept: new Map(reader.kept) });
      const had = next.versions();
      await next.refresh();
      expect(next.versions()).toEqual({ root: 3, timestamp: 2, snapshot: 2, targets: 2 });
      const wanted = [
        ...[2, 3, 4].filter((version) => version > (had.root ?? 0)).map((version) => `${version}.root.json`),
        'timestamp.json',
        ...['snapshot', 'targets'].filter((role) => had[role] === 1).map((role) => `2.${role}.json`),
      ];
      expect(next.asked).toEqual(wanted.map((file) => `metadata/${file}`));
      expect(calls()).toBe(stops + 1);
    }
    expect(stops).toBeGreaterThan(20);
  });
});

/** Lets so many calls to the world outside through; the next one and all others never come back. */
function stopAfter(reader: Reader, calls: number): { killed: Promise<void>; calls: () => number } {
  let made = 0;
  let kill = () => {};
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const limited =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (made++ < calls) return call(...args);
      kill();
      return new Promise<R>(() => {});
    };
  const { transport } = reader;
  const { subtle } = globalThis.crypto;
  Object.assign(reader, {
    store: {
      read: limited(async (role: string) => reader.kept.get(role)),
      write: limited(async (role: string, bytes: Bytes) => void reader.kept.set(role, bytes)),
    },
    transport: limited(transport),
    crypto: {
      digest: limited(subtle.digest.bind(subtle)),
      importKey: limited((subtle as FeedCrypto).importKey.bind(subtle)),
      verify: limited((subtle as FeedCrypto).verify.bind(subtle)),
    },
  });
  return { killed, calls: () => made };
}
