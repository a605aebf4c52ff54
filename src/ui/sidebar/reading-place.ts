import type { StatementFilter } from '#core/context/filter-statements.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { FocusMark } from './focus-aim.ts';
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
  /** Words that the reader searches for; present, the search is shown in place of the topic. */
  search?: string;
  /** Id of the element at which the place was opened. */
  anchor?: string;
  /** How the reader left the place, to come back to it so. */
  left?: { focus: FocusMark | undefined; scroll: number };
  /** Opened before it was known what the page is about: that is no other page then. */
  isEarly?: true;
}

export const START: ReadingPlace = { tab: 'background', filter: {} };

/** The place once the page is known: another page with topics of its own starts over, in the view last used. */
export function placeOn(place: ReadingPlace, context: PageContext | undefined): ReadingPlace {
  if (context?.state !== 'found' || context.url === place.url) return place;
  const { isEarly, ...known } = place;
  if (isEarly) return { ...known, url: context.url };
  return { ...START, url: context.url, tab: place.tab };
}

/** Another topic, from its start. */
export function placeAtTopic(place: ReadingPlace, topic: string): ReadingPlace {
  return { ...START, ...(place.url !== undefined && { url: place.url }), topic, anchor: `topic-${topic}` };
}

/** A search for these words, beside the topic that was read before. */
export function placeAtSearch(place: ReadingPlace, search: string): ReadingPlace {
  const { anchor: _anchor, left: _left, ...rest } = place;
  return { ...rest, search };
}

const TAB_OF = {
  statement: 'statements',
  actor: 'statements',
  event: 'timeline',
  action: 'act',
  dataset: 'background',
} as const;

/**
 * The place at which an entry stands; for a topic, that topic's start, for a country's row in a table, that row. `topic` is the entry's own where the place shows
 * another. A term of the current topic is explained where it is named.
 */
export function placeAtEntry(place: ReadingPlace, ref: EntryRef, topic?: string): ReadingPlace {
  const [kind, id = ''] = ref.split(/:(.*)/s) as [keyof typeof TAB_OF | 'topic' | 'term', string];
  if (kind === 'topic') return placeAtTopic(place, id);
  if (kind === 'term' && topic === undefined) return place;
  const [table = '', row] = kind === 'dataset' ? id.split('#') : [];
  const {
    dataset: _dataset,
    search: _search,
    left: _left,
    ...rest
  } = topic === undefined ? place : placeAtTopic(place, topic);
  return {
    ...rest,
    tab: kind === 'term' ? 'background' : TAB_OF[kind],
    filter: kind === 'actor' ? { actor: id } : {},
    anchor: row === undefined ? `${kind}-${id}` : `row-${row}`,
    ...(kind === 'dataset' && { dataset: table }),
  };
}
