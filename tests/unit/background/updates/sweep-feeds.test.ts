import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { start } from '#background/start.ts';
import { checkNow, getUpdates } from '#background/updates/check-feeds.ts';
import { removeFeed, setFeedOn } from '#background/updates/publishers.ts';
import { sweepFeeds } from '#background/updates/sweep-feeds.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { markCall } from '#platform/calls-store.ts';
import { addedSlot, withKnowledgeDb } from '#platform/knowledge-db.ts';
import { changeSettings } from '#platform/settings-store.ts';
import type { FakeExtension } from '#tests/fixtures/fake-extension.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { feedOf, type Net, publishKnowledge } from '#tests/fixtures/feed/served-knowledge.ts';
import { EN, PAGE, townAndUnion, unions } from '#tests/fixtures/feed/town-and-union.ts';
import {
  addUnion,
  everythingKept,
  namespaceIn,
  readPage,
  UNION_URL,
} from '#tests/fixtures/feed/two-publishers.ts';

const GONE = '0123456789abcdef'.repeat(4);
const bytes = new Uint8Array([1, 2, 3]);

let union: Repository;
let net: Net;
let extension: FakeExtension;
let ns: string;

beforeEach(async () => {
  ({ union, net, extension, ns } = await townAndUnion());
  return () => void vi.useRealTimers();
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

/** What a removal leaves that a kill has cut short after its first step. */
async function leaveRemains(): Promise<void> {
  const slot = addedSlot(GONE);
  await withKnowledgeDb(async (db) => {
    const file = { 'topic.x.en.json': { length: 2, sha256: 'ab' } };
    const own = await db.get('active', 'knowledge');
    if (own) await db.put('active', { ...own, files: file, senses: 'cd' }, slot);
    await db.put('files', '{}', 'ab');
    await db.put('files', '{}', 'ef');
    await db.put('gazetteer', new ArrayBuffer(8), slot);
    await db.put('staged', ['ef'], slot);
    await db.put('trusted', bytes, [slot, 'root']);
  });
  const { updates, settings } = (await fakeBrowser.storage.local.get(null)) as {
    updates: { states: object };
    settings: object;
  };
  const topic = `${GONE.slice(0, 16)}/dpi`;
  const news = { topic, action: topic, title: 'x', lang: 'en', change: 'won' };
  await fakeBrowser.storage.local.set({
    updates: { ...updates, states: { ...updates.states, [slot]: { failures: 2 } }, news: [news] },
    settings: { ...settings, snoozed: [{ topic, state: 'x' }], callsOff: [topic] },
    calls: { [topic]: { done: '2030-01-01' } },
  });
}

describe('sweeping', () => {
  beforeEach(async () => {
    await checkNow();
    await addUnion(union);
    await changeSettings({ topicsOff: ['ferry', `${ns}/ferry`] });
  });

  test('what a removal that was cut short has left is gone, and what anybody else has is as it was', async () => {
    const before = await everythingKept();
    await leaveRemains();
    await sweepFeeds();
    expect(await everythingKept()).toEqual({ ...before, 'local calls': {} });
  });

  test('the trusted documents of a feed that the package named once stay: nobody goes back behind them', async () => {
    await withKnowledgeDb((db) => db.put('trusted', bytes, [GONE, 'root']));
    const before = await everythingKept();
    await sweepFeeds();
    expect(await everythingKept()).toEqual(before);
  });

  test('the browser’s next start and the next check complete a removal', async () => {
    const { 'local updates': _, ...before } = await everythingKept();
    await leaveRemains();
    vi.setSystemTime(NOW + 120_000);
    await checkNow();
    expect(await everythingKept()).toMatchObject(before);
    expect(JSON.stringify(await everythingKept())).not.toContain(GONE.slice(0, 16));
    await leaveRemains();
    start();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () =>
      expect(JSON.stringify(await everythingKept())).not.toContain(GONE.slice(0, 16)),
    );
  });
});
