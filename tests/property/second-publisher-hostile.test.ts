import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { forgetGazetteer } from '#background/scan.ts';
import { checkFeeds, checkNow, getUpdates } from '#background/updates/check-feeds.ts';
import { removeFeed } from '#background/updates/publishers.ts';
import { markCall } from '#platform/calls-store.ts';
import { installBundled, readIndex } from '#platform/knowledge-store.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { namedKnowledge, sense } from '#tests/fixtures/feed/named-knowledge.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { feedOf, type Net, publishKnowledge, stubNet } from '#tests/fixtures/feed/served-knowledge.ts';
import {
  addUnion,
  everythingKept,
  namespaceIn,
  readPage,
  topicsOn,
  UNION_URL,
} from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const PAGE =
  'The Iron Bridge is closed. The Iron Bridge was built in 1890. Nobody crosses the Iron Bridge. A ferry, the Night Ferry, runs.';
const EN = { language: 'en' } as const;
const names = { span: sense('bridge', ['Iron Bridge']), boat: sense('ferry', ['Night Ferry']) };
const town = namedKnowledge(new KnowledgeBuilder(), names);
const lies = () => new KnowledgeBuilder().set('topics/bridge', 'title.en', 'The bridge is a lie');

let own: Repository;
let union: Repository;
let net: Net;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fakeExtension().tabs = [{ id: 1, url: 'https://news.example/a' }];
  own = new Repository();
  publishKnowledge(own, town.files);
  union = new Repository();
  net = stubNet(town.files, own);
  net.hosts.set(UNION_URL, union);
  forgetGazetteer();
  await fakeBrowser.storage.local.set({ settings: { mode: 'everywhere' } });
  await installBundled();
  await checkNow();
  await changeSettings({ callsOff: ['ferry'], muted: [{ topic: 'bridge', site: 'town.example' }] });
  await markCall('petition', { done: '2030-03-01' });
  return () => void vi.useRealTimers();
});

/** Everything of the first publisher that is kept, and everything of it that a reader can be shown. */
async function firstPublisher() {
  const kept = await everythingKept();
  const record = kept['active knowledge'] as { files: Record<string, { sha256: string }>; senses: string };
  const files = [...Object.values(record.files).map(({ sha256 }) => sha256), record.senses];
  const { states } = kept['local updates'] as { states: Record<string, object> };
  const {
    checkedAt: _,
    goodAt: __,
    nextAt: ___,
    ...state
  } = states[feedOf(own).id] as Record<string, unknown>;
  const context = await readPage(PAGE);
  const topics = context.state === 'found' ? context.topics : [];
  const isOwn = ({ publisher }: { publisher?: unknown }) => publisher === undefined;
  const catalog = (await handlers.getCatalog(EN, {})).topics;
  const hits = (await handlers.search({ query: 'bridge', ...EN, limit: 50 }, {})).hits;
  expect(
    topics.findIndex((each) => !isOwn(each)),
    'order on the page',
  ).not.toBe(0);
  for (const list of [topics, catalog, hits] as { publisher?: unknown }[][])
    expect(list.slice(0, list.filter(isOwn).length).every(isOwn), 'the first comes first').toBe(true);
  return {
    state,
    kept: Object.fromEntries(
      Object.entries(kept).filter(
        ([key]) =>
          ['active knowledge', 'gazetteer knowledge', 'local settings', 'local calls'].includes(key) ||
          key.startsWith(`trusted ${feedOf(own).id}`) ||
          files.includes(key.replace(/^files /, '')),
      ),
    ),
    topics: topics.filter(isOwn),
    catalog: catalog.filter(isOwn),
    hits: hits.filter(isOwn),
    bridge: await handlers.getTopic({ topic: 'bridge', ...EN }, {}),
    votes: await handlers.getDataset({ dataset: 'votes', ...EN }, {}),
    news: (await handlers.getNews({}, {})).filter(isOwn),
  };
}

/** Files of the union's with one changed, and an index that lists it as it is. */
function withFile(name: string, change: (text: string) => string, base = namedKnowledge(lies(), names)) {
  return new Map([...base.files, [name, change(base.files.get(name) ?? '')]]);
}
const parsed =
  <T>(change: (value: T) => unknown) =>
  (text: string) =>
    JSON.stringify(change(JSON.parse(text)));
const senses = (value: object) => namedKnowledge(lies(), value as Record<string, object>).files;
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));

/** What the second publisher does, and whether its knowledge is taken. */
type Attack = [what: string, publish: () => void | Promise<void>, taken: boolean];

const attacks: Attack[] = [
  [
    'signs other content under the ids and file names of the first',
    () => publishKnowledge(union, namedKnowledge(lies(), names).files),
    true,
  ],
  [
    'lists its own words under the digests of the first’s files',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      const file = own.targets.targets['kb/topic.bridge.en.json'];
      if (file) union.targets.targets['kb/topic.bridge.en.json'] = file;
      union.publishNext();
    },
    false,
  ],
  [
    'names a held file of the first for another of its own',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      const index = JSON.parse(namedKnowledge(lies(), names).files.get('index.json') ?? '');
      const table = own.targets.targets['kb/dataset.votes.en.json'];
      index.files['topic.bridge.en.json'] = { length: 1, sha256: table?.hashes?.sha256 };
      union.addTarget('kb/index.json', JSON.stringify(index));
      if (table) union.targets.targets['kb/topic.bridge.en.json'] = table;
      union.publishNext();
    },
    true,
  ],
  [
    'lists the keys of the first in its root and serves what the first has signed',
    () => {
      for (const role of ['timestamp', 'snapshot', 'targets'])
        for (const signer of own.signers[role] ?? []) union.addKey(role, signer);
      union.publishRoot();
      for (const [path, bytes] of own.files) if (!path.endsWith('root.json')) union.files.set(path, bytes);
    },
    true,
  ],
  [
    'claims the names of the first, and says them a hundred ways',
    () =>
      publishKnowledge(
        union,
        senses({ all: sense('bridge', ['Iron Bridge', 'bridge', 'crosses', 'closed', 'built']) }),
      ),
    true,
  ],
  [
    'claims that the names of the first mean something else',
    () =>
      publishKnowledge(
        union,
        senses({
          other: {
            ...sense('bridge', ['Iron Bridge'], { hosts: { for: [], against: ['news.example'] } }),
            topic: undefined,
          },
        }),
      ),
    true,
  ],
  ['has no sense at all', () => publishKnowledge(union, senses({})), false],
  ['has no names at all', () => publishKnowledge(union, senses({ span: sense('bridge', []) })), true],
  [
    'has more names than a device can compile',
    () => {
      const lines = many(60, (at) => `way ${'(aa|bb)'.repeat(10)} ${at}`);
      publishKnowledge(union, senses({ span: sense('bridge', lines) }));
    },
    false,
  ],
  [
    'has names for topics that it does not have',
    () => publishKnowledge(union, senses({ span: sense('tunnel', ['Iron Bridge']) })),
    true,
  ],
  [
    'floods a page with topics',
    () => {
      const builder = lies();
      const words = PAGE.match(/[A-Za-z]{4,}/g) ?? [];
      const ids = many(60, (at) => `topic-${at}`);
      for (const id of ids) builder.copy('topics/ferry', `topics/${id}`);
      publishKnowledge(
        union,
        namedKnowledge(
          builder,
          Object.fromEntries(ids.map((id) => [id, sense(id, ['Iron Bridge', ...words])])),
        ).files,
      );
    },
    true,
  ],
  [
    'has a gazetteer over the limit of the gate',
    () =>
      publishKnowledge(
        union,
        senses({
          span: sense(
            'bridge',
            many(3000, (at) => `Zq${at.toString(36)}xo Vk${at}`),
          ),
        }),
      ),
    false,
  ],
  [
    'has a form without end',
    () => publishKnowledge(union, senses({ span: sense('bridge', ['(a|b)'.repeat(60)]) })),
    false,
  ],
  [
    'sends a pattern among its names',
    () => publishKnowledge(union, senses({ span: { ...sense('bridge', ['x']), pattern: '(a+)+$' } })),
    true,
  ],
  [
    'writes the first’s ids, or others’ namespaces, into its own',
    () =>
      publishKnowledge(
        union,
        withFile('catalog.en.json', (text) => text.replaceAll('"bridge"', `"${'0'.repeat(16)}/bridge"`)),
      ),
    false,
  ],
  [
    'says that its topics are of another publisher, or of none',
    () => {
      const builder = lies();
      const { files } = namedKnowledge(builder, names);
      const spoof = parsed((topic: { topic: object }) => ({
        ...topic,
        publisher: undefined,
        topic: { ...topic.topic, publisher: { id: '', name: 'The town', colour: 0 } },
      }));
      publishSpoilt(files, 'topic.bridge.en.json', spoof);
    },
    true,
  ],
  [
    'lists one entry twice',
    () => {
      const { files } = namedKnowledge(lies(), names);
      publishSpoilt(
        files,
        'topic.bridge.en.json',
        parsed((topic: { events: object[] }) => ({ ...topic, events: [...topic.events, ...topic.events] })),
      );
    },
    true,
  ],
  [
    'sends HTML',
    () =>
      publishKnowledge(
        union,
        withFile('topic.bridge.en.json', (text) => text.replace('a lie', '<script>')),
      ),
    false,
  ],
  [
    'sends no JSON',
    () =>
      publishKnowledge(
        union,
        withFile('catalog.en.json', () => '<!doctype html>'),
      ),
    false,
  ],
  ['sends nothing at all', () => publishKnowledge(union, new Map()), false],
  [
    'signs nothing',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      union.signers.timestamp = [];
      union.publishNext();
    },
    false,
  ],
  [
    'never ends',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      net.instead.set(`${UNION_URL}/metadata/timestamp.json`, () => new Response(endless()));
    },
    false,
  ],
  [
    'promises more than the limit of a feed',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      for (let at = 0; at < 600; at++) union.addTarget(`kb/topic.t${at}.en.json`, '{}');
      union.publishNext();
    },
    false,
  ],
  [
    'sends the network’s sign-in page',
    () => {
      publishKnowledge(union, namedKnowledge(lies(), names).files);
      net.instead.set(`${UNION_URL}/metadata/timestamp.json`, () => new Response('<html>Sign in</html>'));
    },
    false,
  ],
];

/** Publishes files of which one is not as its own index says, and an index that says what it is. */
function publishSpoilt(files: Map<string, string>, name: string, change: (text: string) => string): void {
  const spoilt = change(files.get(name) ?? '');
  publishKnowledge(union, new Map([...files, [name, spoilt]]));
  const index = JSON.parse(files.get('index.json') ?? '');
  index.files[name] = { length: spoilt.length, sha256: union.targets.targets[`kb/${name}`]?.hashes?.sha256 };
  union.addTarget('kb/index.json', JSON.stringify(index));
  union.publishNext();
}

const endless = () =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (out) => out.enqueue(new Uint8Array(4096)) });

describe('a hostile second publisher can change nothing of the first’s entries, order, settings or trust', () => {
  test.each(attacks)('that %s', async (_, attack, taken) => {
    const before = await firstPublisher();
    await attack();
    await addUnion(union);
    const [first, second] = (await getUpdates()).feeds;
    expect(first).toMatchObject({ isOwn: true, failures: 0, holds: { version: town.version } });
    expect(second?.holds !== undefined, second?.failure?.message).toBe(taken);
    expect(second?.failure === undefined).toBe(taken);
    expect(await firstPublisher()).toEqual(before);

    // Neither does it keep the first from its next update, nor stay when it is removed.
    const next = namedKnowledge(
      new KnowledgeBuilder().set('topics/ferry', 'title.en', 'The new ferry'),
      names,
    );
    publishKnowledge(own, next.files);
    vi.setSystemTime(NOW + 3 * 86_400_000);
    await checkFeeds('due');
    expect((await readIndex()).info.version).toBe(next.version);
    const ns = namespaceIn(union);
    await removeFeed({ feed: feedOf(union).id });
    expect(JSON.stringify(await everythingKept())).not.toMatch(new RegExp(`${ns}|a lie`));
    expect(await topicsOn(PAGE)).toEqual(['bridge', 'ferry']);
  });

  test('that goes back to what it said before', async () => {
    publishKnowledge(union, namedKnowledge(lies(), names).files);
    const old = new Map(union.files);
    const { files, version } = namedKnowledge(lies().set('topics/ferry', 'title.en', 'Newer'), names);
    publishKnowledge(union, files);
    await addUnion(union);
    const before = await firstPublisher();
    for (const [path, bytes] of old) union.files.set(path, bytes);
    vi.setSystemTime(NOW + 120_000);
    const { feeds } = await checkNow();
    expect(feeds).toMatchObject([{ failures: 0 }, { failure: { code: 'rollback' }, holds: { version } }]);
    expect(await firstPublisher()).toEqual(before);
  });

  test('whose knowledge is damaged on the device is not shown until its next check brings it back', async () => {
    publishKnowledge(union, namedKnowledge(lies(), names).files);
    await addUnion(union);
    const before = await firstPublisher();
    const { withKnowledgeDb, addedSlot } = await import('#platform/knowledge-db.ts');
    const slot = addedSlot(feedOf(union).id);
    await withKnowledgeDb(async (db) => {
      await db.put('gazetteer', new ArrayBuffer(8), slot);
    });
    forgetGazetteer();
    expect(await topicsOn(PAGE)).toEqual(['bridge', 'ferry']);
    expect(await firstPublisher()).toEqual(before);
    vi.setSystemTime(NOW + 120_000);
    await checkNow();
    expect(await topicsOn(PAGE)).toHaveLength(4);
  });
});
