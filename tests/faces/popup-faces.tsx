import {
  broken,
  type Face,
  NEVER,
  NO_TOPIC,
  on,
  onTopic,
  pending,
  popup,
  searching,
  stale,
  type Without,
} from './face.tsx';

export const POPUP_FACES: Face[] = [
  ['popup', 'loading', 'status', 'Asking what is known of this page', pending(NEVER, popup)],
  ['popup', 'empty', 'status', 'Nothing found on this page', on({ state: 'nothing' }, popup)],
  [
    'popup',
    'not allowed',
    'status',
    'This page has not been read',
    on({ state: 'not-allowed', host: 'example.org' }, popup),
    'Always read on example.org',
  ],
  ['popup', 'failed', 'alert', 'This page could not be checked', broken(NEVER, popup), 'Try again'],
  ['popup, facts', 'loading', 'status', 'Loading…', onTopic(pending(NO_TOPIC, popup))],
  [
    'popup, facts',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken(NO_TOPIC, popup)),
    'Try again',
  ],
  ['popup, facts', 'stale', 'none', 'May be out of date', onTopic(stale(popup))],
  [
    'popup, search',
    'loading',
    'status',
    'Searching…',
    pending(['search'], searching(popup, '#popup-search')),
  ],
  ['popup, search', 'empty', 'status', 'Nothing found for “quince”', searching(popup, '#popup-search')],
  [
    'popup, search',
    'failed',
    'alert',
    'The search failed.',
    broken(['search'], searching(popup, '#popup-search')),
    'Try again',
  ],
];

export const POPUP_WITHOUT: Without = {
  popup: { stale: 'its facts have it' },
  'popup, facts': {
    empty: 'a topic without facts fails the check of the knowledge',
    'not allowed': 'the popup has it',
  },
  'popup, search': { 'not allowed': 'searches need no permission', stale: 'each entry is dated' },
};
