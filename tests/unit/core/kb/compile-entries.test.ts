import { expect, test } from 'vitest';
import { compileAction, compileSource, inLanguage } from '#core/kb/compile-entries.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const french = () =>
  new KnowledgeBuilder()
    .set('actions/petition', 'title.fr', 'Gardons le bac')
    .set('actions/petition', 'ask.fr', 'Signez.')
    .set('actions/petition', 'why.fr', 'Il sert à tous.')
    .set('actions/petition', 'organiser.name.fr', 'Bateliers')
    .set('actions/petition', 'target.fr', 'Le conseil')
    .set('actions/petition', 'checked.how.fr', 'Page ouverte.');

function petition(builder: KnowledgeBuilder) {
  const action = parseKnowledge(builder.files()).knowledge.actions.get('petition');
  if (!action) throw new Error('no petition');
  return action;
}

test('a call is shown wholly in one language, down to its inner texts', () => {
  expect(compileAction('petition', petition(french()), 'fr')).toMatchObject({
    id: 'petition',
    lang: 'fr',
    title: 'Gardons le bac',
    organiser: { name: 'Bateliers', url: 'https://boatmen.example/' },
    checked: { date: '2020-03-01', how: 'Page ouverte.' },
  });
});

test('a call with one text missing is shown wholly in English', () => {
  const action = petition(french().set('actions/petition', 'target.fr', undefined));
  expect(compileAction('petition', action, 'fr')).toMatchObject({
    lang: 'en',
    title: 'Keep the ferry',
    organiser: { name: 'Boatmen' },
  });
});

test('what is for editors stays behind', () => {
  const compiled = compileAction('petition', petition(french()), 'en');
  expect(compiled).not.toHaveProperty('changed');
  expect(compiled).not.toHaveProperty('translations');
  const source = {
    url: 'https://a.example/',
    title: 'A',
    publisher: 'B',
    lang: 'en',
    kind: 'press',
    seen: true,
  } as const;
  expect(compileSource('a', source)).toEqual({
    id: 'a',
    url: 'https://a.example/',
    title: 'A',
    publisher: 'B',
    lang: 'en',
    kind: 'press',
  });
});

test('texts are replaced in lists and objects, and everything else is kept', () => {
  expect(inLanguage({ a: [{ en: 'x', fr: 'y' }, 1, null], b: undefined, c: { id: 'en' } }, 'fr')).toEqual({
    a: ['y', 1, null],
    c: { id: 'en' },
  });
});
