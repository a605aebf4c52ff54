import type { TopicDocument } from '#core/model/topic.ts';
import { TABLE, world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { CiteMenu } from '#ui/components/CiteMenu.tsx';
import { CountryStates } from '#ui/sidebar/CountryStates.tsx';
import {
  broken,
  type Face,
  type Open,
  on,
  onTopic,
  pending,
  sidebar,
  stale,
  tab,
  type Without,
} from './face.tsx';
import { topicFaces } from './shared-faces.ts';

const withTopic =
  (patch: Partial<TopicDocument>, view: Open): Open =>
  () => {
    world.topic = { ...TOPIC, ...patch };
    return onTopic(view)();
  };
const table = async () => {
  const root = await sidebar();
  click(find(root, '[data-opens^="dataset:"]'));
  await settled();
  return root;
};

export const TOPIC_FACES: Face[] = [
  ...topicFaces('background', sidebar),
  [
    'background',
    'empty',
    'none',
    'No background has been written for this topic yet.',
    withTopic({ sections: [] }, sidebar),
  ],
  ['background', 'stale', 'none', 'May be out of date', onTopic(stale(sidebar))],
  ...topicFaces('statements', tab('Statements')),
  [
    'statements',
    'empty',
    'status',
    'No statements have been collected on this topic yet.',
    withTopic({ statements: [] }, tab('Statements')),
  ],
  ['citation', 'loading', 'status', 'Loading…', async () => cited()],
  ...topicFaces('timeline', tab('Timeline')),
  [
    'timeline',
    'empty',
    'status',
    'No events have been collected on this topic yet.',
    withTopic({ events: [] }, tab('Timeline')),
  ],
  ...topicFaces('act', tab('Act')),
  [
    'act',
    'empty',
    'status',
    'No calls to action are known on this topic.',
    withTopic({ actions: [] }, tab('Act')),
  ],
  [
    'act',
    'not allowed',
    'status',
    'Calls to action are switched off in the options.',
    () => {
      world.settings = { ...world.settings, showCalls: false };
      return onTopic(tab('Act'))();
    },
    'Show calls to action',
  ],
  [
    'on this page',
    'empty',
    'status',
    'Nothing on this page led to this topic.',
    on({ state: 'restricted' }, async () => {
      const root = await sidebar();
      click(control(root, 'Deep packet inspection'));
      await settled();
      click(control(root, 'On this page'));
      await settled();
      return root;
    }),
  ],
  [
    'on this page',
    'failed',
    'alert',
    'The passage is no longer on the page.',
    onTopic(async () => {
      world.jumpTo.mockReturnValueOnce({ found: false });
      const root = await tab('On this page')();
      click(control(root, 'Show on page: WCIT-12'));
      await settled();
      return root;
    }),
  ],
  ['table', 'loading', 'status', 'Loading…', onTopic(pending(['getDataset'], table))],
  [
    'table',
    'empty',
    'status',
    '0 of 2 rows',
    onTopic(async () => {
      const root = await table();
      type(find<HTMLInputElement>(root, '.dataset-input'), 'quince');
      await settled();
      return root;
    }),
  ],
  [
    'table',
    'failed',
    'alert',
    'This table could not be loaded.',
    onTopic(broken(['getDataset'], table)),
    'Try again',
  ],
  ['table', 'stale', 'none', 'As of 24 November 2026', onTopic(table)],
  ['map', 'loading', 'status', 'Loading the map…', async () => mapped()],
];

export const TOPIC_WITHOUT: Without = {
  background: { 'not allowed': 'reading about a topic needs no permission' },
  statements: { 'not allowed': 'as the background', stale: 'each statement is dated' },
  citation: {
    empty: 'every source can be cited',
    'not allowed': 'copying asks for itself, and says when it failed',
    failed: 'a file of the package; what went wrong is said where it would stand',
    stale: 'it names the day of access',
  },
  timeline: { 'not allowed': 'as the background', stale: 'each event is dated' },
  act: { stale: 'each call says when it was checked' },
  'on this page': {
    loading: 'the sidebar has it',
    'not allowed': 'the sidebar has it',
    stale: 'what was found belongs to the address that is shown',
  },
  table: { 'not allowed': 'as the background' },
  map: {
    empty: 'the table says so',
    'not allowed': 'as the background',
    failed: 'a file of the package; the table holds the same facts',
    stale: 'the table has it',
  },
};

/** A citation whose formats are still on their way. */
function cited(): HTMLElement {
  const [source] = Object.values(TOPIC.sources);
  if (!source) throw new Error('no source');
  const root = show(<CiteMenu source={source} />);
  click(find(root, '.cite-menu-opener'));
  return root;
}

/** Countries whose map is still on its way. */
function mapped(): HTMLElement {
  const [, column] = TABLE.columns;
  if (!column) throw new Error('no column');
  const of = { columns: TABLE.columns, rows: [], statusColumn: column };
  return show(
    <CountryStates
      title="Who signed"
      column={column}
      table={of}
      own={undefined}
      selected={undefined}
      onSelect={() => {}}
      onFind={() => {}}
    />,
  );
}
