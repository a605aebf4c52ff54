import { broken, type Face, NEVER, NO_TOPIC, type Open, on, onTopic, pending, searching } from './face.tsx';

/** Faces that several views share, whose words and ways are the same in each. */

/** Of a view of the page that the reader is on. */
export const pageFaces = (name: string, view: Open): Face[] => [
  [name, 'loading', 'status', 'Asking what is known of this page', pending(NEVER, view)],
  [name, 'empty', 'status', 'Nothing found on this page', on({ state: 'nothing' }, view)],
  [
    name,
    'not allowed',
    'status',
    'This page has not been read',
    on({ state: 'not-allowed', host: 'example.org' }, view),
    'Always read on example.org',
  ],
  [name, 'failed', 'alert', 'This page could not be checked', broken(NEVER, view), 'Try again'],
];

/** Of a view that waits for its topic. */
export const topicFaces = (name: string, view: Open): Face[] => [
  [name, 'loading', 'status', 'Loading…', onTopic(pending(NO_TOPIC, view))],
  [name, 'failed', 'alert', 'This topic could not be loaded.', onTopic(broken(NO_TOPIC, view)), 'Try again'],
];

/** Of a search in the field `field`. */
export const searchFaces = (name: string, view: Open, field: string): Face[] => {
  const searched = searching(view, field);
  return [
    [name, 'loading', 'status', 'Searching…', pending(['search'], searched)],
    [name, 'empty', 'status', 'Nothing found for “quince”', searched],
    [name, 'failed', 'alert', 'The search failed.', broken(['search'], searched), 'Try again'],
  ];
};
