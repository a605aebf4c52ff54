import { describe, expect, it } from 'vitest';
import { download } from '#core/feed/download.ts';
import { FEED_REQUEST, type Fetch, fetchTransport } from '#core/feed/fetch-transport.ts';

describe('fetchTransport', () => {
  it('asks without cookies, referrer or redirects, each time with a signal of its own', async () => {
    const asked: unknown[] = [];
    let signals = 0;
    const fetch: Fetch<number> = async (url, options) => {
      asked.push([url, options]);
      return new Response('abc');
    };
    const { transport } = fetchTransport(fetch, () => ++signals);
    await transport('https://a.example/1');
    await transport('https://a.example/2');
    const options = {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    };
    expect(FEED_REQUEST).toEqual(options);
    expect(asked).toEqual([
      ['https://a.example/1', { ...options, signal: 1 }],
      ['https://a.example/2', { ...options, signal: 2 }],
    ]);
  });

  it('hands on status and body', async () => {
    const { transport } = fetchTransport(
      async () => new Response('abc'),
      () => undefined,
    );
    const bytes = await download(transport, { url: 'https://a.example', name: 'it', limit: 3 });
    expect(new TextDecoder().decode(bytes)).toBe('abc');
    const none = fetchTransport(
      async () => new Response(null, { status: 404 }),
      () => undefined,
    );
    expect((await none.transport('https://a.example')).status).toBe(404);
  });

  it('takes an answer without a body for an empty one', async () => {
    const { transport } = fetchTransport(
      async () => new Response(null),
      () => undefined,
    );
    expect(await download(transport, { url: 'https://a.example', name: 'it', limit: 3 })).toEqual(
      new Uint8Array(),
    );
  });

  it('remembers what time the host said it was, where it did', async () => {
    const dates = ['Fri, 01 Mar 2030 12:00:00 GMT', undefined, 'yesterday'];
    const { transport, hostTime } = fetchTransport(
      async () => {
        const date = dates.shift();
        return new Response('', date === undefined ? {} : { headers: { date } });
      },
      () => undefined,
    );
    expect(hostTime()).toBeUndefined();
    for (let i = 0; i < 3; i++) {
      await transport('https://a.example');
      expect(hostTime()).toBe(Date.UTC(2030, 2, 1, 12));
    }
  });
});
