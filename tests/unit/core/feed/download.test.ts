import { answer } from '#tests/fixtures/feed/reader.ts';
import { ALL_NEXT, type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

const text = (words: string) => new TextEncoder().encode(words);

testThreats('hosts that fail or mislead', [
  ...[404, 403].map(
    (status): Threat => ({
      name: `takes ${status} on the next root for the end of the roots`,
      happens: (feed, reader) => {
        reader.instead.set('metadata/2.root.json', async () => ({ ...answer(undefined), status }));
        feed.publishNext();
      },
      kept: ALL_NEXT,
    }),
  ),
  ...[500, 503, 429, 401, 204, 206, 301, 410].map(
    (status): Threat => ({
      name: `never takes ${status} on the next root for the end of the roots`,
      happens: (feed, reader) => {
        reader.instead.set('metadata/2.root.json', async () => ({ ...answer(undefined), status }));
        feed.publishNext();
      },
      code: 'http',
    }),
  ),
  {
    name: 'never takes a dead line on the next root for the end of the roots',
    happens: (feed, reader) => {
      reader.instead.set('metadata/2.root.json', () => Promise.reject(new TypeError('fetch failed')));
      feed.publishNext();
    },
    code: 'network',
  },
  {
    name: 'never takes silence on the next root for the end of the roots',
    happens: (feed, reader) => {
      reader.instead.set('metadata/2.root.json', () =>
        Promise.reject(new DOMException('late', 'TimeoutError')),
      );
      feed.publishNext();
    },
    code: 'timeout',
  },
  ...['timestamp.json', '2.snapshot.json', '2.targets.json'].map(
    (file, i): Threat => ({
      name: `refuses when ${file} is missing`,
      happens: (feed) => {
        feed.publishNext();
        feed.files.delete(`metadata/${file}`);
      },
      code: 'http',
      kept: [{}, { timestamp: 2 }, { timestamp: 2, snapshot: 2 }][i] ?? {},
    }),
  ),
  ...['timestamp.json', '2.root.json'].flatMap((file): Threat[] => [
    {
      name: `refuses the page of a captive portal as ${file}`,
      happens: (feed) => feed.serve(file, text('<!doctype html><title>Sign in</title>')),
      code: 'format',
    },
    {
      name: `refuses ${file} cut off`,
      happens: (feed) => {
        feed.root.version = 2;
        feed.publishNext();
        if (file !== 'timestamp.json') feed.publishRoot();
        feed.serve(file, feed.served(file).slice(0, -20));
      },
      code: 'format',
    },
    {
      name: `refuses ${file} in another encoding`,
      happens: (feed) => feed.serve(file, Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])),
      code: 'format',
    },
  ]),
  {
    name: 'refuses a snapshot cut off',
    happens: (feed) => {
      feed.publishNext();
      feed.serve('2.snapshot.json', feed.served('2.snapshot.json').slice(0, -1));
    },
    code: 'length',
    kept: { timestamp: 2 },
  },
  {
    name: 'refuses a snapshot with more behind it',
    happens: (feed) => {
      feed.publishNext();
      feed.serve('2.snapshot.json', text(`${new TextDecoder().decode(feed.served('2.snapshot.json'))} `));
    },
    code: 'length',
    kept: { timestamp: 2 },
  },
  ...(
    [
      ['timestamp.json', 16, {}],
      ['2.root.json', 128, {}],
      ['2.snapshot.json', 512, { timestamp: 2 }],
      ['2.targets.json', 1024, { timestamp: 2, snapshot: 2 }],
    ] as const
  ).map(
    ([file, kib, kept]): Threat => ({
      name: `refuses ${file} padded over ${kib} KiB`,
      happens: (feed) => {
        feed.hashes = false;
        feed.publishNext();
        if (file === '2.root.json') feed.publishNextRoot();
        const room = kib * 1024 + 1 - feed.served(file).length;
        feed.serve(file, text(new TextDecoder().decode(feed.served(file)) + ' '.repeat(room)));
      },
      code: 'limit',
      kept,
      otherwise: 'tuf-js has larger limits',
    }),
  ),
]);
