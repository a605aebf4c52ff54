import { broken, type Face, on, sidebar, type Without } from './face.tsx';
import { pageFaces, searchFaces } from './shared-faces.ts';

export const SIDEBAR_FACES: Face[] = [
  ...pageFaces('sidebar', sidebar),
  ['sidebar, foot', 'failed', 'none', 'could not be read', broken(['getKnowledgeInfo'], sidebar)],
  [
    'sidebar, topics',
    'failed',
    'none',
    'The topics could not be loaded.',
    on({ state: 'nothing' }, broken(['getCatalog'], sidebar)),
  ],
  ...searchFaces('search', sidebar, '#search-everything'),
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
