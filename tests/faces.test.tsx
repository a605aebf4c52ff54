// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TopicDocument } from '#core/model/topic.ts';
import { resetWorld, TABLE, world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { FOUND, KNOWLEDGE, TOPIC } from '#tests/fixtures/views/view-data.ts';
import { CiteMenu } from '#ui/components/CiteMenu.tsx';
import { OptionsApp } from '#ui/options/OptionsApp.tsx';
import { PopupApp } from '#ui/popup/PopupApp.tsx';
import { CountryStates } from '#ui/sidebar/CountryStates.tsx';
import { SidebarApp } from '#ui/sidebar/SidebarApp.tsx';
import { WelcomeApp } from '#ui/welcome/WelcomeApp.tsx';

vi.mock('#platform/sidebar-goal.ts', () => ({
  takeGoal: async () => undefined,
  watchGoal: () => () => {},
  leaveGoal: async () => {},
}));
vi.mock('#platform/ask-background.ts', async () => ({
  askBackground: (await import('#tests/fixtures/views/platform.ts')).askBackground,
}));
vi.mock(
  '#platform/settings-store.ts',
  async () => (await import('#tests/fixtures/views/platform.ts')).settingsStore,
);
vi.mock('#platform/active-tab.ts', async () => (await import('#tests/fixtures/views/platform.ts')).activeTab);
vi.mock('#platform/access.ts', async () => (await import('#tests/fixtures/views/platform.ts')).access);
vi.mock('#platform/on-tab-changed.ts', async () => ({
  onTabChanged: (await import('#tests/fixtures/views/platform.ts')).onTabChanged,
}));
vi.mock('#platform/open-sidebar.ts', async () => ({
  openSidebar: (await import('#tests/fixtures/views/platform.ts')).openSidebar,
}));
vi.mock('#platform/open-options.ts', async () => ({
  openOptions: (await import('#tests/fixtures/views/platform.ts')).openOptions,
}));
vi.mock('#platform/browser-info.ts', () => ({
  browserLanguage: () => 'en-GB',
  manifestVersion: () => '1.2.3',
}));

type Role = 'status' | 'alert' | 'none';

/** One face of one view: how it comes about, and what the reader is told in which role. */
type Row = [
  view: string,
  face: 'loading' | 'empty' | 'not allowed' | 'failed' | 'stale',
  role: Role,
  words: string,
  /** Brings the view to its face. */
  open: () => Promise<HTMLElement>,
  /** The button that leads on, where there is one. */
  way?: string,
];

async function open(view: ComponentChild): Promise<HTMLElement> {
  const root = show(view);
  await settled();
  return root;
}

const popup = () => open(<PopupApp />);
const sidebar = () => open(<SidebarApp />);
const options = () => open(<OptionsApp />);

const on = (state: Parameters<typeof world.pages.set>[1], view: () => Promise<HTMLElement>) => () => {
  world.pages.set(1, state);
  world.read.mockReturnValue(state);
  return view();
};
const broken = (names: Parameters<typeof world.broken.add>[0][], view: () => Promise<HTMLElement>) => () => {
  for (const name of names) world.broken.add(name);
  return view();
};
const pending =
  (names: Parameters<typeof world.pending.add>[0][], view: () => Promise<HTMLElement>) => () => {
    for (const name of names) world.pending.add(name);
    return view();
  };
const onTopic = (view: () => Promise<HTMLElement>) => on(FOUND, view);
const withTopic = (patch: Partial<TopicDocument>, view: () => Promise<HTMLElement>) => () => {
  world.topic = { ...TOPIC, ...patch };
  return onTopic(view)();
};
/** The sidebar at one of its tabs. */
const tab = (name: string) => async () => {
  const root = await sidebar();
  click(control(root, name));
  await settled();
  return root;
};
const table = async () => {
  const root = await sidebar();
  click(find(root, '[data-opens^="dataset:"]'));
  await settled();
  return root;
};
const searching = (view: () => Promise<HTMLElement>, field: string) => async () => {
  const root = await view();
  if (!root.querySelector(field)) click(find(root, '#open-search'));
  await settled();
  type(find<HTMLInputElement>(root, field), 'quince');
  // Longer than a reader pauses between two letters.
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await settled();
  return root;
};
/** With knowledge that nothing has renewed for longer than half a year. */
const stale = (view: () => Promise<HTMLElement>) => () => {
  world.answers.set('getUpdates', { feeds: [], automatic: true });
  world.answers.set('getKnowledgeInfo', { ...KNOWLEDGE, date: '2012-12-15' });
  return view();
};
const NEVER = ['getPageContext', 'getOpening', 'getBriefOpening'] as const;
const NO_TOPIC = ['getTopic', 'getBrief'] as const;

const ROWS: Row[] = [
  ['popup', 'loading', 'status', 'Asking what is known of this page', pending([...NEVER], popup)],
  ['popup', 'empty', 'status', 'Nothing found on this page', on({ state: 'nothing' }, popup)],
  [
    'popup',
    'not allowed',
    'status',
    'This page has not been read',
    on({ state: 'not-allowed', host: 'example.org' }, popup),
    'Always read on example.org',
  ],
  ['popup', 'failed', 'alert', 'This page could not be checked', broken([...NEVER], popup), 'Try again'],
  ['popup, facts', 'loading', 'status', 'Loading…', onTopic(pending([...NO_TOPIC], popup))],
  [
    'popup, facts',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken([...NO_TOPIC], popup)),
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
  ['sidebar', 'loading', 'status', 'Asking what is known of this page', pending([...NEVER], sidebar)],
  ['sidebar', 'empty', 'status', 'Nothing found on this page', on({ state: 'nothing' }, sidebar)],
  [
    'sidebar',
    'not allowed',
    'status',
    'This page has not been read',
    on({ state: 'not-allowed', host: 'example.org' }, sidebar),
    'Always read on example.org',
  ],
  ['sidebar', 'failed', 'alert', 'This page could not be checked', broken([...NEVER], sidebar), 'Try again'],
  ['sidebar, foot', 'failed', 'none', 'could not be read', broken(['getKnowledgeInfo'], sidebar)],
  [
    'sidebar, topics',
    'failed',
    'none',
    'The topics could not be loaded.',
    on({ state: 'nothing' }, broken(['getCatalog'], sidebar)),
  ],
  ['background', 'loading', 'status', 'Loading…', onTopic(pending([...NO_TOPIC], sidebar))],
  [
    'background',
    'empty',
    'none',
    'No background has been written for this topic yet.',
    withTopic({ sections: [] }, sidebar),
  ],
  [
    'background',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken([...NO_TOPIC], sidebar)),
    'Try again',
  ],
  ['background', 'stale', 'none', 'May be out of date', onTopic(stale(sidebar))],
  ['statements', 'loading', 'status', 'Loading…', onTopic(pending([...NO_TOPIC], tab('Statements')))],
  [
    'statements',
    'empty',
    'status',
    'No statements have been collected on this topic yet.',
    withTopic({ statements: [] }, tab('Statements')),
  ],
  [
    'statements',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken([...NO_TOPIC], tab('Statements'))),
    'Try again',
  ],
  ['citation', 'loading', 'status', 'Loading…', async () => cited()],
  ['timeline', 'loading', 'status', 'Loading…', onTopic(pending([...NO_TOPIC], tab('Timeline')))],
  [
    'timeline',
    'empty',
    'status',
    'No events have been collected on this topic yet.',
    withTopic({ events: [] }, tab('Timeline')),
  ],
  [
    'timeline',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken([...NO_TOPIC], tab('Timeline'))),
    'Try again',
  ],
  ['act', 'loading', 'status', 'Loading…', onTopic(pending([...NO_TOPIC], tab('Act')))],
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
    'act',
    'failed',
    'alert',
    'This topic could not be loaded.',
    onTopic(broken([...NO_TOPIC], tab('Act'))),
    'Try again',
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

const FACES: readonly Row[1][] = ['loading', 'empty', 'not allowed', 'failed', 'stale'];

/** Faces that a view cannot have, or that another view has for it. */
const WITHOUT: Record<string, Partial<Record<Row[1], string>>> = {
  popup: { stale: 'its facts have it' },
  'popup, facts': {
    empty: 'a topic without facts fails the check of the knowledge',
    'not allowed': 'the popup has it',
  },
  'popup, search': { 'not allowed': 'searches need no permission', stale: 'each entry is dated' },
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
  search: { 'not allowed': 'searches need no permission', stale: 'each entry is dated' },
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

beforeEach(resetWorld);

test('no view lacks a face without a reason', () => {
  const views = [...new Set(ROWS.map(([view]) => view))];
  expect(Object.keys(WITHOUT).sort()).toEqual([...views].sort());
  for (const view of views) {
    const shown = ROWS.filter((row) => row[0] === view).map(([, face]) => face);
    const lacks = FACES.filter((face) => !shown.includes(face));
    expect(Object.keys(WITHOUT[view] ?? {}).sort(), view).toEqual([...lacks].sort());
  }
});

describe('every view has a face for', () => {
  test.each(ROWS)('%s: %s, said as %s: %s', async (_view, _face, role, words, bring, way) => {
    const root = await bring();
    if (role === 'none') expect(root.textContent).toContain(words);
    else {
      const told = [...root.querySelectorAll(`[role=${role}]`)].map((each) => each.textContent);
      expect(told.filter((each) => each?.includes(words))).toHaveLength(1);
    }
    if (way !== undefined) expect(control(root, way)).toBeTruthy();
  });
});
