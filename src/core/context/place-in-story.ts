import type { TimelineEvent } from '#core/model/event.ts';
import { firstDay, lastDay } from './action-status.ts';

/**
 * Where a page stands in a story: how far its day is from the event nearest to it. `count` counts whole units.
 *
 *     { relation: 'after', unit: 'day', count: 2, event: … }     two days after the event
 *     { relation: 'during', … }                                   on its day, or while it lasted
 *     { relation: 'within', unit: 'month', … }                    in the month in which it happened, whose day is unknown
 */
export type PlaceInStory = { event: TimelineEvent } & (
  | { relation: 'before' | 'after'; unit: Unit; count: number }
  | { relation: 'on' | 'during' }
  | { relation: 'within'; unit: 'month' | 'year' }
);

export type Unit = 'day' | 'month' | 'year';

/** Up to two months are told in days, up to two years in months. */
const MAX_DAYS = 60;
const MAX_MONTHS = 23;

/** The place of a day (`2012-12-15`) among events in their order; undefined where there are none. */
export function placeInStory(day: string, events: readonly TimelineEvent[]): PlaceInStory | undefined {
  const [nearest] = events
    .map((event, at) => ({ event, at, ...spanOf(event) }))
    .map((span) => ({ ...span, distance: distanceOf(day, span) }))
    // Of two equally near ones the one that has happened; then the shorter, which says more; then the one beside which
    // the page stands.
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(a.from > day) - Number(b.from > day) ||
        lengthOf(a) - lengthOf(b) ||
        (a.from > day ? a.at - b.at : b.at - a.at),
    );
  return nearest && place(day, nearest);
}

interface Span {
  event: TimelineEvent;
  from: string;
  to: string;
  precision: Unit;
}

function spanOf({ date, endDate = date }: TimelineEvent): Omit<Span, 'event'> {
  const precision = [date, endDate].some((each) => each.length === 4)
    ? 'year'
    : [date, endDate].some((each) => each.length === 7)
      ? 'month'
      : 'day';
  return { from: firstDay(date), to: lastDay(endDate), precision };
}

/** An event whose day is unknown is as far away as it may be: one of which more is known is preferred to it. */
function distanceOf(day: string, { from, to, precision }: Span): number {
  const away = [Math.abs(daysBetween(from, day)), Math.abs(daysBetween(day, to))];
  if (precision !== 'day') return Math.max(...away);
  return from <= day && day <= to ? 0 : Math.min(...away);
}

function place(day: string, { event, from, to, precision }: Span): PlaceInStory {
  if (from <= day && day <= to) {
    if (precision !== 'day') return { event, relation: 'within', unit: precision };
    return { event, relation: from === to ? 'on' : 'during' };
  }
  const relation = day < from ? 'before' : 'after';
  const near = day < from ? from : to;
  const [early, late] = day < near ? [day, near] : [near, day];
  const days = daysBetween(early, late);
  const months = wholeMonths(early, late);
  if (precision === 'day' && days <= MAX_DAYS) return { event, relation, unit: 'day', count: days };
  if (precision !== 'year' && months <= MAX_MONTHS)
    return { event, relation, unit: 'month', count: Math.max(1, months) };
  return { event, relation, unit: 'year', count: Math.max(1, Math.floor(months / 12)) };
}

const lengthOf = ({ from, to }: Span): number => daysBetween(from, to);

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
