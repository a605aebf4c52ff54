import { describe, expect, test } from 'vitest';
import { compileTopic } from '#core/kb/compile-topic.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { Language } from '#core/model/language.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const base = () => new KnowledgeBuilder();
const compile = (builder: KnowledgeBuilder, id = 'bridge', language: Language = 'en') =>
  compileTopic(parseKnowledge(builder.files()).knowledge, id, language);

describe('a compiled topic', () => {
  test('gathers everything that is filed under it, and every source that is cited', () => {
    const topic = compile(base());
    expect(topic.facts).toHaveLength(5);
    expect(topic.related.map(({ id }) => id)).toEqual(['ferry']);
    expect(topic.statements.map(({ id, actor, stance }) => [id, actor.name, stance])).toEqual([
      ['council-2020', 'Town council', 'supports'],
      ['boatmen-2020', 'Boatmen', 'opposes'],
    ]);
    expect(topic.events.map(({ id }) => id)).toEqual(['vote']);
    expect(topic.actions.map(({ id }) => id)).toEqual(['petition']);
    expect(topic.datasets).toEqual([{ id: 'votes', title: 'Votes' }]);
    expect(Object.keys(topic.sources)).toEqual(['letter', 'minutes', 'report']);
    expect(topic.sources.report).not.toHaveProperty('seen');
  });

  test('explains the terms that it names and those that its prose links to', () => {
    expect(compile(base()).terms.map(({ id }) => id)).toEqual(['pier', 'span']);
  });

  test('says in which topic the entries stand that its prose links to and it does not show', () => {
    const builder = base()
      .set('statements/council-2020', 'topics', ['bridge'])
      .set('topics/ferry', 'sections.0.text.en', 'As [the council](statement:council-2020) said.[^report]');
    expect(compile(builder, 'ferry').elsewhere).toEqual({ 'statement:council-2020': 'bridge' });
    expect(compile(builder)).not.toHaveProperty('elsewhere');
  });

  test('has statements from new to old and events from old to new, ties by id', () => {
    const builder = base()
      .copy('statements/council-2020', 'statements/a-council')
      .copy('events/vote', 'events/opening')
      .copy('events/vote', 'events/a-vote')
      .set('events/opening', 'date', '2021');
    const topic = compile(builder);
    expect(topic.statements.map(({ id }) => id)).toEqual(['a-council', 'council-2020', 'boatmen-2020']);
    expect(topic.events.map(({ id }) => id)).toEqual(['vote', 'a-vote', 'opening']);
  });

  test('holds prose as data', () => {
    expect(compile(base()).sections[0]).toEqual({
      kind: 'what-it-is',
      lang: 'en',
      blocks: [
        {
          type: 'paragraph',
          children: [
            'A ',
            { type: 'link', to: 'term:span', children: ['span'] },
            ' over the river.',
            { type: 'cite', source: 'report' },
          ],
        },
        { type: 'list', items: [['Long', { type: 'cite', source: 'report' }]] },
      ],
    });
  });
});

describe('in another language', () => {
  const french = base()
    .set('statements/council-2020', 'summary.fr', 'Il veut le pont.')
    .set('topics/bridge', 'sections.0.text.fr', 'Un pont.[^report]')
    .set('topics/bridge', 'title.fr', 'Le pont')
    .set('actors/council', 'name.fr', 'Conseil')
    .set('actors/council', 'line.fr', 'Il gouverne.');
  const topic = compile(french, 'bridge', 'fr');

  test('what is translated is shown so, entry by entry', () => {
    expect(topic.sections[0]?.lang).toBe('fr');
    expect(topic.statements[0]).toMatchObject({
      lang: 'fr',
      summary: 'Il veut le pont.',
      actor: { name: 'Conseil' },
    });
  });

  test('what is not translated stands in English and says so', () => {
    expect(topic.statements[1]).toMatchObject({ lang: 'en', summary: 'They do not.' });
    expect(topic.events[0]).toMatchObject({ lang: 'en', title: 'The vote' });
  });

  test('half a translation is not shown', () => {
    expect(topic.topic).toMatchObject({ lang: 'en', title: 'The bridge' });
  });
});

test('a topic that does not exist, or names what does not exist, is refused', () => {
  expect(() => compile(base(), 'tunnel')).toThrow("no topic 'tunnel': run kb lint");
  expect(() => compile(base().remove('actors/council'))).toThrow("no entry 'council': run kb lint");
  expect(() => compile(base().set('topics/bridge', 'propositions', []))).toThrow(
    "no proposition 'build-bridge'",
  );
});
