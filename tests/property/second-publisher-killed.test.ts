import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { forgetGazetteer } from '#background/scan.ts';
import { checkNow } from '#background/updates/check-feeds.ts';
import { removeFeed } from '#background/updates/publishers.ts';
import { sweepFeeds } from '#background/updates/sweep-feeds.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { markCall } from '#platform/calls-store.ts';
import { installBundled } from '#platform/knowledge-store.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { fakeLocks } from '#tests/fixtures/feed/fake-locks.ts';
import { killBefore } from '#tests/fixtures/feed/kill-switch.ts';
import { namedKnowledge, sense } from '#tests/fixtures/feed/named-knowledge.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { saveDevice } from '#tests/fixtures/feed/saved-device.ts';
import { feedOf, publishKnowledge, stubNet } from '#tests/fixtures/feed/served-knowledge.ts';
import {
  addUnion,
  everythingKept,
  namespaceIn,
  topicsOn,
  UNION_URL,
} from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const PAGE = 'The Iron Bridge is closed. The Iron Bridge was built in 1890. Nobody crosses the Iron Bridge.';
const EN = { language: 'en' } as const;
const names = { span: sense('bridge', ['Iron Bridge']) };
const theirNames = { ours: sense('bridge', ['Iron Bridge', 'Boat Bridge']) };
const town = namedKnowledge(new KnowledgeBuilder(), names);
const union = (title: string) =>
  namedKnowledge(new KnowledgeBuilder().set('topics/bridge', 'title.en', title), theirNames);
const TITLES = ['The bridge, first', 'The bridge, second'];
const [before, after] = TITLES.map(union);
const REMOVED = { 'local feeds': [] };

/** Keys have no random part, and one pair of repositories serves all runs: only the device is new each time. */
let own: Repository;
let theirs: Repository;
let ns: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  // What is wrong with a publisher is told to the console.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  own = new Repository();
  publishKnowledge(own, town.files);
  theirs = new Repository();
  publishKnowledge(theirs, before?.files ?? new Map());
  ns = namespaceIn(theirs);
  return () => void vi.useRealTimers();
});
afterEach(() => vi.restoreAllMocks());

/** A device on which the package's knowledge was installed and checked. */
async function newDevice(): Promise<void> {
  vi.setSystemTime(NOW);
  vi.stubGlobal('indexedDB', new IDBFactory());
  newProcess();
  fakeExtension().tabs = [{ id: 1, url: 'https://news.example/a' }];
  const net = stubNet(town.files, own);
  net.hosts.set(UNION_URL, theirs);
  await fakeBrowser.storage.local.set({ settings: { mode: 'everywhere', topicsOff: ['ferry'] } });
  await installBundled();
  await checkNow();
}

function newProcess(): void {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  forgetGazetteer();
}

/** Ends the process before each step of a run in turn, until the run gets to its end. Answers the number of steps. */
async function killAtEachStep(
  prepare: () => Promise<void>,
  run: () => Promise<unknown>,
  look: (at: number) => Promise<void>,
): Promise<number> {
  await newDevice();
  await prepare();
  const now = Date.now();
  const putBack = await saveDevice();
  for (let at = 0; ; at++) {
    vi.setSystemTime(now);
    await putBack();
    newProcess();
    const kill = killBefore(at);
    const ended = run().catch(() => {});
    await Promise.race([ended, kill.died]);
    // Whatever still waits for an answer meets its end before the next process begins.
    await Promise.race([ended, new Promise((done) => setTimeout(done, 5))]);
    const isOver = !kill.isDead;
    kill.revive();
    newProcess();
    await look(at);
    if (isOver) return at;
  }
}

async function firstIsWhole(at: number): Promise<void> {
  const said = `killed before step ${at}`;
  expect((await handlers.getTopic({ topic: 'bridge', ...EN }, {})).topic.title, said).toBe('The bridge');
  expect((await handlers.getDataset({ dataset: 'votes', ...EN }, {})).rows, said).toHaveLength(2);
  expect((await handlers.getKnowledgeInfo({}, {})).version, said).toBe(town.version);
  expect((await topicsOn(PAGE))[0], said).toBe('bridge');
}

/** The title under which the second publisher's topic is shown, after a look at whether all of it is of one state. */
async function secondPublisher(at: number): Promise<string | undefined> {
  const catalog = (await handlers.getCatalog(EN, {})).topics.filter(({ publisher }) => publisher);
  const said = `killed before step ${at}`;
  expect([0, 2], said).toContain(catalog.length);
  const found = (await topicsOn(PAGE)).includes(`${ns}/bridge`);
  if (catalog.length === 0) {
    expect(found, said).toBe(false);
    return undefined;
  }
  expect(found, said).toBe(true);
  const { topic } = await handlers.getTopic({ topic: `${ns}/bridge`, ...EN }, {});
  expect(topic.title, said).toBe(catalog.find(({ id }) => id === topic.id)?.title);
  expect((await handlers.getDataset({ dataset: `${ns}/votes`, ...EN }, {})).rows, said).toHaveLength(2);
  return topic.title;
}

async function restart(): Promise<void> {
  await installBundled();
  await sweepFeeds();
}

test('killed at any step of adding a publisher, the first is whole and the next run completes', async () => {
  const steps = await killAtEachStep(
    async () => {},
    () => addUnion(theirs),
    async (at) => {
      await firstIsWhole(at);
      expect([undefined, TITLES[0]], `killed before step ${at}`).toContain(await secondPublisher(at));
      await restart();
      vi.setSystemTime(NOW + 2 * 86_400_000);
      if ((await addedFeeds()).length === 0) await addUnion(theirs);
      else await checkNow({ feed: feedOf(theirs).id });
      expect(await secondPublisher(at), `the run after step ${at}`).toBe(TITLES[0]);
      await firstIsWhole(at);
    },
  );
  expect(steps).toBeGreaterThan(120);
}, 180_000);

test('killed at any step of a second publisher’s update, both are whole and the next run completes', async () => {
  const steps = await killAtEachStep(
    async () => {
      await addUnion(theirs);
      publishKnowledge(theirs, after?.files ?? new Map());
      vi.setSystemTime(NOW + 2 * 86_400_000);
    },
    () => checkNow({ feed: feedOf(theirs).id }),
    async (at) => {
      await firstIsWhole(at);
      expect(TITLES, `killed before step ${at}`).toContain(await secondPublisher(at));
      await restart();
      vi.setSystemTime(NOW + 4 * 86_400_000);
      await checkNow({ feed: feedOf(theirs).id });
      expect(await secondPublisher(at), `the run after step ${at}`).toBe(TITLES[1]);
      await firstIsWhole(at);
    },
  );
  expect(steps).toBeGreaterThan(120);
}, 180_000);

test('killed at any step of removing a publisher, the first is whole and nothing stays after the next start', async () => {
  let clean: object = {};
  const steps = await killAtEachStep(
    async () => {
      await changeSettings({});
      await markCall('petition', { done: '2030-03-01' });
      clean = { ...(await everythingKept()), ...REMOVED };
      await addUnion(theirs);
      await changeSettings({ topicsOff: ['ferry', `${ns}/ferry`] });
      await markCall(`${ns}/petition`, { done: '2030-03-01' });
      await topicsOn(PAGE);
    },
    () => removeFeed({ feed: feedOf(theirs).id }),
    async (at) => {
      await fakeBrowser.storage.session.clear();
      await restart();
      if ((await addedFeeds()).length > 0) {
        expect(await secondPublisher(at), `killed before step ${at}`).toBe(TITLES[0]);
        await fakeBrowser.storage.session.clear();
        await removeFeed({ feed: feedOf(theirs).id });
      }
      expect(await everythingKept(), `killed before step ${at}`).toEqual(clean);
      await firstIsWhole(at);
    },
  );
  expect(steps).toBeGreaterThan(30);
}, 180_000);
