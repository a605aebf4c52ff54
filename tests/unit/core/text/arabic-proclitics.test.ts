import { expect, test } from 'vitest';
import { procliticsOf, SHORTEST_REST } from '#core/text/arabic-proclitics.ts';

function readings(word: string): string[] {
  return procliticsOf((index) => word.charCodeAt(index) || 0)
    .filter(({ skip }) => word.length - skip >= SHORTEST_REST)
    .map(({ skip, before }) => String.fromCharCode(...before) + word.slice(skip));
}

test('a word is read after each proclitic and each row of them', () => {
  expect(readings('والشبكه')).toEqual(['الشبكه', 'شبكه']);
  expect(readings('وبالشبكه')).toEqual(['بالشبكه', 'الشبكه', 'شبكه']);
  expect(readings('بشبكه')).toEqual(['شبكه']);
});

test('after ل the article is given back what writing swallowed', () => {
  expect(readings('للشبكه')).toEqual(['لشبكه', 'الشبكه', 'اللشبكه', 'شبكه']);
  expect(readings('للجنه')).toContain('اللجنه');
});

test('nothing is cut off a short word or one that begins otherwise', () => {
  expect(readings('وقت')).toEqual([]);
  expect(readings('شبكه')).toEqual([]);
});
