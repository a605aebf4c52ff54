import { expect, test } from 'vitest';
import { compileAutomaton } from '#core/text/compile-automaton.ts';

test('the same forms give the same bytes', () => {
  const forms = [
    { text: 'internet governance' },
    { text: 'ITU', exactCase: true },
    { text: 'Netz', prefix: true },
  ];
  expect(compileAutomaton(forms)).toEqual(compileAutomaton(forms));
});

test('no forms give a buffer that finds nothing', () => {
  expect(compileAutomaton([]).byteLength).toBeGreaterThan(0);
});

test('a form that cannot be one is an error that names it', () => {
  expect(() => compileAutomaton([{ text: 'ITU' }, { text: '…' }])).toThrow(
    "The form '…' has no letter or digit",
  );
  expect(() => compileAutomaton([{ text: 'a '.repeat(13) }])).toThrow('has more than 12 words');
});

test('ten thousand names take less than a hundred bytes each', () => {
  const forms = Array.from({ length: 10_000 }, (_, index) => ({
    text: `${index.toString(36)} Institute of ${(index * 7919).toString(36)}`,
  }));
  expect(compileAutomaton(forms).byteLength / forms.length).toBeLessThan(100);
});
