import { expect, test } from 'vitest';
import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import { missingLanguages } from '#core/kb/lint/missing-languages.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';

const CONTEXT = { today: '2026-11-24', register: new Set<string>(), isWhole: true };

/** Three actors, of whom some have a French translation. */
function actors(translated: readonly string[]): AuthoredKnowledge {
  const files = ['council', 'ferry-company', 'union'].map((id) => ({
    path: `actors/${id}.yaml`,
    value: {
      changed: '2020-03-01',
      ...(translated.includes(id) ? { translations: { fr: { by: 'machine', of: '2020-03-01' } } } : {}),
      name: { en: id },
      type: 'government',
      line: { en: 'It governs.' },
    },
  }));
  return parseKnowledge(files).knowledge;
}

test('an entry without a language that most others have is named, with what to do', () => {
  expect(missingLanguages(actors(['council', 'union']), CONTEXT)).toEqual([
    {
      file: 'actors/ferry-company.yaml',
      path: '',
      rule: 'missing-language',
      message: "this entry has no 'fr', which most others have",
      hint: "translate its texts and declare 'translations: { fr: { by: machine | hand, of: '2020-03-01' } }'",
    },
  ]);
});

test('a language that is only begun, or complete, is no finding', () => {
  expect(missingLanguages(actors(['council']), CONTEXT)).toEqual([]);
  expect(missingLanguages(actors(['council', 'ferry-company', 'union']), CONTEXT)).toEqual([]);
});
