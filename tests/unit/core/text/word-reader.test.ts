import { describe, expect, test } from 'vitest';
import { BROKEN, FAR, JOINED, WordReader } from '#core/text/word-reader.ts';

function gapOf(between: string): number {
  const reader = new WordReader();
  reader.reset();
  reader.read(`a${between}b`, 0);
  reader.read(`a${between}b`, reader.next);
  return reader.gap;
}

describe('what stands between two words', () => {
  test.each([' ', '\u00a0', '-', '–', ' – ', '’', '/', '.', '"', '\n', '\r\n   ', '        '])(
    '%j joins',
    (between) => {
      expect(gapOf(between)).toBe(JOINED);
    },
  );

  test.each([', ', '. ', ';', ':', '(', '…', '\n\n', '😀', ' | ', '،', '。'])('%j breaks', (between) => {
    expect(gapOf(between)).toBe(BROKEN);
  });

  test.each(['----', '         ', ' -- ', ' ... '])('%j is too far', (between) => {
    expect(gapOf(between)).toBe(FAR);
  });
});

test('a near read gives up in a long gap instead of walking through it', () => {
  const reader = new WordReader();
  const text = `a${' '.repeat(10_000)}b`;
  reader.reset();
  reader.read(text, 0);
  expect(reader.read(text, reader.next, true)).toBe(false);
});

test('a word longer than any form is cut and said to be so', () => {
  const reader = new WordReader();
  reader.reset();
  expect(reader.read('x'.repeat(500), 0)).toBe(true);
  expect(reader.cut).toBe(true);
  expect(reader.next).toBe(500);
});

test('reading stops before the room for codes is used up', () => {
  const reader = new WordReader();
  const text = 'word '.repeat(1000);
  let words = 0;
  reader.reset();
  for (let at = 0; reader.read(text, at); at = reader.next) words++;
  expect(words).toBeGreaterThan(100);
  expect(words).toBeLessThan(1000);
});
