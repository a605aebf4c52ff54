import type { StatementFilter } from '#core/context/filter-statements.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { SidebarTab } from './tab-id.ts';

/** Where a reader is in the sidebar, kept for each browser tab while the sidebar is open. */
export interface ReadingPlace {
  /** Address of the page that the place belongs to, where that page led to a topic. */
  url?: string;
  /** The topic that the reader opened; absent, the page's leading topic is shown. */
  topic?: string;
  tab: SidebarTab;
  filter: StatementFilter;
  dataset?: string;
}

export const START: ReadingPlace = { tab: 'background', filter: {} };

/** The place once the page is known: another page with topics of its own starts over, in the view last used. */
export function placeOn(place: ReadingPlace, context: PageContext | undefined): ReadingPlace {
  if (context?.state !== 'found' || context.url === place.url) return place;
  return { ...START, url: context.url, tab: place.tab };
}

/** Another topic, from its start. */
export function placeAtTopic(place: ReadingPlace, topic: string): ReadingPlace {
  return { ...START, ...(place.url !== undefined && { url: place.url }), topic };
}

const TAB_OF = {
  statement: 'statements',
  actor: 'statements',
  event: 'timeline',
  action: 'act',
  dataset: 'background',
} as const;

/** The place at which an entry of the current topic stands; for a topic, that topic's start. */
export function placeAtEntry(place: ReadingPlace, ref: EntryRef): ReadingPlace {
  const [kind, id = ''] = ref.split(/:(.*)/s) as [keyof typeof TAB_OF | 'topic' | 'term', string];
  if (kind === 'topic') return placeAtTopic(place, id);
  if (kind === 'term') return place;
  const { dataset: _, ...rest } = place;
  return {
    ...rest,
    tab: TAB_OF[kind],
    filter: kind === 'actor' ? { actor: id } : {},
    ...(kind === 'dataset' && { dataset: id }),
  };
}
