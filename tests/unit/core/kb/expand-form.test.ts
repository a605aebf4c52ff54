import { expect, test } from 'vitest';
import { expandForm } from '#core/kb/expand-form.ts';

const texts = (line: string): string[] => expandForm(line).map(({ text }) => text);

test('a group writes a form once with its endings', () => {
  expect(texts("coupure(|s) d'internet")).toEqual(["coupure d'internet", "coupures d'internet"]);
});

test('groups multiply, nest, and may be empty', () => {
  expect(texts('(a|b(|s)) c(|d)')).toEqual(['a c', 'a cd', 'b c', 'b cd', 'bs c', 'bs cd']);
});

test('parentheses without a bar stay', () => {
  expect(texts('Regulation (EU) 2015/2120')).toEqual(['Regulation (EU) 2015/2120']);
});

test('a star at the end lets a form begin a longer word', () => {
  expect(expandForm('censor*')).toEqual([{ text: 'censor', prefix: true }]);
});

test('spaces that an empty choice leaves are closed up', () => {
  expect(texts('data (personal |)leak')).toEqual(['data personal leak', 'data leak']);
});

test('a line that does not close its groups, or stands for too many texts, is refused', () => {
  expect(() => expandForm('a(b|c')).toThrow('opens a group');
  expect(() => expandForm('a)b')).toThrow('closes a group');
  expect(() => expandForm('(a|b|c|d|e|f|g)'.repeat(5))).toThrow('split it');
});
