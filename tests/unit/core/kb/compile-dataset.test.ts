import { expect, test } from 'vitest';
import { compileDataset } from '#core/kb/compile-dataset.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { Language } from '#core/model/language.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const compile = (builder: KnowledgeBuilder, language: Language) =>
  compileDataset(parseKnowledge(builder.files()).knowledge, 'votes', language);

test('a table is given with its method, its cells and the sources it was made from', () => {
  expect(compile(new KnowledgeBuilder(), 'en')).toEqual({
    format: 1,
    id: 'votes',
    lang: 'en',
    title: 'Votes',
    method: 'Counted by hand.',
    asOf: '2020-03-01',
    columns: [{ id: 'who', label: 'Who', type: 'text' }],
    rows: [{ who: 'North side' }, { who: 'A. B.' }],
    sources: [expect.objectContaining({ id: 'minutes', url: 'https://town.example/minutes' })],
  });
});

test('a table is translated as a whole or not at all', () => {
  const french = new KnowledgeBuilder()
    .set('datasets/votes', 'title.fr', 'Votes')
    .set('datasets/votes', 'method.fr', 'Compté à la main.')
    .set('datasets/votes', 'columns.0.label.fr', 'Qui');
  expect(compile(french, 'fr')).toMatchObject({ lang: 'en', method: 'Counted by hand.' });
  french.set('datasets/votes', 'rows.0.who.fr', 'Rive nord');
  expect(compile(french, 'fr')).toMatchObject({
    lang: 'fr',
    method: 'Compté à la main.',
    rows: [{ who: 'Rive nord' }, { who: 'A. B.' }],
  });
});

test('a table that does not exist is refused', () => {
  expect(() => compile(new KnowledgeBuilder().remove('datasets/votes'), 'en')).toThrow("no dataset 'votes'");
});
