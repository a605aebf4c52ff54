import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '#background/handlers.ts';
import { forgetGazetteer } from '#background/scan.ts';
import { checkNow } from '#background/updates/check-feeds.ts';
import { passesGate } from '#core/match/gate.ts';
import type { Gate } from '#core/model/gate.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import { markCall, readCalls } from '#platform/calls-store.ts';
import { sha256Of } from '#platform/digest.ts';
import { withKnowledgeDb } from '#platform/knowledge-db.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { namedKnowledge, sense } from '#tests/fixtures/feed/named-knowledge.ts';
import type { Repository } from '#tests/fixtures/feed/repository.ts';
import { publishKnowledge } from '#tests/fixtures/feed/served-knowledge.ts';
import { EN, PAGE, townAndUnion } from '#tests/fixtures/feed/town-and-union.ts';
import { addUnion, everythingKept, readPage, topicsOn } from '#tests/fixtures/feed/two-publishers.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

let union: Repository;
let ns: string;

beforeEach(async () => {
  ({ union, ns } = await townAndUnion());
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
    const gate = async () => (await fakeBrowser.storage.local.get('gate')).gate as Gate;
    const before = await gate();
    await addUnion(union);
    const after = await gate();
    expect(after.source.startsWith(`${before.source}|`)).toBe(true);
    const page = { title: '', text: 'At the Long Quay.', url: '' };
    expect(passesGate(after, page)).toBe(true);
    expect(passesGate(before, page)).toBe(false);
    expect(await topicsOn('The Long Quay burns. The Long Quay is lost.')).toEqual([`${ns}/ferry`]);
  });
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
