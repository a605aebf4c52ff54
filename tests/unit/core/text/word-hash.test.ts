import { expect, test } from 'vitest';
import { SEED, step } from '#core/text/word-hash.ts';

test('the hash tells words apart by their letters and their order', () => {
  const hash = (word: string) => [...word].reduce((sum, letter) => step(sum, letter.charCodeAt(0)), SEED);
  const words = Array.from({ length: 20_000 }, (_, index) => index.toString(36));
  expect(new Set(words.map(hash)).size).toBe(words.length);
  expect(hash('ab')).not.toBe(hash('ba'));
});
