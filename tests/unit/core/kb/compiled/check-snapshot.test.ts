import { expect, test } from 'vitest';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { checkSnapshot } from '#core/kb/compiled/check-snapshot.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

const { files } = packagedKnowledge(new KnowledgeBuilder());
const index = (): SnapshotIndex => JSON.parse(files.get('index.json') ?? '');
const catalog = () => JSON.parse(files.get('catalog.en.json') ?? '');
const held = () => new Map(Object.entries(index().files).map(([name, { sha256 }]) => [name, sha256]));

test('an index whose files are those that were signed for is accepted', () => {
  expect(checkSnapshot(index(), catalog(), held())).toEqual(index());
});

test('an index that names another content than was signed for is refused', () => {
  const other = held().set('topic.bridge.en.json', '00'.repeat(32));
  expect(() => checkSnapshot(index(), catalog(), other)).toThrow('topic.bridge.en.json');
});

test('files that we do not know are left out', () => {
  const more = index();
  more.files['chart.votes.json'] = { length: 1, sha256: '00'.repeat(32) };
  expect(checkSnapshot(more, catalog(), held())).toEqual(index());
});

test('a snapshot without its list of topics, or a topic without its file, is refused', () => {
  const less = index();
  delete less.files['topic.bridge.en.json'];
  expect(() => checkSnapshot(less, catalog(), held())).toThrow('bridge');
  delete less.files['catalog.en.json'];
  expect(() => checkSnapshot(less, catalog(), held())).toThrow('no list of topics');
});
