import { expect, test } from 'vitest';
import { isFor, wrap } from '#messages/envelope.ts';

test('an envelope is for its own direction alone', () => {
  const envelope = wrap('views', 'tabChanged', { tabId: 1 });
  expect(envelope).toEqual({ to: 'views', type: 'tabChanged', payload: { tabId: 1 } });
  expect(isFor('views', envelope)).toBe(true);
  expect(isFor('background', envelope)).toBe(false);
});
