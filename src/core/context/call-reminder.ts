import type { CallToAction } from '#core/model/call-to-action.ts';
import { type ActionTiming, calendarDay, firstDay, lastDay } from './action-status.ts';

/** For which day a reader is reminded of a call, and when the calendar speaks. */
export interface CallReminder {
  /** Why that day: the call opens, it is its last one, or no end is known. */
  why: 'opens' | 'closes' | 'standing';
  /** `2026-11-27`. */
  day: string;
  /** How many days before that day, at nine in the morning. */
  daysBefore: number;
}

/** Time enough to write a letter. */
const DAYS_BEFORE_END = 2;
const DAYS_TO_A_STANDING_CALL = 7;

/** When to remind of a call that can be joined, now or later; undefined for one that has ended. `now` is an ISO instant. */
export function callReminder(
  call: Pick<CallToAction, 'opens' | 'closes' | 'timeZone'>,
  { status, daysLeft }: ActionTiming,
  now: string,
): CallReminder | undefined {
  if (status === 'upcoming' && call.opens) return { why: 'opens', day: firstDay(call.opens), daysBefore: 0 };
  if ((status === 'open' || status === 'closing') && call.closes && daysLeft !== undefined) {
    const daysBefore = daysLeft > DAYS_BEFORE_END ? DAYS_BEFORE_END : 0;
    return { why: 'closes', day: lastDay(call.closes), daysBefore };
  }
  if (status !== 'standing') return undefined;
  const today = Date.parse(`${calendarDay(now, call.timeZone)}T00:00:00Z`);
  const day = new Date(today + DAYS_TO_A_STANDING_CALL * 86_400_000).toISOString().slice(0, 10);
  return { why: 'standing', day, daysBefore: 0 };
}
