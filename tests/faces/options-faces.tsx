import { world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, settled, type } from '#tests/fixtures/views/show.tsx';
import { WelcomeApp } from '#ui/welcome/WelcomeApp.tsx';
import { broken, type Face, open, options, pending, type Without } from './face.tsx';

export const OPTIONS_FACES: Face[] = [
  ['options, topics', 'loading', 'status', 'Loading…', pending(['getCatalog'], options)],
  [
    'options, topics',
    'empty',
    'status',
    'No topic fits “quince”.',
    async () => {
      const root = await options();
      type(find<HTMLInputElement>(root, '.topics-tools input'), 'quince');
      await settled();
      return root;
    },
  ],
  [
    'options, topics',
    'failed',
    'alert',
    'The topics could not be loaded.',
    broken(['getCatalog'], options),
    'Try again',
  ],
  [
    'options, reading',
    'not allowed',
    'status',
    'Your browser has not given this permission.',
    () => {
      world.granted = false;
      world.settings = { ...world.settings, mode: 'everywhere' };
      return options();
    },
    'Ask the browser for it',
  ],
  ['options, knowledge', 'loading', 'status', 'Loading…', pending(['getKnowledgeInfo'], options)],
  [
    'options, knowledge',
    'failed',
    'alert',
    'How it is renewed could not be read.',
    broken(['getUpdates'], options),
  ],
  [
    'options, knowledge',
    'failed',
    'alert',
    'The knowledge base could not be read.',
    broken(['getKnowledgeInfo'], options),
    'Try again',
  ],
  [
    'welcome',
    'not allowed',
    'status',
    'Nothing was changed',
    async () => {
      world.granted = false;
      const root = await open(<WelcomeApp />);
      click(control(root, 'On every site'));
      await settled();
      return root;
    },
  ],
];

export const OPTIONS_WITHOUT: Without = {
  'options, topics': { 'not allowed': 'no permission is needed', stale: 'a name has no date' },
  'options, reading': {
    loading: 'settings are there before the page is drawn',
    empty: 'a mode is always chosen',
    failed: 'what could not be kept is said above all parts',
    stale: 'it is what the browser says now',
  },
  'options, knowledge': {
    empty: 'there is always some knowledge',
    'not allowed': 'each publisher has it',
    stale: 'each publisher has it',
  },
  welcome: {
    loading: 'it has nothing to wait for',
    empty: 'it is written in advance',
    failed: 'what could not be kept is said below the choice',
    stale: 'it has no facts',
  },
};
