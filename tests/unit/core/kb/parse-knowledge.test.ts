import { describe, expect, test } from 'vitest';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const base = () => new KnowledgeBuilder();

test('sound files become entries by folder and id, in the order of ids', () => {
  const { knowledge, diagnostics } = parseKnowledge(base().files().reverse());
  expect(diagnostics).toEqual([]);
  expect([...knowledge.topics.keys()]).toEqual(['bridge', 'ferry']);
  expect([...knowledge.sources.keys()]).toEqual(['letter', 'minutes', 'report']);
  expect(knowledge.topics.get('ferry')).toMatchObject({ title: { en: 'The ferry' }, related: [], terms: [] });
});

describe('a file is left out and described when', () => {
  test.each<[string, KnowledgeBuilder, string, string]>([
    ['a field is missing', base().set('events/vote', 'title', undefined), 'events/vote.yaml', 'title'],
    ['a field is unknown', base().set('events/vote', 'titel', { en: 'x' }), 'events/vote.yaml', 'titel'],
    [
      'a text has no English',
      base().set('events/vote', 'title', { fr: 'Le vote' }),
      'events/vote.yaml',
      'title.en',
    ],
    ['a text is empty', base().set('events/vote', 'title.en', '  '), 'events/vote.yaml', 'title.en'],
    [
      'a text is in an unknown language',
      base().set('events/vote', 'title.de', 'x'),
      'events/vote.yaml',
      'title.de',
    ],
    ['a date is a number', base().set('events/vote', 'date', 2012), 'events/vote.yaml', 'date'],
    ['a date is none', base().set('events/vote', 'date', '2012-13'), 'events/vote.yaml', 'date'],
    ['an id has capitals', base().set('events/vote', 'topics', ['Bridge']), 'events/vote.yaml', 'topics.0'],
    ['it names no source', base().set('events/vote', 'sources', []), 'events/vote.yaml', 'sources'],
    [
      'an address is no web address',
      base().set('sources/letter', 'url', 'javascript:alert(1)'),
      'sources/letter.yaml',
      'url',
    ],
    [
      'an address could leave its attribute',
      base().set('sources/letter', 'url', 'https://a.example/">'),
      'sources/letter.yaml',
      'url',
    ],
    [
      'a stance is unknown',
      base().set('statements/council-2020', 'stance', 'for'),
      'statements/council-2020.yaml',
      'stance',
    ],
    ['a topic has too few facts', base().set('topics/ferry', 'facts', []), 'topics/ferry.yaml', 'facts'],
  ])('%s', (_what, builder, file, path) => {
    const { diagnostics } = parseKnowledge(builder.files());
    expect(diagnostics).toEqual([
      {
        file,
        path,
        rule: 'schema',
        message: expect.stringMatching(/\S/),
        hint: expect.stringMatching(/docs\//),
      },
    ]);
  });

  test.each([null, undefined, 'text', 7, []])('it holds %j', (value) => {
    const { knowledge, diagnostics } = parseKnowledge([{ path: 'events/vote.yaml', value }]);
    expect(knowledge.events.size).toBe(0);
    expect(diagnostics[0]).toMatchObject({ file: 'events/vote.yaml', rule: 'schema' });
  });
});

test('one report shows what is wrong with all files', () => {
  const { knowledge, diagnostics } = parseKnowledge(
    base()
      .set('events/vote', 'date', 'x')
      .set('actors/council', 'type', 'x')
      .set('actors/council', 'country', 'x')
      .files(),
  );
  expect(diagnostics.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'actors/council.yaml type',
    'actors/council.yaml country',
    'events/vote.yaml date',
  ]);
  expect(knowledge.actors.has('boatmen')).toBe(true);
});

test.each(['letters/a.yaml', 'topics/a.yml', 'a.yaml', 'topics/a.json', 'constructor/a.yaml'])(
  'a file at %s is in no known place',
  (path) => {
    expect(parseKnowledge([{ path, value: {} }]).diagnostics).toEqual([
      expect.objectContaining({ file: path, rule: 'folder' }),
    ]);
  },
);

test.each(['Big', 'a_b', 'a--b', 'a/b', '-a'])("a file cannot be named '%s'", (id) => {
  const [actor] = base()
    .files()
    .filter(({ path }) => path === 'actors/council.yaml');
  const { diagnostics } = parseKnowledge([{ path: `actors/${id}.yaml`, value: actor?.value }]);
  expect(diagnostics).toEqual([expect.objectContaining({ file: `actors/${id}.yaml`, rule: 'file-name' })]);
});
