import { broken, type Face, NEVER, on, pending, searching, sidebar, type Without } from './face.tsx';

export const SIDEBAR_FACES: Face[] = [
  ['sidebar', 'loading', 'status', 'Asking what is known of this page', pending(NEVER, sidebar)],
  ['sidebar', 'empty', 'status', 'Nothing found on this page', on({ state: 'nothing' }, sidebar)],
  [
    'sidebar',
    'not allowed',
    'status',
    'This page has not been read',
    on({ state: 'not-allowed', host: 'example.org' }, sidebar),
    'Always read on example.org',
  ],
  ['sidebar', 'failed', 'alert', 'This page could not be checked', broken(NEVER, sidebar), 'Try again'],
  ['sidebar, foot', 'failed', 'none', 'could not be read', broken(['getKnowledgeInfo'], sidebar)],
  [
    'sidebar, topics',
    'failed',
    'none',
    'The topics could not be loaded.',
    on({ state: 'nothing' }, broken(['getCatalog'], sidebar)),
  ],
  [
    'search',
    'loading',
    'status',
    'Searching…',
    pending(['search'], searching(sidebar, '#search-everything')),
  ],
  ['search', 'empty', 'status', 'Nothing found for “quince”', searching(sidebar, '#search-everything')],
  [
    'search',
    'failed',
    'alert',
    'The search failed.',
    broken(['search'], searching(sidebar, '#search-everything')),
    'Try again',
  ],
];

export const SIDEBAR_WITHOUT: Without = {
  sidebar: { stale: 'its tabs have it' },
  'sidebar, foot': {
    loading: 'it is empty until then, and nobody waits for it',
    empty: 'there is always some knowledge',
    'not allowed': 'it needs no permission',
    stale: 'it is the date itself',
  },
  'sidebar, topics': {
    loading: 'the page’s own state stands above it',
    empty: 'there is always a topic',
    'not allowed': 'the list needs no permission',
    stale: 'a name has no date',
  },
  search: { 'not allowed': 'searches need no permission', stale: 'each entry is dated' },
};
