import type { CallToAction } from '#core/model/call-to-action.ts';
import { type ActionTiming, actionStatus } from './action-status.ts';

/** A call with how it stands now. */
export interface TimedAction extends ActionTiming {
  call: CallToAction;
}

/** Calls in the groups and the order in which the Act view shows them. */
export interface SortedActions {
  /** Open ones with a known end, the one that ends first leading. */
  open: TimedAction[];
  upcoming: TimedAction[];
  /** No known end; the most recently checked leads. */
  standing: TimedAction[];
  /** Ended ones, newest first. */
  past: TimedAction[];
}

/** `now` is an ISO 8601 instant. */
export function sortActions(calls: readonly CallToAction[], now: string): SortedActions {
  const timed = calls.map((call) => ({ call, ...actionStatus(call, now) }));
  const having = (...statuses: string[]) => timed.filter(({ status }) => statuses.includes(status));
  return {
    open: having('open', 'closing').sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
    upcoming: having('upcoming').sort((a, b) => compare(a.call.opens, b.call.opens)),
    standing: having('standing').sort((a, b) => compare(b.call.checked.date, a.call.checked.date)),
    past: having('closed', 'won', 'lost', 'superseded').sort((a, b) => compare(endOf(b.call), endOf(a.call))),
  };
}

/** When an ended call ended, as far as it is known; a partial date. */
export function endOf(call: CallToAction): string | undefined {
  return call.closes ?? call.outcome?.date;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
