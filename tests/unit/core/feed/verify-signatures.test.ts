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
