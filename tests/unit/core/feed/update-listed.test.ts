import { inDays } from '#tests/fixtures/feed/repository.ts';
import { type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

testThreats('old and new parts mixed', [
  ...['snapshot.json', 'targets.json'].map(
    (file, i): Threat => ({
      name: `asks for ${file} by its bare name where names carry no versions, and says so`,
      happens: (feed) => {
        feed.root.consistent_snapshot = false;
        feed.publishNextRoot();
        feed.publishNext();
        feed.files.delete(`metadata/${file}`);
      },
      code: 'http',
      says: `asked for ${file}.`,
      kept:
        [
          { root: 2, timestamp: 2 },
          { root: 2, timestamp: 2, snapshot: 2 },
        ][i] ?? {},
    }),
  ),
  {
    name: 'refuses a snapshot of another version than the timestamp names',
    happens: (feed) => {
      feed.hashes = false;
      feed.publishNext();
      feed.snapshot.version = 3;
      feed.serve('2.snapshot.json', feed.sign('snapshot', feed.snapshot));
    },
    code: 'version',
    says: '2.snapshot.json holds version 3, not 2 as listed.',
    kept: { timestamp: 2 },
  },
  {
    name: 'refuses targets of another version than the snapshot names',
    happens: (feed) => {
      feed.hashes = false;
      feed.publishNext();
      feed.serve('2.targets.json', feed.served('1.targets.json'));
    },
    code: 'version',
    says: '2.targets.json holds version 1, not 2 as listed.',
    kept: { timestamp: 2, snapshot: 2 },
  },
  {
    name: 'refuses a snapshot with another hash than the timestamp names',
    happens: (feed) => {
      feed.publishNext();
      feed.snapshot.expires = inDays(34);
      feed.serve('2.snapshot.json', feed.sign('snapshot', feed.snapshot));
    },
    code: 'hash',
    kept: { timestamp: 2 },
  },
  {
    name: 'refuses targets with another hash than the snapshot names',
    happens: (feed) => {
      feed.publishNext();
      feed.targets.expires = inDays(399);
      feed.serve('2.targets.json', feed.sign('targets', feed.targets));
    },
    code: 'hash',
    says: '2.targets.json does not have the sha256 hash',
    kept: { timestamp: 2, snapshot: 2 },
  },
  {
    name: 'refuses a snapshot that lists no targets',
    happens: (feed, reader) => {
      reader.kept.delete('snapshot');
      feed.snapshot.meta = { 'editors.json': { version: 1 } };
      feed.snapshot.version = feed.timestamp.version = 2;
      feed.publishSnapshot();
    },
    code: 'format',
    says: 'The snapshot does not list targets.json.',
    kept: { timestamp: 2, snapshot: 2 },
  },
  {
    name: 'fetches a snapshot again when its hash is no longer the one it holds',
    happens: (feed) => {
      feed.snapshot.expires = inDays(34);
      feed.timestamp.version = 2;
      feed.publishSnapshot();
    },
    kept: { timestamp: 2 },
    otherwise: 'tuf-js keeps its own copy',
  },
]);
