import { type Face, onTopic, popup, stale, type Without } from './face.tsx';
import { pageFaces, searchFaces, topicFaces } from './shared-faces.ts';

export const POPUP_FACES: Face[] = [
  ...pageFaces('popup', popup),
  ...topicFaces('popup, facts', popup),
  ['popup, facts', 'stale', 'none', 'May be out of date', onTopic(stale(popup))],
  ...searchFaces('popup, search', popup, '#popup-search'),
];

export const POPUP_WITHOUT: Without = {
  popup: { stale: 'its facts have it' },
  'popup, facts': {
    empty: 'a topic without facts fails the check of the knowledge',
    'not allowed': 'the popup has it',
  },
  'popup, search': { 'not allowed': 'searches need no permission', stale: 'each entry is dated' },
};
