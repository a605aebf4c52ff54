import { expect, test } from 'vitest';
import { formProblem } from '#core/text/form-words.ts';

test.each([
  ['ITU', undefined],
  ['Verizon v. FCC', undefined],
  ['国'.repeat(24), undefined],
  ['国'.repeat(25), 'has more than 12 words'],
  [Array(12).fill('ab').join(' '), undefined],
  [Array(13).fill('ab').join(' '), 'has more than 12 words'],
  ['x'.repeat(81), 'is too long'],
  ['', 'has no letter or digit'],
  ['«»', 'has no letter or digit'],
  ['deep ---- packet', 'has more than three signs between two words'],
])('whether %j can be a form: %s', (text, problem) => {
  expect(formProblem(text)).toBe(problem);
});
