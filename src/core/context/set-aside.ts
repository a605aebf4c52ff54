import type { ReaderCalls } from '#core/model/reader-calls.ts';
import type { SortedActions, TimedAction } from './sort-actions.ts';

/** Calls as the Act view shows them to this reader: what is done or hidden no longer asks for anything. */
export interface OwnActions extends SortedActions {
  /** In which the reader took part, and that could still be joined; the latest first. */
  done: TimedAction[];
  hidden: TimedAction[];
}

/** Takes the calls that the reader has dealt with out of those that can be joined. Ended ones stay: their outcome is news. */
export function setAside(sorted: SortedActions, calls: ReaderCalls): OwnActions {
  const joinable = [...sorted.open, ...sorted.upcoming, ...sorted.standing];
  const isOpen = ({ call }: TimedAction) => !calls[call.id]?.done && !calls[call.id]?.hidden;
  const doneOn = ({ call }: TimedAction) => calls[call.id]?.done ?? '';
  return {
    open: sorted.open.filter(isOpen),
    upcoming: sorted.upcoming.filter(isOpen),
    standing: sorted.standing.filter(isOpen),
    past: sorted.past,
    done: joinable.filter(doneOn).sort((a, b) => (doneOn(a) < doneOn(b) ? 1 : -1)),
    hidden: joinable.filter((timed) => calls[timed.call.id]?.hidden && !doneOn(timed)),
  };
}
