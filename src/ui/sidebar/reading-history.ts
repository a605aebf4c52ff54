import type { PageContext } from '#core/model/page-context.ts';
import { placeOn, type ReadingPlace, START } from './reading-place.ts';

/** The way that a reader took through the sidebar in one browser tab: oldest first, and from the next one on. */
export interface ReadingHistory {
  past: readonly ReadingPlace[];
  place: ReadingPlace;
  future: readonly ReadingPlace[];
}

export const BEGINNING: ReadingHistory = { past: [], place: START, future: [] };

const LONGEST = 50;

/** To another place; `leaving` is the present one as the reader left it. */
export const visit = (
  { past, place }: ReadingHistory,
  next: ReadingPlace,
  leaving: ReadingPlace = place,
): ReadingHistory => ({ past: [...past, leaving].slice(-LONGEST), place: next, future: [] });

/** The same place, changed: another view of the topic, another filter, other words to search. */
export const change = (history: ReadingHistory, place: ReadingPlace): ReadingHistory => ({
  ...history,
  place,
});

export function goBack(history: ReadingHistory, leaving: ReadingPlace): ReadingHistory {
  const place = history.past.at(-1);
  if (!place) return history;
  return { past: history.past.slice(0, -1), place, future: [leaving, ...history.future] };
}

export function goForward(history: ReadingHistory, leaving: ReadingPlace): ReadingHistory {
  const [place, ...future] = history.future;
  return place ? { past: [...history.past, leaving], place, future } : history;
}

/** The history once the page is known: what was read beside another page is left behind with it. */
export function historyOn(history: ReadingHistory, context: PageContext | undefined): ReadingHistory {
  const place = placeOn(history.place, context);
  if (place === history.place) return history;
  return place.topic === history.place.topic && place.search === history.place.search
    ? change(history, place)
    : { ...BEGINNING, place };
}
