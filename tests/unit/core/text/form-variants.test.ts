import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { findForms } from '#core/text/find-forms.ts';
import { formsOf, isAcronym } from '#core/text/form-variants.ts';

interface Trap {
  alias: string;
  text: string;
  expected: number;
  tag: string;
  lang?: string;
}

const traps: Trap[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/unicode-traps.json', import.meta.url), 'utf8'),
);
const texts = (alias: Parameters<typeof formsOf>[0]) => formsOf(alias).map((form) => form.text);

describe('an alias as it is written in the world', () => {
  test('is tried in at least 150 ways', () => {
    expect(traps.length).toBeGreaterThanOrEqual(150);
  });

  test.each(traps)('$tag: $alias in $text', ({ alias, text, expected, lang }) => {
    const forms = formsOf({ text: alias, ...(lang === undefined ? {} : { lang }) });
    const automaton = readAutomaton(compileAutomaton(forms));
    expect(automaton).toBeDefined();
    if (automaton !== undefined) expect(findForms(automaton, text)).toHaveLength(expected);
  });
});

describe('the forms of an alias', () => {
  test('begin with the alias itself', () => {
    expect(texts({ text: 'WCIT-12' })).toEqual(['WCIT-12', 'WCIT12']);
  });

  test('keep to the case of an acronym, and leave that of a name open', () => {
    expect(formsOf({ text: 'ITU' }).every((form) => form.exactCase)).toBe(true);
    expect(formsOf({ text: 'Internet Society' })).toEqual([{ text: 'Internet Society' }]);
  });

  test('let the author have the last word on flags', () => {
    expect(formsOf({ text: 'DOT', exactCase: false })[0]).toEqual({ text: 'DOT' });
    expect(formsOf({ text: 'Zensur', lang: 'de', prefix: false })).toEqual([{ text: 'Zensur' }]);
    expect(formsOf({ text: 'censor', prefix: true })).toEqual([{ text: 'censor', prefix: true }]);
  });

  test('name no variant that the fold makes equal', () => {
    expect(texts({ text: 'net-neutrality rules', lang: 'tr' })).toEqual([
      'net-neutrality rules',
      'netneutrality rules',
    ]);
    expect(texts({ text: '国际电联', lang: 'zh' })).toEqual(['国际电联']);
  });

  test('join an English plural with the other spellings', () => {
    expect(texts({ text: 'multi-stakeholder model', lang: 'en' })).toEqual([
      'multi-stakeholder model',
      'multistakeholder model',
      'multi-stakeholder models',
      'multistakeholder models',
    ]);
  });

  test('do not decline Ukrainian as Russian', () => {
    expect(texts({ text: 'мережевий нейтралітет' })).toEqual(['мережевий нейтралітет']);
  });
});

test.each([
  ['ITU', true],
  ['WCIT-12', true],
  ['МСЭ', true],
  ['ITRs', true],
  ['ITU-T', true],
  ['WCIT 12', true],
  ['Y.2770', true],
  ['UNIÓN INTERNACIONAL', false],
  ['Icann', false],
  ['IPv6', false],
  ['国际电联', false],
  ['2012', false],
])('whether %s is an acronym: %s', (text, expected) => {
  expect(isAcronym(text)).toBe(expected);
});
