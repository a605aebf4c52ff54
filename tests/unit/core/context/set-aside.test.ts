import { expect, test } from 'vitest';
import { setAside } from '#core/context/set-aside.ts';
import type { TimedAction } from '#core/context/sort-actions.ts';

const timed = (id: string) => ({ call: { id }, status: 'open' }) as TimedAction;
const SORTED = {
  open: [timed('a'), timed('b'), timed('c')],
  upcoming: [timed('d')],
  standing: [timed('e'), timed('f')],
  past: [timed('g')],
};
const ids = (group: TimedAction[]) => group.map(({ call }) => call.id);

test('without anything done all calls stay where they are', () => {
  expect(setAside(SORTED, {})).toEqual({ ...SORTED, done: [], hidden: [] });
});

test('calls that are done or hidden ask for nothing more', () => {
  const own = setAside(SORTED, {
    b: { done: '2026-11-20' },
    d: { hidden: '2026-11-20' },
    e: { done: '2026-11-22' },
    f: { reminded: '2026-11-22' },
  });
  expect(ids(own.open)).toEqual(['a', 'c']);
  expect(ids(own.upcoming)).toEqual([]);
  expect(ids(own.standing)).toEqual(['f']);
  expect(ids(own.done)).toEqual(['e', 'b']);
  expect(ids(own.hidden)).toEqual(['d']);
});

test('a call that is both done and hidden stands once', () => {
  const own = setAside(SORTED, { a: { done: '2026-11-20', hidden: '2026-11-21' } });
  expect(ids(own.done)).toEqual(['a']);
  expect(own.hidden).toEqual([]);
});

test('what became of a call is shown, whatever the reader did about it', () => {
  expect(ids(setAside(SORTED, { g: { hidden: '2026-11-20' } }).past)).toEqual(['g']);
});
