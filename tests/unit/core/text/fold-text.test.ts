import { expect, test } from 'vitest';
import { foldText, foldWords } from '#core/text/fold-text.ts';

test('texts that the automaton holds equal fold to the same', () => {
  expect(foldText('WCIT‑12,\n Dubaï')).toBe('wcit 12 dubai');
  expect(foldText('Straße')).toBe(foldText('STRASSE'));
  expect(foldText('國際 電聯')).toBe(foldText('国际电联'));
  expect(foldText('  ')).toBe('');
});

test('a long text folds as its parts do', () => {
  expect(foldText('Réseau '.repeat(500))).toBe(Array(500).fill('reseau').join(' '));
});

test('words come with their spans in the text', () => {
  expect(foldWords('L’UIT 国')).toEqual([
    { folded: 'l', start: 0, end: 1 },
    { folded: 'uit', start: 2, end: 5 },
    { folded: '国', start: 6, end: 7 },
  ]);
});
