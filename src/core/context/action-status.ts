import type { ActionStatus, CallToAction } from '#core/model/call-to-action.ts';

/** How a call stands at a moment. `daysLeft` counts calendar days to its last one: 0 means that it ends today. */
export interface ActionTiming {
  status: ActionStatus;
  daysLeft?: number;
}

type Dated = Pick<
  CallToAction,
  'opens' | 'closes' | 'timeZone' | 'openEnded' | 'outcome' | 'supersededBy' | 'url'
>;

/** A call is 'closing' when its last day is at most this many days away. */
export const CLOSING_DAYS = 7;

/**
 * Derives the status from outcome and dates, as a calendar in the call's own time zone shows them.
 * `now` is an ISO 8601 instant (`2026-11-24T06:20:00Z`).
 *
 * A closing date cut to a month or year ends with that month or year: `2012-12` is open until 31 December. A call
 * that gives no closing date and no outcome is 'standing' while it has an address, and 'closed' without one.
 */
export function actionStatus(call: Dated, now: string): ActionTiming {
  const settled = settledStatus(call);
  if (settled) return { status: settled };

  const today = calendarDay(now, call.timeZone);
  if (call.opens && firstDay(call.opens) > today) return { status: 'upcoming' };
  if (!call.closes) return { status: call.openEnded || call.url ? 'standing' : 'closed' };

  const daysLeft = daysBetween(today, lastDay(call.closes));
  if (daysLeft < 0) return { status: 'closed' };
  return { status: daysLeft <= CLOSING_DAYS ? 'closing' : 'open', daysLeft };
}

function settledStatus(call: Dated): ActionStatus | undefined {
  if (call.supersededBy || call.outcome?.result === 'superseded') return 'superseded';
  if (call.outcome?.result === 'won' || call.outcome?.result === 'lost') return call.outcome.result;
  return call.outcome ? 'closed' : undefined;
}

/** The date that a calendar on the wall shows in `timeZone` at this instant, as `YYYY-MM-DD`. */
export function calendarDay(now: string, timeZone = 'UTC'): string {
  const parts = dayFormat(timeZone).formatToParts(new Date(now));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** By time zone: making one takes longer than all that is done with it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const format = dayFormats.get(timeZone) ?? newDayFormat(timeZone);
  dayFormats.set(timeZone, format);
  return format;
}

function newDayFormat(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    // A zone that this engine does not know must not hide the call: UTC is at most a day off.
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
}

/** First day that a partial date covers: `2012-12` -> `2012-12-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Last day that a partial date covers: `2012-02` -> `2012-02-29`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day) return date;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
