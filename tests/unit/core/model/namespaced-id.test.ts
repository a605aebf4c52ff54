import { expect, test } from 'vitest';
import { namespacedId, namespaceOf, splitId } from '#core/model/namespaced-id.ts';

test('an id of an added feed begins with the first 16 digits of the feed’s', () => {
  const id = namespacedId(namespaceOf('3fa1b2c4d5e6f7081122334455667788'), 'dpi');
  expect(id).toBe('3fa1b2c4d5e6f708/dpi');
  expect(splitId(id)).toEqual({ namespace: '3fa1b2c4d5e6f708', id: 'dpi' });
});

test('an id without a namespace is the package’s own', () => {
  expect(splitId('dpi')).toEqual({ id: 'dpi' });
});
