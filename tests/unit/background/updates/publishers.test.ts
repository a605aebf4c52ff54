import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { checkFeeds, checkNow, getUpdates } from '#background/updates/check-feeds.ts';
import { addFeed, removeFeed, renameFeed, setFeedOn } from '#background/updates/publishers.ts';
import { printedFingerprint } from '#core/feed/fingerprint.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { readSettings } from '#platform/settings-store.ts';
import { namedKnowledge } from '#tests/fixtures/feed/named-knowledge.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { feedOf, type Net, publishKnowledge } from '#tests/fixtures/feed/served-knowledge.ts';
import { EN, PAGE, senses, townAndUnion, unions } from '#tests/fixtures/feed/town-and-union.ts';
import { addUnion, readPage, topicsOn, UNION_URL } from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

let own: Repository;
let union: Repository;
let net: Net;
let ns: string;

beforeEach(async () => {
  ({ own, union, net, ns } = await townAndUnion());
  return () => void vi.useRealTimers();
});

describe('an added publisher', () => {
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

test('where the package names no feed, publishers can be added all the same', async () => {
  net.release((files) => files.delete('feed.json'));
  const { feeds } = await addUnion(union);
  expect(feeds).toMatchObject([{ isOwn: false, failures: 0, goodAt: NOW }]);
  expect((await fakeBrowser.alarms.get('updates'))?.scheduledTime).toBeGreaterThan(NOW);
  expect((await handlers.getCatalog(EN, {})).topics).toHaveLength(4);
  await removeFeed({ feed: feedOf(union).id });
  expect(await fakeBrowser.alarms.get('updates')).toBeUndefined();
});
