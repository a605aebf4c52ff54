import { expect, test } from 'vitest';
import { makeExcerpt } from '#core/search/make-excerpt.ts';

const shown = (text: string, ...matched: string[]) =>
  makeExcerpt(text, new Set(matched))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

test('the matched words are marked', () => {
  expect(shown('The treaty was signed in Dubai.', 'treaty', 'dubai')).toBe(
    'The [treaty] was signed in [Dubai].',
  );
});

test('the line with most of the words is shown', () => {
  expect(shown('A treaty.\nThe treaty of Dubai.', 'treaty', 'dubai')).toBe('The [treaty] of [Dubai].');
});

test('without a match in the text its first line is shown', () => {
  expect(shown('First.\nSecond.', 'elsewhere')).toBe('First.');
});

test('a long line is cut at words around the match', () => {
  const text = `${'before '.repeat(60)}treaty ${'after '.repeat(60)}`.trim();
  const excerpt = shown(text, 'treaty');
  expect(excerpt).toMatch(/^… ( ?before)+ \[treaty\]( after)+ …$/);
  expect(excerpt.length).toBeLessThan(200);
});

test('overlapping pairs of Chinese characters make one mark', () => {
  expect(shown('国际电联在迪拜', '国际', '际电', '电联')).toBe('[国际电联]在迪拜');
});

test('an empty text gives no excerpt', () => {
  expect(makeExcerpt('', new Set(['treaty']))).toEqual([]);
});
