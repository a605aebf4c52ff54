import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { forgetGazetteer } from '#background/scan.ts';
import { checkFeeds, checkNow, getUpdates } from '#background/updates/check-feeds.ts';
import { addFeed, removeFeed, renameFeed, setFeedOn } from '#background/updates/publishers.ts';
import { printedFingerprint } from '#core/feed/fingerprint.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { markCall, readCalls } from '#platform/calls-store.ts';
import { sha256Of } from '#platform/digest.ts';
import { withKnowledgeDb } from '#platform/knowledge-db.ts';
import { installBundled } from '#platform/knowledge-store.ts';
import { changeSettings, readSettings } from '#platform/settings-store.ts';
import { type FakeExtension, fakeExtension } from '#tests/fixtures/fake-extension.ts';
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

const PAGE = 'The Iron Bridge is closed. The Iron Bridge was built in 1890. Nobody crosses the Iron Bridge.';
const senses = { span: sense('bridge', ['Iron Bridge']) };
const town = namedKnowledge(new KnowledgeBuilder(), senses);
const unions = namedKnowledge(
  new KnowledgeBuilder().set('topics/bridge', 'title.en', 'The bridge, as boatmen see it'),
  senses,
);
const EN = { language: 'en' } as const;

let own: Repository;
let union: Repository;
let net: Net;
let extension: FakeExtension;
let ns: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('indexedDB', new IDBFactory());
  extension = fakeExtension();
  extension.tabs = [{ id: 1, url: 'https://news.example/a' }];
  own = new Repository();
  publishKnowledge(own, town.files);
  union = new Repository();
  publishKnowledge(union, unions.files);
  net = stubNet(town.files, own);
  net.hosts.set(UNION_URL, union);
  ns = namespaceIn(union);
  forgetGazetteer();
  // This device's moment of the day is midnight.
  await fakeBrowser.storage.local.set({ settings: { mode: 'everywhere' }, updates: { offset: 0 } });
  await installBundled();
  return () => void vi.useRealTimers();
});

/** Every id that a value of the knowledge holds, and all that points to one. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'publisher' || key === 'organiser' || key === 'columns') continue;
      const isId = ['id', 'to', 'source', 'topic', 'supersededBy'].includes(key);
      if (typeof item === 'string' && isId) found.add(item);
      if (['sources', 'topics', 'also', 'elsewhere'].includes(key))
        for (const one of Array.isArray(item) ? item : Object.keys(item as object))
          if (typeof one === 'string') found.add(one);
      idsIn(item, found);
    }
  return found;
}

test('two feeds with the same entry ids and the same file names share nothing', async () => {
  await addUnion(union);
  const [first, second] = [
    await handlers.getTopic({ topic: 'bridge', ...EN }, {}),
    await handlers.getTopic({ topic: `${ns}/bridge`, ...EN }, {}),
  ];
  expect(first.topic).toMatchObject({ id: 'bridge', title: 'The bridge' });
  expect(first.topic.publisher).toBeUndefined();
  expect(second.topic).toMatchObject({
    id: `${ns}/bridge`,
    title: 'The bridge, as boatmen see it',
    publisher: { name: 'The union', colour: 1 },
  });
  const [mine, theirs] = [idsIn(first), idsIn(second)];
  expect(mine.size).toBeGreaterThan(15);
  expect([...theirs].map((id) => id.replace(`${ns}/`, '')).toSorted()).toEqual([...mine].toSorted());
  expect([...theirs].filter((id) => mine.has(id))).toEqual([]);

  const table = await handlers.getDataset({ dataset: `${ns}/votes`, ...EN }, {});
  expect(table).toMatchObject({ id: `${ns}/votes`, publisher: { name: 'The union' } });
  expect((await handlers.getDataset({ dataset: 'votes', ...EN }, {})).id).toBe('votes');

  expect((await handlers.getCatalog(EN, {})).topics.map(({ id }) => id)).toEqual([
    'bridge',
    'ferry',
    `${ns}/bridge`,
    `${ns}/ferry`,
  ]);
});

describe('the reader’s own state', () => {
  const shown = async () => {
    const context = await handlers.getPageContext({ tabId: 1 }, {});
    return context.state === 'found' ? context.topics.map(({ topic }) => topic) : [];
  };

  test('of one publisher’s topic is not that of another’s with the same id', async () => {
    await addUnion(union);
    expect(await topicsOn(PAGE)).toEqual(['bridge', `${ns}/bridge`]);
    await changeSettings({ topicsOff: [`${ns}/bridge`] });
    expect(await shown()).toEqual(['bridge']);
    await changeSettings({ topicsOff: ['bridge'] });
    expect(await shown()).toEqual([`${ns}/bridge`]);
    await changeSettings({ topicsOff: [], muted: [{ topic: `${ns}/bridge`, site: 'news.example' }] });
    expect(await shown()).toEqual(['bridge']);
    await changeSettings({ muted: [] });
    await handlers.snoozeTopic({ topic: `${ns}/bridge` }, {});
    expect(await shown()).toEqual(['bridge']);
    await changeSettings({ snoozed: [] });
    await handlers.snoozeTopic({ topic: 'bridge' }, {});
    expect(await shown()).toEqual([`${ns}/bridge`]);
  });

  test('of a call is kept by the publisher’s own id of it', async () => {
    await addUnion(union);
    await markCall(`${ns}/petition`, { done: '2030-03-01' });
    expect(await readCalls()).toEqual({ [`${ns}/petition`]: { done: '2030-03-01' } });
  });
});

describe('an added publisher', () => {
  test('is found, searched and shown after the first, saying whose it is', async () => {
    await addUnion(union);
    const context = await readPage(PAGE);
    expect(context).toMatchObject({
      state: 'found',
      topics: [{ topic: 'bridge' }, { topic: `${ns}/bridge`, publisher: { name: 'The union', colour: 1 } }],
    });
    const { hits, total } = await handlers.search({ query: 'bridge', ...EN, limit: 50 }, {});
    const whose = hits.map(({ publisher }) => publisher?.name);
    expect(whose.indexOf('The union')).toBe(whose.lastIndexOf(undefined) + 1);
    expect(whose.filter((name) => name === 'The union')).toHaveLength(total / 2);
    const theirs = hits.find(({ publisher }) => publisher);
    expect(splitId(theirs?.topic ?? '').namespace).toBe(ns);
    expect(theirs?.ref).toMatch(new RegExp(`^[a-z]+:${ns}/`));
  });

  test('passes pages that only its own names are on', async () => {
    const quay = { quay: sense('ferry', ['Long Quay']) };
    publishKnowledge(union, namedKnowledge(new KnowledgeBuilder(), quay).files);
    const gate = async () => (await fakeBrowser.storage.local.get('gate')).gate as { source: string };
    const before = await gate();
    await addUnion(union);
    const { source } = await gate();
    expect(source.startsWith(`${before.source}|`)).toBe(true);
    expect(new RegExp(source, 'u').test('At the Long Quay.')).toBe(true);
    expect(new RegExp(before.source, 'u').test('At the Long Quay.')).toBe(false);
    expect(await topicsOn('The Long Quay burns. The Long Quay is lost.')).toEqual([`${ns}/ferry`]);
  });

  test('follows its feed and tells of what has changed, each for itself', async () => {
    await addUnion(union);
    expect(await handlers.getNews({}, {})).toEqual([]);
    const won = { date: '2020-04-01', result: 'won', summary: { en: 'The ferry stays.' } };
    const changed = new KnowledgeBuilder()
      .set('actions/petition', 'outcome', won)
      .set('actions/petition', 'changed', '2020-04-01');
    publishKnowledge(union, namedKnowledge(changed, senses).files);
    vi.setSystemTime(NOW + 120_000);
    await checkNow({ feed: feedOf(union).id });
    expect(await handlers.getNews({}, {})).toMatchObject([
      { topic: `${ns}/bridge`, action: `${ns}/petition`, change: 'won', publisher: { name: 'The union' } },
    ]);
    publishKnowledge(own, namedKnowledge(changed, senses).files);
    vi.setSystemTime(NOW + 240_000);
    await checkNow();
    expect((await handlers.getNews({}, {})).map(({ topic }) => topic)).toEqual(['bridge', `${ns}/bridge`]);
  });

  test('is checked alone where the reader asks for it alone, and fails alone', async () => {
    await addUnion(union);
    vi.setSystemTime(NOW + 120_000);
    net.instead.set(`${UNION_URL}/metadata/timestamp.json`, () => new Response('', { status: 500 }));
    const { feeds } = await checkNow();
    expect(feeds).toMatchObject([
      { isOwn: true, failures: 0, colour: 0, namespace: '' },
      { isOwn: false, failures: 1, failure: { code: 'http' }, namespace: ns, colour: 1, isOn: true },
    ]);
    net.asked.length = 0;
    vi.setSystemTime(NOW + 240_000);
    await checkNow({ feed: feedOf(own).id });
    expect(net.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  test('is checked with the first when it is due, and a failure brings the alarm forward for it alone', async () => {
    await addUnion(union);
    vi.setSystemTime(NOW + 3 * 86_400_000);
    net.instead.set(`${UNION_URL}/metadata/timestamp.json`, () =>
      Promise.reject(new TypeError('Failed to fetch')),
    );
    await checkFeeds('due');
    const { feeds } = await getUpdates();
    expect(feeds).toMatchObject([
      { failures: 0, goodAt: Date.now() },
      { failures: 1, failure: { code: 'network' }, askFor: 'https://union.example/*' },
    ]);
    expect((await fakeBrowser.alarms.get('updates'))?.scheduledTime).toBe(Date.now() + 3_600_000);
  });

  test('that is switched off is kept as it is, and neither checked, searched for nor shown', async () => {
    await checkNow();
    await addUnion(union);
    expect(await topicsOn(PAGE)).toEqual(['bridge', `${ns}/bridge`]);
    const gate = (await fakeBrowser.storage.local.get('gate')).gate;
    const { feeds } = await setFeedOn({ feed: feedOf(union).id, on: false });
    expect(feeds).toMatchObject([{ isOwn: true }, { isOn: false, holds: { version: unions.version } }]);
    expect(await handlers.getPageContext({ tabId: 1 }, {})).toMatchObject({ topics: [{ topic: 'bridge' }] });
    expect(await topicsOn(PAGE)).toEqual(['bridge']);
    expect((await handlers.getCatalog(EN, {})).topics).toHaveLength(2);
    const { hits } = await handlers.search({ query: 'bridge', ...EN, limit: 50 }, {});
    expect(hits.filter(({ publisher }) => publisher)).toEqual([]);
    await expect(handlers.getTopic({ topic: `${ns}/bridge`, ...EN }, {})).rejects.toThrow('switched off');
    expect((await fakeBrowser.storage.local.get('gate')).gate).not.toEqual(gate);
    net.asked.length = 0;
    vi.setSystemTime(NOW + 2 * 86_400_000);
    await checkFeeds('due');
    await checkNow({ feed: feedOf(union).id });
    expect(net.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    await setFeedOn({ feed: feedOf(union).id, on: true });
    expect(await topicsOn(PAGE)).toEqual(['bridge', `${ns}/bridge`]);
    expect((await fakeBrowser.storage.local.get('gate')).gate).toEqual(gate);
  });

  test('has the name that the reader gives it, on everything of it', async () => {
    await addUnion(union);
    await readPage(PAGE);
    await renameFeed({ feed: feedOf(union).id, name: '  Boatmen\u202e and\tfriends ' });
    expect(await handlers.getPageContext({ tabId: 1 }, {})).toMatchObject({
      topics: [{}, { publisher: { name: 'Boatmen and friends' } }],
    });
    await expect(renameFeed({ feed: feedOf(union).id, name: 'the TOWN' })).rejects.toThrow('called');
    await expect(renameFeed({ feed: feedOf(union).id, name: '\u200b ' })).rejects.toThrow('1 to 60');
    await expect(renameFeed({ feed: 'f'.repeat(64), name: 'x' })).rejects.toThrow('no such publisher');
  });
});

describe('removing a publisher', () => {
  test('removes everything that it brought, from every store and key, and nothing else', async () => {
    await checkNow();
    await changeSettings({ topicsOff: ['ferry'], muted: [{ topic: 'bridge', site: 'town.example' }] });
    await markCall('petition', { done: '2030-03-01' });
    await readPage(PAGE);
    const before = await everythingKept();
    extension.granted.add('https://union.example/*');

    await addUnion(union);
    await changeSettings({
      topicsOff: ['ferry', `${ns}/ferry`],
      marksOff: [`${ns}/bridge`],
      callsOff: [`${ns}/bridge`],
      muted: [
        { topic: 'bridge', site: 'town.example' },
        { topic: `${ns}/ferry`, site: 'town.example' },
      ],
    });
    await handlers.snoozeTopic({ topic: `${ns}/ferry` }, {});
    await markCall(`${ns}/petition`, { hidden: '2030-03-01' });
    await readPage(PAGE);
    await fakeBrowser.storage.session.set({ sidebarGoal: { windowId: 5, topic: `${ns}/bridge` } });
    const during = await everythingKept();
    expect(Object.keys(during).filter((key) => key.includes('feed/')).length).toBeGreaterThan(5);
    expect(JSON.stringify(during)).toContain(`${ns}/ferry`);

    const { feeds } = await removeFeed({ feed: feedOf(union).id });
    expect(feeds).toHaveLength(1);
    const after = await everythingKept();
    expect(after).toEqual({ ...before, 'local feeds': [] });
    expect(JSON.stringify(after)).not.toContain(ns);
    expect([...extension.granted]).toEqual([]);
  });

  test('that comes while it is checked leaves nothing behind either', async () => {
    await checkNow();
    net.asked.length = 0;
    const before = await everythingKept();
    const { promise, resolve } = Promise.withResolvers<Response>();
    const bytes = union.served('timestamp.json');
    net.instead.set(`${UNION_URL}/metadata/timestamp.json`, () => promise);
    const adding = addUnion(union);
    await vi.waitFor(() => expect(net.asked).toContain('metadata/timestamp.json'));
    await removeFeed({ feed: feedOf(union).id });
    resolve(new Response(bytes));
    await adding;
    expect(await everythingKept()).toEqual({ ...before, 'local feeds': [] });
  });

  test.each([
    ['removed', () => removeFeed({ feed: feedOf(union).id })],
    ['switched off', () => setFeedOn({ feed: feedOf(union).id, on: false })],
  ])('once it is %s, a host that keeps a check waiting is asked for nothing further', async (_, end) => {
    await addUnion(union);
    vi.setSystemTime(NOW + 2 * 3_600_000);
    publishKnowledge(union, unions.files);
    const { promise: isCut, resolve: cut } = Promise.withResolvers<void>();
    net.instead.set(`${UNION_URL}/metadata/timestamp.json`, (signal) => {
      signal?.addEventListener('abort', () => cut());
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      );
    });
    net.asked.length = 0;
    const checking = checkNow({ feed: feedOf(union).id });
    await vi.waitFor(() => expect(net.asked).toContain('metadata/timestamp.json'));
    const asked = [...net.asked];
    await end();
    await isCut;
    await checking;
    expect(net.asked).toEqual(asked);
    const [, state] = (await getUpdates()).feeds;
    expect(state?.failure).toBeUndefined();
  });

  test('keeps a file that another publisher has too', async () => {
    await addUnion(union);
    const { id } = feedOf(union);
    const third = new Repository();
    publishKnowledge(third, unions.files);
    net.hosts.set('https://third.example', third);
    await addUnion(third, { name: 'A third', address: 'https://third.example' });
    await removeFeed({ feed: id });
    const theirs = namespaceIn(third);
    expect((await handlers.getTopic({ topic: `${theirs}/bridge`, ...EN }, {})).topic.title).toContain(
      'boatmen',
    );
    expect((await handlers.getTopic({ topic: 'bridge', ...EN }, {})).topic.title).toBe('The bridge');
    // Its colour is its own still, and the next one takes the one that is free.
    expect(await addedFeeds()).toMatchObject([{ name: 'A third', colour: 2 }]);
    await addUnion(union);
    expect(await addedFeeds()).toMatchObject([{ colour: 2 }, { colour: 1 }]);
  });

  test('keeps the permission for a site that the reader lets be read', async () => {
    await addUnion(union);
    extension.granted = new Set(['https://union.example/*', '*://union.example/*', '*://*.union.example/*']);
    await removeFeed({ feed: feedOf(union).id });
    expect([...extension.granted]).toHaveLength(3);
  });
});

describe('there can not be', () => {
  test('the same publisher twice, under whichever address, nor the package’s own', async () => {
    await addUnion(union);
    await expect(addUnion(union)).rejects.toThrow("there already, as 'The union'");
    await expect(addUnion(union, { address: 'https://mirror.example' })).rejects.toThrow('there already');
    await expect(addUnion(own)).rejects.toThrow("extension's own publisher");
    expect(await addedFeeds()).toHaveLength(1);
  });

  test('more than eight feeds', async () => {
    for (let at = 0; at < 7; at++) {
      const address = `https://host${at}.example`;
      const repository = new Repository();
      publishKnowledge(repository, unions.files);
      net.hosts.set(address, repository);
      await addUnion(repository, { address, name: `No. ${at}` });
    }
    expect((await addedFeeds()).map(({ colour }) => colour)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await expect(addUnion(union)).rejects.toThrow('Remove one first');
    expect((await getUpdates()).feeds).toHaveLength(8);
    expect(await topicsOn(PAGE)).toHaveLength(8);
  });

  test('another feed than the one whose fingerprint was compared', async () => {
    const { root } = feedOf(union);
    const fingerprint = printedFingerprint(feedOf(own).id);
    const name = 'The union';
    await expect(addFeed({ address: UNION_URL, root, name, fingerprint })).rejects.toThrow('compared');
    await expect(addFeed({ address: UNION_URL, root, name, fingerprint: '' })).rejects.toThrow('compared');
    expect(await addedFeeds()).toEqual([]);
    expect(net.asked).toEqual([]);
  });

  test('a publisher with the name of another', async () => {
    await expect(addUnion(union, { name: 'The Town' })).rejects.toThrow('called');
    await expect(addUnion(union, { name: '' })).rejects.toThrow('1 to 60');
    await expect(addUnion(union, { name: 'x'.repeat(61) })).rejects.toThrow('1 to 60');
  });
});

test('a list of publishers that is damaged in storage is read as far as it is whole', async () => {
  await addUnion(union);
  const [feed] = await addedFeeds();
  const damaged = [7, null, { id: 'x' }, feed, feed, { ...feed, id: 'A'.repeat(64) }, { ...feed, colour: 9 }];
  for (const feeds of [3, 'x', {}, damaged]) {
    await fakeBrowser.storage.local.set({ feeds });
    expect(await addedFeeds()).toEqual(feeds === damaged ? [feed] : []);
    expect(await topicsOn(PAGE)).toContain('bridge');
  }
});

test('a feed that has become the package’s own is no added one any more', async () => {
  await addUnion(union);
  net.release((files) => files.set('feed.json', JSON.stringify(feedOf(union, UNION_URL))));
  expect((await getUpdates()).feeds).toMatchObject([{ isOwn: true, id: feedOf(union).id }]);
  expect((await readSettings()).topicsOff).toEqual([]);
});

test('a gazetteer that an older release laid out in another way is compiled anew, whosever', async () => {
  await checkNow();
  await addUnion(union);
  const before = await everythingKept();
  const old = new ArrayBuffer(64);
  await withKnowledgeDb(async (db) => {
    for (const slot of await db.getAllKeys('active')) {
      const active = await db.get('active', slot);
      if (!active) throw new Error(slot);
      await db.put('active', { ...active, gazetteer: await sha256Of(old) }, slot);
      await db.put('gazetteer', old, slot);
    }
  });
  forgetGazetteer();
  expect(await topicsOn(PAGE)).toEqual(['bridge', `${ns}/bridge`]);
  const after = await everythingKept();
  for (const key of Object.keys(before).filter((each) => /^(active|gazetteer) /.test(each)))
    expect(after[key], key).toEqual(before[key]);
});

test('where the package names no feed, publishers can be added all the same', async () => {
  net.release((files) => files.delete('feed.json'));
  const { feeds } = await addUnion(union);
  expect(feeds).toMatchObject([{ isOwn: false, failures: 0, goodAt: NOW }]);
  expect((await fakeBrowser.alarms.get('updates'))?.scheduledTime).toBeGreaterThan(NOW);
  expect((await handlers.getCatalog(EN, {})).topics).toHaveLength(4);
  await removeFeed({ feed: feedOf(union).id });
  expect(await fakeBrowser.alarms.get('updates')).toBeUndefined();
});
