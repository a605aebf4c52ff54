import { expect, test } from 'vitest';
import { russianStem, sharesStem } from '#core/kb/russian-stem.ts';

test('the cases of a word have one stem', () => {
  const cases = ['союз', 'союза', 'союзу', 'союзом', 'союзе'];
  expect(new Set(cases.map(russianStem))).toEqual(new Set(['союз']));
});

test('variants of one name share their beginning, other names do not', () => {
  expect(sharesStem(['глубокая инспекция', 'глубокой инспекции'])).toBe(true);
  expect(sharesStem(['шифрование', 'цензура'])).toBe(false);
});
