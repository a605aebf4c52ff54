import { describe, expect, it } from 'vitest';
import { readRoot } from '#core/feed/update-root.ts';
import { codeOf, Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { inDays, Repository } from '#tests/fixtures/feed/repository.ts';
import { ed25519Signer } from '#tests/fixtures/feed/signer.ts';

describe('readRoot', () => {
  it('takes a root signed by its own keys, whatever its age', async () => {
    const feed = new Repository();
    feed.root.expires = inDays(-1000);
    feed.publishRoot();
    const root = await readRoot(crypto.subtle, feed.served('1.root.json'));
    expect(root).toMatchObject({ name: 'root.json', signed: { version: 1 } });
  });

  it('names the file that it refuses', async () => {
    const feed = new Repository();
    feed.signers.root = [ed25519Signer()];
    feed.publishRoot();
    const error = await refusal(readRoot(crypto.subtle, feed.served('1.root.json'), 'mine.json'));
    expect(error.code).toBe('signature');
    expect(error.message).toBe(
      'mine.json is signed by 0 of 1 trusted keys. Tell the publisher: somebody may have tampered with the feed.',
    );
  });
});

describe('updateRoot', () => {
  it('walks 64 roots in a run, stores them, and goes on in the next', async () => {
    const feed = new Repository();
    for (let i = 0; i < 64; i++) feed.publishNextRoot();
    const exactly = new Reader(feed);
    await exactly.refresh();
    expect(exactly.versions().root).toBe(65);

    feed.publishNextRoot();
    const reader = new Reader(feed);
    const error = await refusal(reader.refresh());
    expect(error.code).toBe('limit');
    expect(error.message).toContain('more than 64 new roots');
    expect(reader.versions()).toEqual({ root: 65 });
    await reader.refresh();
    expect(reader.versions().root).toBe(66);
  });

  it('stores each root before it asks for the next', async () => {
    const feed = new Repository();
    feed.publishNextRoot();
    feed.publishNextRoot();
    const reader = new Reader(feed);
    const seen: (number | undefined)[] = [];
    for (const version of [2, 3]) {
      const bytes = feed.served(`${version}.root.json`);
      reader.instead.set(`metadata/${version}.root.json`, async () => {
        seen.push(reader.versions().root);
        return {
          status: 200,
          body: (async function* () {
            yield bytes;
          })(),
        };
      });
    }
    await reader.refresh();
    expect(seen).toEqual([1, 2]);
  });

  it('keeps the good roots before one that is refused', async () => {
    const feed = new Repository();
    feed.publishNextRoot();
    feed.rotateKeys('root', ed25519Signer());
    feed.publishNextRoot();
    const reader = new Reader(feed);
    expect(await codeOf(reader.refresh())).toBe('signature');
    expect(reader.versions()).toEqual({ root: 2 });
  });
});
