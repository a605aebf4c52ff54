import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '#background/start.ts';
import { checkNow } from '#background/updates/check-feeds.ts';
import { sweepFeeds } from '#background/updates/sweep-feeds.ts';
import { addedSlot, withKnowledgeDb } from '#platform/knowledge-db.ts';
import { installBundled } from '#platform/knowledge-store.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { namedKnowledge, sense } from '#tests/fixtures/feed/named-knowledge.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { publishKnowledge, stubNet } from '#tests/fixtures/feed/served-knowledge.ts';
import { addUnion, everythingKept, namespaceIn, UNION_URL } from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const knowledge = namedKnowledge(new KnowledgeBuilder(), { span: sense('bridge', ['Iron Bridge']) });
const unions = namedKnowledge(new KnowledgeBuilder(), { span: sense('bridge', ['Boat Bridge']) });
const GONE = '0123456789abcdef'.repeat(4);
const bytes = new Uint8Array([1, 2, 3]);

let union: Repository;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeExtension().tabs = [];
  const own = new Repository();
  publishKnowledge(own, knowledge.files);
  union = new Repository();
  publishKnowledge(union, unions.files);
  stubNet(knowledge.files, own).hosts.set(UNION_URL, union);
  await installBundled();
  await checkNow();
  await addUnion(union);
  await changeSettings({ topicsOff: ['ferry', `${namespaceIn(union)}/ferry`] });
  return () => void vi.useRealTimers();
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
