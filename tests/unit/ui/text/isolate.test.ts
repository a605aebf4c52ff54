import { expect, test } from 'vitest';
import { isolate } from '#ui/text/isolate.ts';

test('words are put between the marks that isolate their direction', () => {
  expect(isolate('ITU')).toBe('\u2068ITU\u2069');
});
