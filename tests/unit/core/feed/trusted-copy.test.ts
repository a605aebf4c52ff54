import { describe, expect, it } from 'vitest';
import { Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { Repository } from '#tests/fixtures/feed/repository.ts';
import { ed25519Signer } from '#tests/fixtures/feed/signer.ts';
import { type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

const text = (words: string) => new TextEncoder().encode(words);

testThreats('storage that is damaged', [
  ...(['timestamp', 'snapshot', 'targets'] as const).map(
    (role): Threat => ({
      name: `fetches again when the stored ${role} is damaged`,
      happens: (_, reader) => void reader.kept.set(role, text('{"signed":')),
    }),
  ),
  {
    name: 'refuses to start from a damaged root',
    happens: (_, reader) => void reader.kept.set('root', text('{')),
    code: 'format',
    says: 'the stored root.json is not JSON in UTF-8.',
  },
  {
    name: 'refuses to start from a root that does not sign for itself',
    happens: (feed, reader) => {
      feed.signers.root = [ed25519Signer()];
      reader.kept.set('root', feed.sign('root', feed.root));
    },
    code: 'signature',
  },
  {
    name: 'refuses to start without a root',
    happens: (_, reader) => void reader.kept.delete('root'),
    code: 'storage',
    says: 'There is no root.json to start from.',
  },
]);

describe('a store that refuses', () => {
  it.each(['root', 'timestamp', 'snapshot', 'targets'])(
    'ends the run when %s cannot be read',
    async (role) => {
      const reader = new Reader(new Repository());
      const { read } = reader.store;
      const cause = new Error('gone');
      reader.store.read = (name) => (name === role ? Promise.reject(cause) : read(name));
      const error = await refusal(reader.refresh());
      expect(error).toMatchObject({ code: 'storage', cause });
      expect(error.message).toContain(`The stored ${role}.json could not be read.`);
    },
  );

  it.each(['timestamp', 'snapshot', 'targets'])(
    'ends the run when %s cannot be written, and loses nothing',
    async (role) => {
      const feed = new Repository();
      const reader = new Reader(feed);
      await reader.refresh();
      feed.publishNext();
      const held = reader.kept.get(role);
      const { write } = reader.store;
      const cause = new DOMException('full', 'QuotaExceededError');
      reader.store.write = (name, bytes) => (name === role ? Promise.reject(cause) : write(name, bytes));
      const error = await refusal(reader.refresh());
      expect(error).toMatchObject({ code: 'storage', cause });
      expect(error.message).toContain(`${role}.json could not be stored.`);
      expect(reader.kept.get(role)).toBe(held);
      reader.store.write = write;
      await reader.refresh();
      expect(reader.versions()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
    },
  );

  it('lets faults of the program through', async () => {
    const reader = new Reader(new Repository());
    await reader.refresh();
    const bug = new Error('bug');
    Object.defineProperty(reader, 'crypto', {
      value: {
        importKey: crypto.subtle.importKey.bind(crypto.subtle),
        verify: crypto.subtle.verify.bind(crypto.subtle),
        digest: () => {
          throw bug;
        },
      },
    });
    await expect(reader.refresh()).rejects.toBe(bug);
  });
});
