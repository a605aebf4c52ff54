import { describe, expect, it } from 'vitest';
import { download } from '#core/feed/download.ts';
import { answer, codeOf, refusal } from '#tests/fixtures/feed/reader.ts';
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

const FILE = { url: 'https://a.example/x', name: 'it', limit: 10 };
const serving =
  (...chunks: Uint8Array[]) =>
  async () => ({
    status: 200,
    body: (async function* () {
      yield* chunks;
    })(),
  });

describe('download', () => {
  it('puts the chunks together', async () => {
    const bytes = await download(serving(text('ab'), text(''), text('cde')), FILE);
    expect(new TextDecoder().decode(bytes)).toBe('abcde');
  });

  it('takes as much as the limit and not a byte more', async () => {
    expect(await download(serving(text('01234'), text('56789')), FILE)).toHaveLength(10);
    const error = await refusal(download(serving(text('01234'), text('567890')), FILE));
    expect(error.code).toBe('limit');
    expect(error.message).toContain('it goes on after 10 bytes, where it should have ended.');
  });

  it('takes as much as was signed for and not a byte more', async () => {
    expect(await download(serving(text('0123')), { ...FILE, length: 4 })).toHaveLength(4);
    expect(await download(serving(text('012')), { ...FILE, length: 4 })).toHaveLength(3);
    expect(await codeOf(download(serving(text('01234')), { ...FILE, length: 4 }))).toBe('length');
    expect(await codeOf(download(serving(text('0')), { ...FILE, length: 0 }))).toBe('length');
  });

  it('does not ask for what is said to be over the limit', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const error = await refusal(download(never, { ...FILE, length: 11 }));
    expect(error.code).toBe('limit');
    expect(error.message).toContain('it is said to have 11 bytes; at most 10 are taken.');
    expect(await download(serving(text('0123456789')), { ...FILE, length: 10 })).toHaveLength(10);
  });

  it('stops an endless answer at the limit and lets go of it', async () => {
    let given = 0;
    let released = false;
    const endless = async () => ({
      status: 200,
      body: (async function* () {
        try {
          for (;;) {
            given += 4;
            yield text('0123');
          }
        } finally {
          released = true;
        }
      })(),
    });
    expect(await codeOf(download(endless, FILE))).toBe('limit');
    expect(given).toBe(12);
    expect(released).toBe(true);
  });

  it('names the status and lets go of an answer that is not wanted, however that goes', async () => {
    let released = 0;
    const refused = (status: number) => async () => ({
      status,
      body: {
        [Symbol.asyncIterator]: () => ({
          next: () => Promise.reject(new Error('read')),
          return: () => {
            released++;
            return Promise.reject(new Error('not released'));
          },
        }),
      },
    });
    for (const status of [304, 404, 500]) {
      const error = await refusal(download(refused(status), FILE));
      expect(error).toMatchObject({ code: 'http', status });
      expect(error.message).toContain(`The host answered ${status} when asked for it.`);
    }
    expect(released).toBe(3);
    const bare = async () => ({
      status: 500,
      body: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject() }) },
    });
    expect(await codeOf(download(bare, FILE))).toBe('http');
  });

  it.each([
    [new TypeError('fetch failed'), 'network', 'it could not be fetched.'],
    [new DOMException('late', 'TimeoutError'), 'timeout', 'it did not arrive in time.'],
    [new DOMException('stopped', 'AbortError'), 'timeout', 'it did not arrive in time.'],
    [new DOMException('else', 'NotATimeoutError'), 'network', 'it could not be fetched.'],
    [new DOMException('else', 'AbortErrors'), 'network', 'it could not be fetched.'],
    ['a word', 'network', 'it could not be fetched.'],
    [undefined, 'network', 'it could not be fetched.'],
  ] as const)(
    'tells silence from a dead line, before and within an answer: %s',
    async (cause, code, words) => {
      const within = async () => ({
        status: 200,
        body: (async function* () {
          yield text('0');
          throw cause;
        })(),
      });
      for (const transport of [() => Promise.reject(cause), within]) {
        const error = await refusal(download(transport, FILE));
        expect(error).toMatchObject({ code, cause });
        expect(error.message).toContain(words);
      }
    },
  );
});
