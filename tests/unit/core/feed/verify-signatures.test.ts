import { describe, expect, it } from 'vitest';
import type { FeedCrypto } from '#core/feed/feed-world.ts';
import { readRoot } from '#core/feed/update-root.ts';
import { codeOf, Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { Repository } from '#tests/fixtures/feed/repository.ts';
import { ed25519Signer, p256Signer, type Signer, underAnotherId } from '#tests/fixtures/feed/signer.ts';
import { ALL_NEXT, holdServed, type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

testThreats('documents forged or changed', [
  ...['timestamp.json', '2.snapshot.json', '2.targets.json'].map(
    (file, i): Threat => ({
      name: `refuses a ${file} signed by somebody else`,
      happens: (feed) => {
        feed.hashes = false;
        feed.signers[['timestamp', 'snapshot', 'targets'][i] ?? ''] = [ed25519Signer()];
        feed.publishNext();
      },
      code: 'signature',
      kept: [{}, { timestamp: 2 }, { timestamp: 2, snapshot: 2 }][i] ?? {},
    }),
  ),
  {
    name: 'refuses a root that only its own keys sign',
    happens: (feed) => {
      feed.rotateKeys('root', ed25519Signer());
      feed.publishNextRoot();
    },
    code: 'signature',
  },
  {
    name: 'refuses a root that only the keys of the root before sign',
    happens: (feed) => {
      const before = feed.signers.root ?? [];
      feed.rotateKeys('root', ed25519Signer());
      feed.signers.root = before;
      feed.publishNextRoot();
    },
    code: 'signature',
  },
  {
    name: "refuses another publisher's feed",
    happens: (feed) => {
      const other = new Repository();
      other.publishNext();
      for (const [path, bytes] of other.files) feed.files.set(path, bytes);
    },
    code: 'signature',
  },
  {
    name: 'refuses a timestamp without signatures',
    happens: (feed) => {
      feed.signers.timestamp = [];
      feed.publishNext();
    },
    code: 'signature',
  },
  {
    name: 'refuses a snapshot served as timestamp, though its keys may sign both',
    happens: (feed) => {
      const [signer] = feed.signers.timestamp ?? [];
      feed.snapshot.meta = { 'snapshot.json': { version: 1 } };
      feed.snapshot.version = 2;
      if (signer) feed.signers.snapshot = [signer];
      feed.serve('timestamp.json', feed.sign('snapshot', feed.snapshot));
    },
    code: 'format',
  },
  {
    name: 'refuses a timestamp for another edition of the specification',
    happens: (feed) => {
      feed.timestamp.spec_version = '2.0.0';
      feed.publishNext();
    },
    code: 'format',
  },
]);

testThreats('keys stolen, replaced or counted twice', [
  {
    name: 'recovers from a timestamp version driven up with stolen keys',
    happens: (feed, reader) => {
      feed.timestamp.version = 1_000_000;
      feed.publishTimestamp();
      reader.kept.set('timestamp', feed.served('timestamp.json'));
      feed.rotateKeys('timestamp', ed25519Signer());
      feed.publishNextRoot();
      feed.timestamp.version = 2;
      feed.publishTimestamp();
    },
    kept: { root: 2, timestamp: 2 },
  },
  {
    name: 'recovers from a snapshot version driven up with stolen keys',
    happens: (feed, reader) => {
      feed.snapshot.version = 1_000_000;
      feed.publish();
      reader.kept.set('timestamp', feed.served('timestamp.json'));
      reader.kept.set('snapshot', feed.served('snapshot.json'));
      feed.rotateKeys('timestamp', ed25519Signer());
      feed.rotateKeys('snapshot', ed25519Signer());
      feed.publishNextRoot();
      feed.snapshot.version = 2;
      feed.publish();
    },
    kept: { root: 2, snapshot: 2 },
  },
  {
    name: 'recovers from a targets version driven up with stolen keys',
    happens: (feed, reader) => {
      feed.targets.version = 1_000_000;
      feed.publish();
      holdServed(feed, reader, 'timestamp', 'snapshot', 'targets');
      feed.rotateKeys('snapshot', ed25519Signer());
      feed.publishNextRoot();
      feed.targets.version = 1;
      feed.snapshot.version = feed.timestamp.version = 2;
      feed.publish();
    },
    kept: { root: 2, timestamp: 2, snapshot: 2, targets: 1 },
  },
  {
    name: 'refuses an old key that goes on signing after the root has dropped it',
    happens: (feed) => {
      const before = feed.signers.targets ?? [];
      feed.rotateKeys('targets', ed25519Signer());
      feed.publishNextRoot();
      feed.signers.targets = before;
      feed.publishNext();
    },
    code: 'signature',
    kept: { root: 2, timestamp: 2, snapshot: 2 },
  },
  {
    name: 'refuses fewer signatures than the threshold',
    happens: (feed) => {
      feed.addKey('snapshot', ed25519Signer());
      if (feed.root.roles.snapshot) feed.root.roles.snapshot.threshold = 2;
      feed.publishNextRoot();
      feed.signers.snapshot?.pop();
      feed.publishNext();
    },
    code: 'signature',
    kept: { root: 2, timestamp: 2 },
  },
  {
    name: 'takes as many signatures as the threshold, of both kinds of keys',
    happens: (feed) => {
      feed.addKey('snapshot', p256Signer());
      if (feed.root.roles.snapshot) feed.root.roles.snapshot.threshold = 2;
      feed.publishNextRoot();
      feed.publishNext();
    },
    kept: { root: 2, ...ALL_NEXT },
  },
  {
    name: 'counts one key under two ids once',
    happens: (feed) => {
      const [one] = feed.signers.snapshot ?? [];
      if (one) feed.addKey('snapshot', underAnotherId(one));
      if (feed.root.roles.snapshot) feed.root.roles.snapshot.threshold = 2;
      feed.publishNextRoot();
      feed.publishNext();
    },
    code: 'signature',
    kept: { root: 2, timestamp: 2 },
    otherwise: 'tuf-js counts key ids',
  },
  {
    name: 'counts one key in capital letters once',
    happens: (feed) => {
      const [one] = feed.signers.snapshot ?? [];
      if (one) {
        const key = { ...one.key, keyval: { public: one.key.keyval.public?.toUpperCase() } };
        feed.addKey('snapshot', underAnotherId({ ...one, key }));
      }
      if (feed.root.roles.snapshot) feed.root.roles.snapshot.threshold = 2;
      feed.publishNextRoot();
      feed.publishNext();
    },
    code: 'signature',
    kept: { root: 2, timestamp: 2 },
    otherwise: 'tuf-js counts key ids',
  },
  {
    name: 'counts one key id listed twice once',
    happens: (feed) => {
      const { snapshot } = feed.root.roles;
      if (snapshot) snapshot.keyids = [...snapshot.keyids, ...snapshot.keyids];
      if (snapshot) snapshot.threshold = 2;
      feed.publishNextRoot();
      feed.publishNext();
    },
    code: 'signature',
    kept: { root: 2, timestamp: 2 },
  },
  {
    name: 'passes over key ids that no key belongs to and keys of unknown kinds',
    happens: (feed) => {
      feed.root.keys.odd = { keytype: 'quantum', scheme: 'lattice', keyval: { public: 'ab' } };
      feed.root.roles.snapshot?.keyids.unshift('odd', 'nobody', '__proto__', 'constructor');
      const odd = (keyid: string): Signer => ({ ...ed25519Signer(), keyid });
      feed.signers.snapshot?.unshift(odd('odd'), odd('nobody'), odd('__proto__'), odd('constructor'));
      feed.publishNextRoot();
      feed.publishNext();
    },
    kept: { root: 2, ...ALL_NEXT },
    otherwise: 'tuf-js looks inherited names up',
  },
]);

describe('verifySignatures', () => {
  const spoilSignature = (feed: Repository, change: (sig: string) => string) => {
    const document = JSON.parse(new TextDecoder().decode(feed.served('timestamp.json')));
    for (const signature of document.signatures) signature.sig = change(signature.sig);
    feed.serve('timestamp.json', new TextEncoder().encode(JSON.stringify(document)));
  };

  it.each([
    ['empty', () => ''],
    ['not hex', (sig: string) => `zz${sig.slice(2)}`],
    ['cut off', (sig: string) => sig.slice(0, -2)],
    ['padded', (sig: string) => `${sig}00`],
    ['of other bits', (sig: string) => sig.replace(/..$/, (end) => (end === '00' ? '01' : '00'))],
  ])('takes a signature that is %s for none, of either kind of key', async (_, change) => {
    for (const signer of [ed25519Signer, p256Signer]) {
      const feed = new Repository(signer);
      spoilSignature(feed, change);
      expect(await codeOf(new Reader(feed).refresh())).toBe('signature');
    }
  });

  it('takes signatures in capital hex', async () => {
    const feed = new Repository();
    spoilSignature(feed, (sig) => sig.toUpperCase());
    await new Reader(feed).refresh();
  });

  it('takes a key that is no point on the curve for none', async () => {
    const feed = new Repository();
    const broken = p256Signer();
    feed.addKey('timestamp', {
      ...broken,
      key: { ...broken.key, keyval: { public: `04${'11'.repeat(64)}` } },
    });
    feed.signers.timestamp?.reverse();
    feed.root.version = 2;
    feed.publishRoot();
    feed.publish();
    await new Reader(feed).refresh();
    feed.signers.timestamp?.pop();
    feed.publishNext();
    expect(await codeOf(new Reader(feed).refresh())).toBe('signature');
  });

  it('says how many keys have signed and how many it takes', async () => {
    const feed = new Repository();
    feed.addKey('timestamp', ed25519Signer());
    feed.addKey('timestamp', ed25519Signer());
    if (feed.root.roles.timestamp) feed.root.roles.timestamp.threshold = 3;
    feed.publishNextRoot();
    feed.signers.timestamp?.pop();
    feed.publish();
    expect((await refusal(new Reader(feed).refresh())).message).toContain(
      'timestamp.json is signed by 2 of 3 trusted keys.',
    );
  });

  it('stops verifying when enough have signed', async () => {
    const feed = new Repository();
    for (let i = 0; i < 20; i++) feed.addKey('root', ed25519Signer());
    feed.publishRoot();
    let verified = 0;
    const counting = {
      digest: crypto.subtle.digest.bind(crypto.subtle),
      importKey: crypto.subtle.importKey.bind(crypto.subtle),
      verify: (...args: Parameters<FeedCrypto['verify']>) => {
        verified++;
        return (crypto.subtle as FeedCrypto).verify(...args);
      },
    };
    await readRoot(counting, feed.served('1.root.json'));
    expect(verified).toBe(1);
  });
});
