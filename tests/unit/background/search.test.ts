import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeExtension, serveKnowledge } from '#tests/fixtures/fake-extension.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

let search: typeof import('#background/search.ts');

beforeEach(async () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeExtension();
  serveKnowledge(packagedKnowledge(new KnowledgeBuilder()).files);
  vi.resetModules();
  search = await import('#background/search.ts');
});

const refs = async (query: string) =>
  (await search.search({ query, language: 'fr', limit: 10 })).hits.map(({ ref }) => ref);

test('the knowledge in use is searched, in English where nothing is translated', async () => {
  expect((await refs('vote'))[0]).toBe('event:vote');
});

test('the index is read once, until the knowledge has changed', async () => {
  await refs('vote');
  const { fetched } = serveKnowledge(packagedKnowledge(new KnowledgeBuilder()).files);
  await refs('ferry');
  expect(fetched).not.toContain('topic.bridge.en.json');
  serveKnowledge(
    packagedKnowledge(new KnowledgeBuilder().set('events/vote', 'title.en', 'The ballot')).files,
  );
  expect((await refs('ballot'))[0]).toBe('event:vote');
});

test('a failed load is tried again', async () => {
  const { files } = packagedKnowledge(new KnowledgeBuilder());
  serveKnowledge(new Map([...files].filter(([path]) => !path.startsWith('topic.'))));
  await expect(refs('vote')).rejects.toThrow();
  serveKnowledge(files);
  expect(await refs('vote')).not.toEqual([]);
});

test('an entry is opened in the topic it belongs to', async () => {
  expect(await search.topicOf('event:vote', 'en')).toBe('bridge');
  expect(await search.topicOf('event:nothing', 'en')).toBeUndefined();
});
