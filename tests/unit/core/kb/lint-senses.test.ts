import { expect, test } from 'vitest';
import { lintSenses } from '#core/kb/lint-senses.ts';
import { sensesOf } from '../../../fixtures/small-gazetteer.ts';

const rules = (file: object): string[] =>
  lintSenses(sensesOf({ x: file })).map(({ rule, path }) => `${rule} ${path}`);

test('a sound sense has no finding', () => {
  expect(rules({ topic: 'itu', weak: { any: ['ITU'] }, cues: { en: ['Geneva'] } })).toEqual([]);
});

test('an alias that stands twice is named with its place', () => {
  expect(rules({ strong: { en: ['dots per inch', 'Dots-per-inch'] } })).toEqual([
    'duplicate-alias strong.en.1',
  ]);
});

test('a cue that stands twice is named', () => {
  expect(rules({ weak: { en: ['scan'] }, cues: { en: ['printer', 'Printer'] } })).toEqual([
    'duplicate-cue cues.en.1',
  ]);
});

test('an acronym of ours needs a cue', () => {
  expect(rules({ topic: 'itu', weak: { any: ['ITU'] } })).toEqual(['no-cue weak.any.0']);
});

test('a common word is no strong alias', () => {
  expect(rules({ topic: 'standards', strong: { en: ['standard'] } })).toEqual(['common-word strong.en.0']);
});

test('only a strong name of a vocabulary is said to be enough alone', () => {
  const alone = { text: 'digital divide', alone: true };
  expect(rules({ topic: 'standards', broad: true, strong: { en: [alone] } })).toEqual([]);
  expect(rules({ topic: 'standards', strong: { en: [alone] } })).toEqual(['alone strong.en.0']);
  expect(rules({ topic: 'standards', broad: true, weak: { en: [alone] } })).toEqual(['alone weak.en.0']);
});

test('a form of too many words, or a star after too few letters, is named', () => {
  expect(rules({ strong: { en: ['a b c d e f g h i j k l m n'] } })).toEqual(['form strong.en.0']);
  expect(rules({ strong: { en: ['spy*'] } })).toContain('form strong.en.0');
  expect(rules({ strong: { en: ['wiretap* the telephones'] } })).toContain('form strong.en.0');
});

test('a sense that is not called as its topic has its label in each language in which another has', () => {
  const files = (ofSecond: unknown) =>
    sensesOf({
      itu: { topic: 'itu', label: 'the Union', strong: { en: ['Bureau of Unions'] } },
      first: { topic: 'itu', label: { en: 'heads', fr: 'dirigeants' }, strong: { en: ['Head of Union'] } },
      second: { topic: 'itu', label: ofSecond, strong: { en: ['Rules of Union'] } },
      other: { label: 'an oak', strong: { en: ['Oak of Union'] } },
    });
  expect(lintSenses(files({ en: 'rules', fr: 'règlement' }))).toEqual([]);
  expect(lintSenses(files('rules'))).toMatchObject([
    {
      file: 'senses/second.yaml',
      path: 'label',
      rule: 'sense-label',
      message: expect.stringContaining(' fr,'),
    },
  ]);
});

test('Russian variants of one line share a stem', () => {
  expect(rules({ strong: { ru: ['цензур(а|ы)'] } })).toEqual([]);
  expect(rules({ strong: { ru: ['(рог|дом)'] } })).toContain('stem strong.ru.0');
});

test('brackets that offer no choice would be shown to readers', () => {
  expect(rules({ strong: { en: ['surveillance of (private messages)'] } })).toEqual(['form strong.en.0']);
  expect(rules({ strong: { en: ['surveillance of (private|personal) messages'] } })).toEqual([]);
});
