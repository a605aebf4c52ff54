import { ALL_NEXT, holdServed, testThreats } from '#tests/fixtures/feed/threat.ts';

testThreats('older states offered again', [
  {
    name: 'refuses an older timestamp',
    happens: (feed, reader) => {
      feed.publishNext();
      reader.kept.set('timestamp', feed.served('timestamp.json'));
      feed.timestamp.version = 1;
      feed.publishTimestamp();
    },
    code: 'rollback',
    says: 'The feed offers version 1 of timestamp.json after version 2.',
    kept: { timestamp: 2 },
  },
  {
    name: 'refuses a new timestamp with an older snapshot',
    happens: (feed, reader) => {
      feed.publishNext();
      holdServed(feed, reader, 'timestamp', 'snapshot', 'targets');
      feed.timestamp.version = 3;
      feed.timestamp.meta['snapshot.json'] = { version: 1 };
      feed.publishTimestamp();
    },
    code: 'rollback',
    says: 'The feed offers version 1 of snapshot.json after version 2.',
    kept: ALL_NEXT,
  },
  {
    name: 'refuses a new snapshot with older targets',
    happens: (feed, reader) => {
      feed.publishNext();
      holdServed(feed, reader, 'timestamp', 'snapshot', 'targets');
      feed.snapshot.version = feed.timestamp.version = 3;
      feed.targets.version = 1;
      feed.publish();
    },
    code: 'rollback',
    says: '3.snapshot.json lists version 1 of targets.json after version 2.',
    kept: { timestamp: 3, snapshot: 2, targets: 2 },
  },
  {
    name: 'refuses a snapshot that drops a role',
    happens: (feed, reader) => {
      feed.delegate('targets', { name: 'editors', paths: ['*'] });
      feed.publishNext();
      holdServed(feed, reader, 'timestamp', 'snapshot', 'targets');
      delete feed.snapshot.meta['editors.json'];
      feed.snapshot.version = feed.timestamp.version = 3;
      feed.publishSnapshot();
    },
    code: 'rollback',
    says: '3.snapshot.json does not list editors.json after version 2.',
    kept: { timestamp: 3, snapshot: 2, targets: 2 },
  },
  {
    name: 'refuses the root it holds, served as the next one',
    happens: (feed) => feed.serve('2.root.json', feed.served('1.root.json')),
    code: 'rollback',
    says: '2.root.json holds version 1.',
  },
  {
    name: 'refuses a root that skips a version',
    happens: (feed) => {
      feed.root.version = 3;
      feed.serve('2.root.json', feed.sign('root', feed.root));
    },
    code: 'version',
    says: '2.root.json holds version 3.',
  },
]);
