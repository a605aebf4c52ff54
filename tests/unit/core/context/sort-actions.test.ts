import { expect, test } from 'vitest';
import { sortActions } from '#core/context/sort-actions.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';

const call = (id: string, rest: Partial<CallToAction> = {}): CallToAction => ({
  id,
  lang: 'en',
  topics: ['wcit'],
  kind: 'sign',
  title: id,
  ask: 'Ask',
  why: 'Why',
  organiser: { name: 'Somebody' },
  target: 'Delegates',
  openEnded: false,
  checked: { date: '2026-11-01', how: 'read' },
  needs: [],
  sources: [],
  ...rest,
});

test('each call stands in one group, the most urgent first', () => {
  const sorted = sortActions(
    [
      call('later', { closes: '2027-02-01' }),
      call('checked-early', { openEnded: true, checked: { date: '2026-01-01', how: 'read' } }),
      call('soon', { closes: '2026-11-26' }),
      call('old', { closes: '2012-12-14' }),
      call('checked-late', { openEnded: true }),
      call('won-since', { outcome: { result: 'won', date: '2020', summary: 'Won.' } }),
      call('next-year', { opens: '2027' }),
    ],
    '2026-11-24T00:00:00Z',
  );
  const ids = (group: { call: CallToAction }[]) => group.map((each) => each.call.id);
  expect(ids(sorted.open)).toEqual(['soon', 'later']);
  expect(ids(sorted.upcoming)).toEqual(['next-year']);
  expect(ids(sorted.standing)).toEqual(['checked-late', 'checked-early']);
  expect(ids(sorted.past)).toEqual(['won-since', 'old']);
  expect(sorted.open[0]).toMatchObject({ status: 'closing', daysLeft: 2 });
});
