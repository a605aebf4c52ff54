import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  checkFeeds,
  checkNow,
  getUpdates,
  scheduleChecks,
  setAutomatic,
} from '#background/updates/check-feeds.ts';
import { forgetNews, getNews } from '#background/updates/news.ts';
import { installBundled, readIndex } from '#platform/knowledge-store.ts';
import { type FakeExtension, fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import {
  compiledKnowledge,
  feedOf,
  type Net,
  publishKnowledge,
  stubNet,
} from '#tests/fixtures/feed/served-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const first = compiledKnowledge(new KnowledgeBuilder(), 'bridge');
const second = compiledKnowledge(
  new KnowledgeBuilder()
    .set('actions/petition', 'outcome', {
      date: '2020-04-01',
      result: 'won',
      summary: { en: 'The ferry stays.' },
    })
    .set('actions/petition', 'changed', '2020-04-01'),
  'bridge',
);

let repository: Repository;
let net: Net;
let extension: FakeExtension;
let told: string[];

const alarm = async () => (await fakeBrowser.alarms.get('updates'))?.scheduledTime;
const state = async () => (await getUpdates()).feeds[0];
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const metadata = () => net.asked.filter((path) => path.startsWith('metadata/'));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('indexedDB', new IDBFactory());
  extension = fakeExtension();
  extension.tabs = [];
  await fakeBrowser.alarms.clearAll();
  repository = new Repository();
  publishKnowledge(repository, second.files);
  net = stubNet(first.files, repository);
  told = [];
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.runtime.onMessage.addListener(
    ((message: { type: string }) => void told.push(message.type)) as never,
  );
  await installBundled();
  return () => void vi.useRealTimers();
});

describe('the alarm', () => {
  test('is not there while there is no feed, nor is anybody asked', async () => {
    net.release((files) => files.delete('feed.json'));
    await scheduleChecks();
    await checkFeeds('due');
    await checkNow();
    expect(await alarm()).toBeUndefined();
    expect(net.asked).toEqual([]);
    expect(await getUpdates()).toEqual({ automatic: true, feeds: [] });
  });

  test("rings once a day at this device's own moment, which stays the same", async () => {
    await scheduleChecks();
    const when = (await alarm()) ?? 0;
    expect(when).toBeGreaterThan(NOW);
    expect(when).toBeLessThanOrEqual(NOW + DAY);
    await scheduleChecks();
    expect(await alarm()).toBe(when);
    vi.setSystemTime(when);
    await checkFeeds('due');
    expect(await alarm()).toBe(when + DAY);
    expect((await readIndex()).info.version).toBe(second.version);
  });

  test('that comes too early asks nobody', async () => {
    await scheduleChecks();
    await checkFeeds('due');
    expect(net.asked).toEqual([]);
  });

  test('rings after 1, 4 and 24 hours while checks fail, and daily again after a good one', async () => {
    net.instead.set('metadata/timestamp.json', () => new Response('', { status: 503 }));
    for (const [failures, wait] of [HOUR, 4 * HOUR, DAY, DAY].entries()) {
      later(2 * DAY);
      await checkFeeds('due');
      expect(await state()).toMatchObject({ failures: failures + 1, failure: { code: 'http' } });
      expect(await alarm()).toBe(Date.now() + wait);
    }
    net.instead.clear();
    later(DAY);
    await checkFeeds('due');
    expect(await state()).toMatchObject({ failures: 0, goodAt: Date.now() });
    expect((await state())?.failure).toBeUndefined();
  });

  test('is taken away with the daily checks, and comes back with them', async () => {
    await scheduleChecks();
    await setAutomatic({ on: false });
    expect(await alarm()).toBeUndefined();
    later(3 * DAY);
    await checkFeeds('due');
    expect(net.asked).toEqual([]);
    await setAutomatic({ on: true });
    expect(await alarm()).toBe(Date.now() + 60_000);
  });

  test('is there for a run that is killed before its end', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    net.instead.set('metadata/timestamp.json', () => promise);
    later(2 * DAY);
    const startedAt = Date.now();
    const run = checkFeeds('asked');
    while (!net.asked.includes('metadata/timestamp.json')) await new Promise((next) => setTimeout(next));
    expect(await alarm()).toBe(startedAt + HOUR);
    resolve(new Response('', { status: 500 }));
    await run;
  });
});

describe('a check that the reader asks for', () => {
  test('tells the views how far it is and what it brought', async () => {
    const status = await checkNow();
    expect(status.feeds).toMatchObject([
      {
        name: 'The town',
        checkedAt: NOW,
        goodAt: NOW,
        failures: 0,
        holds: { version: second.version },
      },
    ]);
    expect(status.progress).toBeUndefined();
    expect(told.filter((type) => type === 'updatesChanged').length).toBeGreaterThan(3);
    expect(told).toContain('knowledgeChanged');
  });

  test('is made at most once a minute', async () => {
    await checkNow();
    const asked = metadata().length;
    later(30_000);
    await checkNow();
    expect(metadata().length).toBe(asked);
    later(30_000);
    await checkNow();
    expect(metadata().length).toBeGreaterThan(asked);
  });

  test('is made at once after one that could not reach the host', async () => {
    net.instead.set('metadata/timestamp.json', () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await checkNow()).feeds[0]?.failure?.code).toBe('network');
    net.instead.clear();
    later(1_000);
    expect((await checkNow()).feeds).toMatchObject([{ failures: 0, holds: { version: second.version } }]);
  });

  test('works while the daily checks are off', async () => {
    await setAutomatic({ on: false });
    await checkNow();
    expect((await readIndex()).info.version).toBe(second.version);
    expect(await alarm()).toBeUndefined();
  });

  test('and another at the same time are one run', async () => {
    await Promise.all([checkNow(), checkNow(), checkFeeds('asked')]);
    expect(metadata().filter((path) => path === 'metadata/timestamp.json')).toHaveLength(1);
  });

  test('keeps what a feed did wrong, in a sentence, and rejects for nothing', async () => {
    net.instead.set('metadata/timestamp.json', () => new Response('<html>Sign in</html>'));
    await expect(checkNow()).resolves.toMatchObject({
      feeds: [{ failure: { code: 'format', message: expect.stringContaining('sign in') } }],
    });
    expect((await readIndex()).info.version).toBe(first.version);
  });
});

describe('knowledge that nobody has confirmed', () => {
  test('for 30 days may be out of date', async () => {
    await checkNow();
    expect(await state()).toMatchObject({ isStale: false });
    later(29 * DAY);
    expect(await state()).toMatchObject({ isStale: false });
    later(2 * DAY);
    expect(await state()).toMatchObject({ isStale: true });
  });
});

describe('news', () => {
  test('tells of a call that was won, until the reader has seen it', async () => {
    await checkNow();
    expect(await getNews()).toEqual([
      { topic: 'bridge', action: 'petition', title: 'Keep the ferry', lang: 'en', change: 'won' },
    ]);
    await forgetNews();
    expect(await getNews()).toEqual([]);
  });

  test('is silent about topics that are off, and for readers who want no calls', async () => {
    await checkNow();
    await fakeBrowser.storage.local.set({ settings: { topicsOff: ['bridge'] } });
    expect(await getNews()).toEqual([]);
    await fakeBrowser.storage.local.set({ settings: { showCalls: false } });
    expect(await getNews()).toEqual([]);
  });
});

test('a tab that was read is read again with the new knowledge, without a reload', async () => {
  const readAgain = vi.fn();
  const url = 'https://news.example/a';
  extension.tabs = [
    { id: 1, url, script: { readAgain } },
    { id: 2, url },
  ];
  await fakeBrowser.storage.local.set({ settings: { mode: 'everywhere' } });
  await fakeBrowser.storage.session.set({ 'findings:1': { url, title: '', findings: [] } });
  await checkNow();
  expect(readAgain).toHaveBeenCalledOnce();
  expect(await fakeBrowser.storage.local.get('gate')).toMatchObject({ gate: { source: expect.any(String) } });
});

test('a damaged record of updates is that of a reader who has changed nothing', async () => {
  for (const updates of [
    7,
    { automatic: 'x', offset: -1, states: 3, news: ['x'] },
    { states: { a: null } },
  ]) {
    await fakeBrowser.storage.local.set({ updates });
    expect(await getUpdates()).toMatchObject({
      automatic: true,
      feeds: [{ id: feedOf(repository).id, failures: 0 }],
    });
    await scheduleChecks();
    expect(await alarm()).toBeDefined();
  }
});
