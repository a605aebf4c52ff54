import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { inspectFeed } from '#background/updates/inspect-feed.ts';
import { printedFingerprint } from '#core/feed/fingerprint.ts';
import { type FakeExtension, fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { compiledKnowledge, feedOf, type Net, stubNet } from '#tests/fixtures/feed/served-knowledge.ts';
import { addUnion, everythingKept, UNION_URL } from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const ROOT = 'metadata/1.root.json';
let own: Repository;
let union: Repository;
let net: Net;
let extension: FakeExtension;
let fetched: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('indexedDB', new IDBFactory());
  extension = fakeExtension();
  own = new Repository();
  union = new Repository();
  net = stubNet(compiledKnowledge(new KnowledgeBuilder(), 'bridge').files, own);
  net.hosts.set(UNION_URL, union);
  fetched = net.asked;
  return () => void vi.useRealTimers();
});

const inspect = (address = UNION_URL, root?: string) =>
  inspectFeed({ address, ...(root !== undefined && { root }) });
const answer = (make: () => Response | Promise<Response>) => net.instead.set(ROOT, make);

describe('a look at a feed', () => {
  test('tells whose it is, by one request, and keeps nothing', async () => {
    const { id, root } = feedOf(union);
    expect(await inspect(`${UNION_URL}/#sha256=${id}`)).toEqual({
      state: 'found',
      address: UNION_URL,
      id,
      fingerprint: printedFingerprint(id),
      suggestedName: 'union.example',
      root,
    });
    expect(fetched).toEqual([ROOT]);
    expect(await everythingKept()).toEqual({});
  });

  test('takes the root from a file, and asks nobody', async () => {
    const { id, root } = feedOf(union);
    expect(await inspect(UNION_URL, root)).toMatchObject({ state: 'found', id, root });
    expect(fetched).toEqual([]);
  });
});

describe('a look at a feed is refused in one sentence that says what to do', () => {
  const refusal = async (address?: string, root?: string) => {
    const inspection = await inspect(address, root);
    if (inspection.state === 'found') return 'was found';
    const { code, message, askFor } = inspection;
    return `${code}: ${message}${askFor === undefined ? '' : ` (${askFor})`}`;
  };

  test('where the host refuses other origins, or cannot be reached: the two look the same, and it can be allowed', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await refusal()).toBe(
      'network: union.example could not be reached, or does not let extensions read what it serves. Check the address and the connection, or allow access to union.example, then try again. (https://union.example/*)',
    );
    extension.granted.add('https://union.example/*');
    expect(await refusal()).toBe(
      'network: union.example could not be reached. Check the address and the connection.',
    );
  });

  test('where the host is slow', async () => {
    answer(() => Promise.reject(new DOMException('late', 'TimeoutError')));
    expect(await refusal()).toMatch(/^timeout: 1\.root\.json did not arrive in time\. Try again later\.$/);
  });

  test.each([404, 403])('where there is no feed: %i', async (status) => {
    answer(() => new Response('', { status }));
    expect(await refusal()).toBe('http: union.example has no feed at this address. Check the address.');
  });

  test('where the host fails', async () => {
    answer(() => new Response('', { status: 503 }));
    expect(await refusal()).toMatch(/^http: The host answered 503/);
  });

  test.each<[string, () => Response]>([
    ['a page', () => new Response('<!doctype html>')],
    ['another document', () => new Response(union.served('timestamp.json'))],
    ['nothing', () => new Response('')],
  ])('where the root is %s', async (_, make) => {
    answer(make);
    expect(await refusal()).toMatch(
      /^format: This is not the root of a feed, as union\.example should serve it\./,
    );
  });

  test('where the root has no end', async () => {
    answer(() => new Response(new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(65_536)) })));
    expect(await refusal()).toMatch(/^limit: 1\.root\.json goes on after 131072 bytes/);
    expect(await refusal(UNION_URL, ' '.repeat(200_000))).toMatch(/^limit: /);
  });

  test('where the root is not signed by its own keys', async () => {
    union.signers.root = [];
    union.publishRoot();
    expect(await refusal()).toMatch(/^signature: /);
  });

  test('where it is a later root', async () => {
    union.publishNextRoot();
    const later = new TextDecoder().decode(union.served('2.root.json'));
    expect(await refusal(UNION_URL, later)).toMatch(
      /^first-root: This is version 2 .* take 1\.root\.json\.$/,
    );
  });

  test('where the fingerprint is not that of the link', async () => {
    const link = `${UNION_URL}#sha256=${feedOf(own).id}`;
    expect(await refusal(link)).toMatch(/^fingerprint: .*Ask the publisher\.$/);
    expect(await refusal(link, feedOf(union).root)).toMatch(/^fingerprint: /);
    expect(await refusal(`${UNION_URL}#sha256=12`)).toMatch(/^fingerprint: .*cut short/);
  });

  test('where the address is none, and nobody is asked', async () => {
    for (const address of ['http://union.example', 'https://a@b.example', 'javascript:x', ''])
      expect(await refusal(address)).toMatch(/^address: .*begins with https:\/\//);
    expect(fetched).toEqual([]);
  });

  test('where the publisher is there already', async () => {
    await addUnion(union);
    expect(await refusal()).toBe("known: This publisher is there already, as 'The union'.");
    expect(await refusal('https://feed.example')).toMatch(/^known: This is the extension's own publisher/);
  });
});
