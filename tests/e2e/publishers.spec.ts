import { expect } from '@playwright/test';
import type { Catalog } from '#core/model/catalog.ts';
import type { UpdateStatus } from '#core/model/feed.ts';
import { fill, type Reader, textOf, type View } from '#tests/browsers/reader.ts';
import { sense } from '#tests/fixtures/feed/named-knowledge.ts';
import { UnionFeed } from '#tests/fixtures/feed/union-feed.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { ask, setSettings, test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';
const BRIDGE = DUBAI.replace(
  '</main>',
  '<p>The Iron Bridge is closed. Nobody crosses the Iron Bridge, and the Iron Bridge rusts.</p></main>',
);

const textsOf = (view: View, selector: string) =>
  view.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.innerText.replace(/\\s+/g, ' ').trim())`,
  );

/** Opens the form for another publisher and looks at what stands at an address. */
async function lookAt(options: View, address: string): Promise<void> {
  if (!(await options.evaluate<boolean>(`!!document.querySelector('[name=publisher-address]')`)))
    await options.click('.publishers-add button');
  await fill(options, '[name=publisher-address]', address);
  await options.click('.publisher-form [type=submit]');
}

/** Adds what was looked at under a name. */
async function addAs(options: View, name: string): Promise<void> {
  await fill(options, '[name=publisher-name]', name);
  await options.click('.publisher-form [type=submit]');
  await expect.poll(() => textOf(options)).toContain(`${name} was added.`);
}

/** Everything that the database of knowledge holds, by store and key, and what is kept beside it of a feed. */
const kept = (reader: Reader, { id, namespace }: UnionFeed) =>
  reader.own<{ keys: string[]; beside: boolean }>(`(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const db = await done(indexedDB.open('backgrounder'));
    const stores = db.transaction([...db.objectStoreNames]);
    const keys = [];
    for (const name of db.objectStoreNames)
      for (const key of await done(stores.objectStore(name).getAllKeys())) keys.push(name + ' ' + key);
    db.close();
    const { local, session } = (globalThis.browser ?? chrome).storage;
    const beside = JSON.stringify([await local.get(null), await session.get(null)]);
    return { keys, beside: beside.includes('${id}') || beside.includes('${namespace}') };
  })()`);

test('a reader adds a publisher, reads its topic under its name after all others, and removes it with everything', async ({
  reader,
  web,
}) => {
  const union = new UnionFeed(web);
  const version = union.publish({ span: sense('bridge', ['Iron Bridge']) });
  web.put(STORY, BRIDGE);
  await setSettings(reader, { mode: 'everywhere' });
  const before = await kept(reader, union);

  const options = await reader.openOwn('options.html');
  await expect.poll(() => textOf(options)).toContain('Publishers that you added');
  await options.click('.publishers-add button');
  await expect.poll(() => options.evaluate<string>('document.activeElement.name')).toBe('publisher-address');
  await fill(options, '[name=publisher-address]', `${union.address}/metadata/`);
  await options.press('Enter');
  await expect.poll(() => textOf(options)).toContain(union.fingerprint);
  expect(await options.evaluate<string>('document.activeElement.className')).toBe('publisher-step');
  expect(await kept(reader, union), 'nothing is kept before it is compared').toEqual(before);
  expect(await options.axe()).toEqual([]);
  await addAs(options, 'The union');
  await expect.poll(() => textsOf(options, '.publisher')).toEqual([expect.stringContaining(version)]);
  await expect
    .poll(() => textsOf(options, '.topics-publisher'))
    .toEqual(['Comes with Backgrounder', 'Publisher: The union']);
  expect(await options.axe()).toEqual([]);

  const tab = await reader.open(STORY);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  expect(await sidebar.evaluate(`document.querySelector('.switcher-heading').innerText`)).not.toContain(
    'bridge',
  );
  const others = () => textsOf(sidebar, '.switcher-others-list li');
  await expect.poll(async () => (await others()).at(-1)).toBe('The bridge Publisher: The union');
  expect((await others()).filter((each) => each.includes('Publisher:'))).toHaveLength(1);
  await sidebar.click('.switcher-others-list li:last-child button');
  await expect.poll(() => textOf(sidebar)).toContain('A bridge is planned.');
  await expect
    .poll(() => textsOf(sidebar, '.publisher-line'))
    .toEqual([expect.stringContaining('The union')]);
  await expect.poll(() => textsOf(sidebar, '.knowledge-foot')).toEqual([expect.stringContaining(version)]);
  await sidebar.click('[role=tab]', 'Act');
  await expect.poll(() => textsOf(sidebar, '.call-top')).toEqual([expect.stringContaining('The union')]);
  expect(await sidebar.axe()).toEqual([]);

  await options.click('.publisher .switch input');
  await expect.poll(() => textOf(sidebar)).not.toContain('The union');
  await options.click('.publisher .switch input');
  await expect.poll(async () => (await others()).at(-1)).toBe('The bridge Publisher: The union');

  await options.click('.publisher-remove button');
  await expect.poll(() => textOf(options)).toContain('with everything it brought');
  await options.click('.publisher-buttons button', 'Remove');
  await expect.poll(() => textOf(options)).toContain('The union was removed');
  await expect.poll(() => textOf(sidebar)).not.toContain('The union');
  await expect.poll(() => kept(reader, union)).toEqual(before);
});

test('a hostile publisher changes nothing that the reader sees of the first', async ({ reader, web }) => {
  const union = new UnionFeed(web);
  const first = await ask<Catalog>(reader, 'getCatalog', { language: 'en' });
  const names = [
    'International Telecommunication Union',
    'World Conference on International Telecommunications',
  ];
  const lies = () =>
    ['wcit', 'itu'].reduce(
      (builder, id) => builder.copy('topics/bridge', `topics/${id}`).set(`topics/${id}`, 'title.en', 'A lie'),
      new KnowledgeBuilder(),
    );
  union.publish({ wcit: sense('wcit', names), itu: sense('itu', names) }, lies());
  web.put(STORY, DUBAI);
  await setSettings(reader, { mode: 'everywhere' });
  const options = await reader.openOwn('options.html');
  await expect.poll(() => textOf(options)).toContain('Publishers that you added');
  const tab = await reader.open(STORY);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  /** What is seen of the first publisher. */
  const seen = async () => [
    await textsOf(sidebar, '.switcher-heading, .background-summary, .fact p, .knowledge-foot'),
    (await textsOf(sidebar, '.switcher-others-list li')).filter((each) => !each.includes('Publisher:')),
    await ask(reader, 'getTopic', { topic: 'wcit', language: 'en' }),
  ];
  await expect.poll(() => textOf(sidebar)).toContain('Knowledge of');
  const before = await seen();

  await lookAt(options, `${union.address}#sha256=${'0'.repeat(64)}`);
  await expect.poll(() => textOf(options)).toContain('does not have the fingerprint that the link names');
  await lookAt(options, `${union.address}#sha256=${union.id}`);
  await expect.poll(() => textOf(options)).toContain('The link that you entered names the same fingerprint.');
  await addAs(options, 'Liars');

  const others = () => textsOf(sidebar, '.switcher-others-list li');
  await expect.poll(async () => (await others()).slice(-2)).toEqual(Array(2).fill('A lie Publisher: Liars'));
  await expect.poll(seen).toEqual(before);
  const catalog = await ask<Catalog>(reader, 'getCatalog', { language: 'en' });
  expect(catalog.topics.slice(0, first.topics.length)).toEqual(first.topics);

  // What it publishes next is not even knowledge.
  union.repository.addTarget('kb/index.json', '{"format":');
  union.repository.publishNext();
  await reader.own(`(globalThis.browser ?? chrome).storage.local.remove('updates')`);
  const { feeds } = await ask<UpdateStatus>(reader, 'checkNow', { feed: union.id });
  expect(feeds.map(({ failure }) => failure?.code)).toEqual(['format']);
  await expect.poll(() => textsOf(options, '.feed-failure p[role=alert]')).toHaveLength(1);
  await expect.poll(seen).toEqual(before);
  await ask(reader, 'removeFeed', { feed: union.id });
  await expect.poll(() => textOf(sidebar)).not.toContain('Liars');
  await expect.poll(seen).toEqual(before);
});
