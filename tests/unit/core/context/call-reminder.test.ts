import { expect, test } from 'vitest';
import { actionStatus } from '#core/context/action-status.ts';
import { callReminder } from '#core/context/call-reminder.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';

const NOW = '2026-11-24T12:00:00Z';
const remind = (dates: Partial<CallToAction>) => {
  const call = { openEnded: false, ...dates };
  return callReminder(call, actionStatus(call, NOW), NOW);
};

test('a reader is reminded two days before the last day', () => {
  expect(remind({ closes: '2026-12-10' })).toEqual({ why: 'closes', day: '2026-12-10', daysBefore: 2 });
  expect(remind({ closes: '2026-12' })).toMatchObject({ day: '2026-12-31' });
});

test('of a call that ends sooner, on the day itself', () => {
  expect(remind({ closes: '2026-11-26' })).toMatchObject({ day: '2026-11-26', daysBefore: 0 });
  expect(remind({ closes: '2026-11-24' })).toMatchObject({ day: '2026-11-24', daysBefore: 0 });
});

test('of a call that is not open yet, when it opens', () => {
  expect(remind({ opens: '2027-01', closes: '2027-03-01' })).toEqual({
    why: 'opens',
    day: '2027-01-01',
    daysBefore: 0,
  });
});

test('of a call without an end, in a week', () => {
  expect(remind({ openEnded: true })).toEqual({ why: 'standing', day: '2026-12-01', daysBefore: 0 });
});

test('of a call that has ended, never', () => {
  expect(remind({ closes: '2012-12-03' })).toBeUndefined();
  expect(remind({ outcome: { result: 'won', summary: 'Won.' } })).toBeUndefined();
});
