import { expect, test } from 'vitest';
import { parseReaderCalls, withMark } from '#core/model/reader-calls.ts';

test('what the reader did is read back as it was kept', () => {
  const calls = {
    'sign-it': { done: '2026-11-24' },
    other: { hidden: '2026-11-24', reminded: '2026-11-20' },
  };
  expect(parseReaderCalls(JSON.parse(JSON.stringify(calls)))).toEqual(calls);
});

test.each([
  [undefined],
  [null],
  ['x'],
  [[]],
  [{ a: null }],
  [{ a: { done: 'soon' } }],
  [{ 'A b': { done: '2026-11-24' } }],
])('of %j nothing is taken', (stored) => {
  expect(parseReaderCalls(stored)).toEqual({});
});

test('a mark takes the place of what was known, and an empty one forgets it', () => {
  const calls = withMark({ other: { done: '2026-11-24' } }, 'sign-it', { hidden: '2026-11-24' });
  expect(calls).toEqual({ other: { done: '2026-11-24' }, 'sign-it': { hidden: '2026-11-24' } });
  expect(withMark(calls, 'sign-it', {})).toEqual({ other: { done: '2026-11-24' } });
});
