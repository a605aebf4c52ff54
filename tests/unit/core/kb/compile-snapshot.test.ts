import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compileSnapshot } from '#core/kb/compile-snapshot.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { Catalog } from '#core/model/catalog.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const base = () => new KnowledgeBuilder();
const compile = (builder: KnowledgeBuilder) =>
  compileSnapshot(parseKnowledge(builder.files()).knowledge, digest);
const paths = (builder: KnowledgeBuilder) => [...compile(builder).files.keys()].sort();

describe('a snapshot', () => {
  test('says what it holds', () => {
    expect(compile(base().set('events/vote', 'changed', '2020-04-02')).index.info).toEqual({
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      date: '2020-04-02',
      topics: 2,
      statements: 2,
      events: 1,
      actions: 1,
      sources: 3,
    });
  });

  test('lists every file with its length in bytes and its digest', () => {
    const { index, files } = compile(base().set('actors/council', 'name.en', 'Gemeinderat Åå 市'));
    expect(Object.keys(index.files).sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of files)
      expect(index.files[path]).toEqual({ length: Buffer.byteLength(text), sha256: digest(text) });
  });

  test('has another version when any word changes', () => {
    expect(compile(base().set('glossary/pier', 'term.en', 'post')).index.info.version).not.toBe(
      compile(base()).index.info.version,
    );
  });

  test('holds the English files alone while nothing is translated', () => {
    expect(paths(base())).toEqual([
      'catalog.en.json',
      'dataset.votes.en.json',
      'topic.bridge.en.json',
      'topic.ferry.en.json',
    ]);
  });

  test('holds a file in a language when anything in it is translated, also what the topic borrows', () => {
    const withActor = base()
      .set('actors/boatmen', 'name.ru', 'Лодочники')
      .set('actors/boatmen', 'line.ru', 'Они.');
    expect(paths(withActor)).toEqual([
      'catalog.en.json',
      'dataset.votes.en.json',
      'topic.bridge.en.json',
      'topic.bridge.ru.json',
      'topic.ferry.en.json',
      'topic.ferry.ru.json',
    ]);
    const withTerm = base()
      .set('glossary/span', 'term.zh', '跨')
      .set('glossary/span', 'definition.zh', '跨度。');
    expect(paths(withTerm)).toContain('topic.bridge.zh.json');
    expect(paths(withTerm)).not.toContain('topic.ferry.zh.json');
  });

  test('holds no file for half a translation, which would only repeat the English one', () => {
    expect(paths(base().set('topics/ferry', 'title.ar', 'العبارة'))).toEqual(paths(base()));
  });

  test('lists the known topics in their order, then the others by id', () => {
    const builder = base()
      .copy('topics/ferry', 'topics/dpi')
      .copy('topics/ferry', 'topics/wcit')
      .copy('topics/ferry', 'topics/abc');
    const catalog = JSON.parse(compile(builder).files.get('catalog.en.json') ?? '') as Catalog;
    expect(catalog.topics.map(({ id }) => id)).toEqual(['wcit', 'dpi', 'abc', 'bridge', 'ferry']);
  });

  test('of nothing is an empty list of topics', () => {
    const { files, index } = compileSnapshot(parseKnowledge([]).knowledge, digest);
    expect([...files]).toEqual([['catalog.en.json', '{"format":1,"topics":[]}']]);
    expect(index.info).toMatchObject({ topics: 0, date: '' });
  });
});
