import { expect, test } from 'vitest';
import { compileSearch } from '#core/kb/compile-search.ts';
import { compileTopic } from '#core/kb/compile-topic.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { Language } from '#core/model/language.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const compile = (builder: KnowledgeBuilder, language: Language = 'en') => {
  const { knowledge } = parseKnowledge(builder.files());
  const documents = [...knowledge.topics.keys()].map((id) => compileTopic(knowledge, id, language));
  return compileSearch(knowledge, documents, language).entries;
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
