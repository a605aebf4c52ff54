import { describe, expect, test } from 'vitest';
import { type Broken, base, checked, expectFinding, lint } from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
    [
      'a related topic that does not exist',
      base().set('topics/bridge', 'related', ['ferry', 'tunnel']),
      ['dangling-id', 'topics/bridge.yaml', 'related.1', 'there is no topics/tunnel.yaml'],
    ],
    [
      'a term that does not exist',
      base().set('topics/bridge', 'terms', ['pier', 'cable']),
      ['dangling-id', 'topics/bridge.yaml', 'terms.1', 'there is no glossary/cable.yaml'],
    ],
    [
      'a table that does not exist',
      base().set('topics/bridge', 'datasets', ['votes', 'tolls']),
      ['dangling-id', 'topics/bridge.yaml', 'datasets.1', 'there is no datasets/tolls.yaml'],
    ],
    [
      "a fact's source that does not exist",
      base().set('topics/bridge', 'facts.2.sources', ['survey']),
      ['dangling-id', 'topics/bridge.yaml', 'facts.2.sources', 'there is no sources/survey.yaml'],
    ],
    [
      'a footnote that leads nowhere',
      base().set('topics/ferry', 'sections.0.text.en', 'It crosses.[^survey]'),
      ['dangling-id', 'topics/ferry.yaml', 'sections.0.text', 'there is no sources/survey.yaml'],
    ],
    [
      'a link in prose that leads nowhere',
      base().set('topics/ferry', 'sections.0.text.en', 'It [crosses](event:first-trip).[^report]'),
      ['dangling-id', 'topics/ferry.yaml', 'sections.0.text', 'there is no events/first-trip.yaml'],
    ],
    [
      "a statement's actor that does not exist",
      base()
        .copy('statements/boatmen-2020', 'statements/walkers-2020')
        .set('statements/walkers-2020', 'actor', 'walkers'),
      ['dangling-id', 'statements/walkers-2020.yaml', 'actor', 'there is no actors/walkers.yaml'],
    ],
    [
      "a statement's topic that does not exist",
      base().set('statements/boatmen-2020', 'topics', ['bridge', 'ferry', 'tunnel']),
      ['dangling-id', 'statements/boatmen-2020.yaml', 'topics.2', 'there is no topics/tunnel.yaml'],
    ],
    [
      "a statement's further source that does not exist",
      base().set('statements/boatmen-2020', 'also', ['survey']),
      ['dangling-id', 'statements/boatmen-2020.yaml', 'also', 'there is no sources/survey.yaml'],
    ],
    [
      'a proposition that no topic has',
      base()
        .copy('statements/boatmen-2020', 'statements/walkers-2020')
        .set('statements/walkers-2020', 'proposition', 'build-tunnel'),
      ['dangling-id', 'statements/walkers-2020.yaml', 'proposition', 'no topic has the proposition'],
    ],
    [
      'a proposition of a topic that the statement is not filed under',
      base()
        .copy('statements/boatmen-2020', 'statements/walkers-2020')
        .set('statements/walkers-2020', 'topics', ['ferry']),
      ['dangling-id', 'statements/walkers-2020.yaml', 'proposition', "belongs to topic 'bridge'"],
    ],
    [
      'a call superseded by one that does not exist',
      base().set('actions/petition', 'supersededBy', 'appeal'),
      ['dangling-id', 'actions/petition.yaml', 'supersededBy', 'there is no actions/appeal.yaml'],
    ],
    [
      "an outcome's source that does not exist",
      base().set('actions/petition', 'outcome', {
        result: 'won',
        summary: { en: 'It runs.' },
        source: 'survey',
      }),
      ['dangling-id', 'actions/petition.yaml', 'outcome.source', 'there is no sources/survey.yaml'],
    ],
    [
      "a table's source that does not exist",
      base().set('datasets/votes', 'sources', ['survey']),
      ['dangling-id', 'datasets/votes.yaml', 'sources', 'there is no sources/survey.yaml'],
    ],
    [
      "a term's source that does not exist",
      base().set('glossary/span', 'sources', ['survey']),
      ['dangling-id', 'glossary/span.yaml', 'sources', 'there is no sources/survey.yaml'],
    ],
    [
      'a source that nothing cites',
      base()
        .copy('sources/report', 'sources/survey')
        .set('sources/survey', 'url', 'https://town.example/survey'),
      ['unused-id', 'sources/survey.yaml', '', 'no entry uses this file'],
      checked('https://town.example/survey'),
    ],
    [
      'an actor who says nothing',
      base().copy('actors/boatmen', 'actors/walkers'),
      ['unused-id', 'actors/walkers.yaml', '', 'no entry uses this file'],
    ],
    [
      'a table that no topic names',
      base().copy('datasets/votes', 'datasets/tolls'),
      ['unused-id', 'datasets/tolls.yaml', '', 'no entry uses this file'],
    ],
    [
      'a term that no topic names and no prose links to',
      base().copy('glossary/pier', 'glossary/cable'),
      ['unused-id', 'glossary/cable.yaml', '', 'no entry uses this file'],
    ],
    [
      'a proposition whose id another topic has',
      base().set('topics/ferry', 'propositions', [
        { id: 'build-bridge', text: { en: 'Build it elsewhere' } },
      ]),
      ['duplicate-id', 'topics/ferry.yaml', 'propositions.0.id', 'stands in topics/bridge.yaml already'],
    ],
    [
      'two facts of one id',
      base().set('topics/ferry', 'facts.3.id', 'boat'),
      ['duplicate-id', 'topics/ferry.yaml', 'facts.3.id', 'stands in topics/ferry.yaml already'],
    ],
  ])('%s', expectFinding);
});

test('a wrong id is answered with the id that was probably meant', () => {
  const [found] = lint(base().set('topics/ferry', 'facts.0.sources', ['minutes-2']));
  expect(found?.hint).toContain("did you mean 'minutes'?");
});
