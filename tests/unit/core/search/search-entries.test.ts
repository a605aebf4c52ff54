import { describe, expect, test } from 'vitest';
import { compileDataset } from '#core/kb/compile-dataset.ts';
import { compileTopic } from '#core/kb/compile-topic.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { Language } from '#core/model/language.ts';
import { searchEntries } from '#core/search/search-entries.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { sensesOf } from '#tests/fixtures/small-gazetteer.ts';

const compile = (
  builder: KnowledgeBuilder,
  language: Language = 'en',
  senses: Record<string, object> = {},
) => {
  const { knowledge } = parseKnowledge(builder.files());
  const documents = [...knowledge.topics.keys()].map((id) =>
    compileTopic(knowledge, id, language, sensesOf(senses)),
  );
  return searchEntries(
    documents,
    [...knowledge.datasets.keys()].map((id) => compileDataset(knowledge, id, language)),
  );
};

test('everything that a topic shows can be searched, each entry once', () => {
  expect(compile(new KnowledgeBuilder()).map(({ kind, id, topic }) => `${kind}:${id} in ${topic}`)).toEqual([
    'topic:bridge in bridge',
    'topic:ferry in ferry',
    'statement:boatmen-2020 in bridge',
    'statement:council-2020 in bridge',
    'event:vote in bridge',
    'action:petition in bridge',
    'actor:boatmen in bridge',
    'actor:council in bridge',
    'dataset:votes in bridge',
    'term:pier in bridge',
    'term:span in bridge',
  ]);
});

test('a topic is searched in its summary, its facts and its prose, without their markup', () => {
  const [topic] = compile(new KnowledgeBuilder());
  expect(topic?.text.split('\n')).toEqual(
    expect.arrayContaining([
      'A bridge is planned. Not everybody wants it.',
      'Fact length about the bridge.',
      'A span over the river.',
      'Long',
    ]),
  );
});

test('a statement carries who made it, when, and what it is about', () => {
  const entries = compile(new KnowledgeBuilder());
  expect(entries.find(({ id }) => id === 'council-2020')).toMatchObject({
    title: 'Town council',
    date: '2020-02-01',
    text: 'It wants the bridge.\nThe town should build the bridge',
  });
});

test('an entry without a translation is found in English', () => {
  const builder = new KnowledgeBuilder()
    .set('events/vote', 'title.fr', 'Le vote')
    .set('events/vote', 'text.fr', 'Le conseil a voté.');
  const entries = compile(builder, 'fr');
  expect(entries.find(({ kind }) => kind === 'event')).toMatchObject({ lang: 'fr', title: 'Le vote' });
  expect(entries.find(({ kind }) => kind === 'action')).toMatchObject({ lang: 'en' });
});

test('a topic is found by its other names', () => {
  const sense = { topic: 'bridge', strong: { any: ['Span One', 'HB'] } };
  expect(compile(new KnowledgeBuilder(), 'en', { bridge: sense })[0]?.names).toBe('Span One\nHB');
});

test('an entry of several topics belongs to the first that there is, an actor where it says most', () => {
  const builder = new KnowledgeBuilder()
    .set('events/vote', 'topics', ['ferry', 'bridge'])
    .set('statements/boatmen-2020', 'topics', ['ferry', 'bridge'])
    .copy('statements/council-2020', 'statements/boatmen-2021')
    .set('statements/boatmen-2021', 'actor', 'boatmen')
    .set('statements/boatmen-2021', 'topics', ['ferry']);
  const topics = new Map(compile(builder).map(({ kind, id, topic }) => [`${kind}:${id}`, topic]));
  expect(topics.get('event:vote')).toBe('ferry');
  expect(topics.get('actor:boatmen')).toBe('ferry');
  expect(topics.get('actor:council')).toBe('bridge');
});

describe('a table', () => {
  test('that puts countries into states has its rows by name, with what it says of each', () => {
    const builder = new KnowledgeBuilder()
      .set('datasets/votes', 'columns', [
        { id: 'country', label: { en: 'Country' }, type: 'country' },
        { id: 'name', label: { en: 'Name' }, type: 'text' },
        { id: 'status', label: { en: 'Status' }, type: 'status', values: { yes: { en: 'Signed' } } },
      ])
      .set('datasets/votes', 'rows', [{ country: 'BR', name: { en: 'Brazil' }, status: 'yes' }]);
    expect(compile(builder).find(({ kind }) => kind === 'dataset')?.rows).toEqual([
      ['BR', 'Brazil', 'Signed'],
    ]);
  });

  test('of anything else says in its text what stands in it', () => {
    const builder = new KnowledgeBuilder()
      .set('datasets/votes', 'columns', [
        { id: 'who', label: { en: 'Who' }, type: 'text' },
        { id: 'year', label: { en: 'Year' }, type: 'number' },
      ])
      .set('datasets/votes', 'rows', [
        { who: { en: 'The boatmen' }, year: 2020 },
        { who: 'The council', year: null },
      ]);
    const table = compile(builder).find(({ kind }) => kind === 'dataset');
    expect(table?.text.split('\n').slice(-2)).toEqual(['The boatmen', 'The council']);
    expect(table?.rows).toBeUndefined();
  });
});
