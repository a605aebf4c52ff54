import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageText } from '#core/model/page-text.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';
import {
  deliver,
  type FakeExtension,
  fakeExtension,
  serveKnowledge,
} from '#tests/fixtures/fake-extension.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

vi.mock('#core/kb/compile-gazetteer.ts', async () => {
  const { compileName } = await import('#tests/fixtures/packaged-knowledge.ts');
  return { compileGazetteer: compileName };
});

/** A matcher whose every name is `bridge`: hits are about it, or mention it once. */
vi.mock('#core/match/gazetteer.ts', () => ({
  readGazetteer: (buffer: ArrayBuffer) => {
    if (new TextDecoder().decode(buffer) === 'damaged') throw new RangeError('the gazetteer is damaged');
    return {};
  },
}));
vi.mock('#core/match/scan-page.ts', () => ({
  scanPage: (_gazetteer: unknown, { text }: PageText) => {
    const start = text.indexOf('bridge');
    if (start < 0) return [];
    const evidence = {
      field: 'text',
      start,
      end: start + 6,
      surface: 'bridge',
      alias: 'bridge',
      sense: 's',
      cues: [],
    };
    return [{ topic: 'bridge', level: 'about', salience: 5, evidence: [evidence], ledger: [] }];
  },
}));

const URL = 'https://news.example/bridge';
const page = (own: Partial<PageText> = {}): PageText => ({
  url: URL,
  title: 'News',
  headings: [],
  text: 'The bridge is open.',
  ...own,
});
const TOP = { tab: { id: 1 }, frameId: 0 };
const knowledge = packagedKnowledge(
  new KnowledgeBuilder().set('topics/bridge', 'sections.0.text.fr', 'Un pont.[^report]'),
);

let extension: FakeExtension;

/** Starts the background as the browser does, with nothing left of an earlier run but what is stored. */
async function startBackground(): Promise<void> {
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const { start } = await import('#background/start.ts');
  start();
}

const settings = (own: Partial<Settings>) =>
  fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...own } });
const context = async (tabId = 1) => {
  const reply = await extension.send('getPageContext', { tabId });
  return reply.ok ? reply.value : reply.error;
};
/** A content script that says whether it has read the page at an address. */
const script = (state: 'reading' | 'read', url = URL) => ({ getReading: () => ({ url, state }) });

beforeEach(async () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  extension = fakeExtension();
  extension.tabs = [{ id: 1, url: URL }];
  serveKnowledge(knowledge.files);
  await settings({ mode: 'everywhere' });
  await startBackground();
});

describe('a message', () => {
  test.each([
    { to: 'background', type: 'nonsense', payload: {} },
    { to: 'background', type: 'toString', payload: {} },
    { to: 'background', type: 'pageRead' },
    { to: 'background', type: 'pageRead', payload: null },
    { to: 'background', type: 'getTopic' },
    { to: 'background', type: 'getPageContext', payload: null },
    { to: 'background', type: 'getTopic', payload: { topic: '../index', language: 'en' } },
    { to: 'background', type: 'getTopic', payload: { topic: 'bridge', language: {} } },
  ])('that cannot be answered is answered with an error or with what there is: %j', async (message) => {
    expect(await deliver(message, TOP)).toMatchObject({ ok: expect.any(Boolean) });
  });

  test('that is not for the background is not answered', async () => {
    expect(await deliver({ to: 'views', type: 'tabChanged', payload: { tabId: 1 } }, {})).toBeUndefined();
    expect(await deliver('hello', {})).toBeUndefined();
  });

  test('about knowledge is answered in the language asked for, or in English', async () => {
    expect(await extension.send('getTopic', { topic: 'bridge', language: 'fr' })).toMatchObject({
      ok: true,
      value: {
        topic: { id: 'bridge', lang: 'en' },
        sections: [{ lang: 'fr' }, { lang: 'en' }, { lang: 'en' }, { lang: 'en' }],
      },
    });
    expect(await extension.send('getTopic', { topic: 'ferry', language: 'fr' })).toMatchObject({
      ok: true,
      value: { topic: { id: 'ferry', lang: 'en' } },
    });
    expect(await extension.send('getCatalog', { language: 'zh' })).toMatchObject({ ok: true });
    expect(await extension.send('getDataset', { dataset: 'votes', language: 'en' })).toMatchObject({
      ok: true,
    });
    expect(await extension.send('getKnowledgeInfo', {})).toMatchObject({
      value: { version: knowledge.version },
    });
  });

  test('about a topic that does not exist says so', async () => {
    expect(await extension.send('getTopic', { topic: 'tunnel', language: 'en' })).toEqual({
      ok: false,
      error: "The knowledge base has no topic 'tunnel'.",
    });
  });
});

describe('a page that was read', () => {
  test('is shown with its topics, and raises the badge and tells the views', async () => {
    const view = vi.fn(() => undefined);
    fakeBrowser.runtime.onMessage.addListener(view as never);
    expect(await extension.send('pageRead', page(), TOP)).toEqual({ ok: true, value: undefined });
    const told = { to: 'views', type: 'tabChanged', payload: { tabId: 1 } };
    await vi.waitFor(() => expect(view).toHaveBeenCalledWith(told, expect.anything(), expect.anything()));
    expect(await context()).toMatchObject({
      state: 'found',
      url: URL,
      topics: [{ topic: 'bridge', evidence: [{ before: 'The ', surface: 'bridge', after: ' is open.' }] }],
    });
    expect(await extension.badge(1)).toBe('1');
  });

  test('opens a view with its leading topic and the names of all', async () => {
    await extension.send('pageRead', page(), TOP);
    expect(await extension.send('getOpening', { tabId: 1, language: 'en' })).toMatchObject({
      value: {
        context: { state: 'found' },
        leading: { topic: { id: 'bridge' } },
        topics: [{ id: 'bridge', lang: 'en' }],
      },
    });
  });

  test('and is about none of our topics says that nothing was found', async () => {
    await extension.send('pageRead', page({ text: 'Weather.' }), TOP);
    expect(await context()).toEqual({ state: 'nothing', host: 'news.example' });
  });

  test.each([[{ tab: { id: 1 }, frameId: 3 }], [{ tab: { id: 1 } }], [{ frameId: 0 }], [{}]])(
    'counts only from the top frame of a tab, not from %j',
    async (sender) => {
      await extension.send('pageRead', page(), sender);
      expect(await context()).toEqual({ state: 'not-allowed', host: 'news.example' });
    },
  );

  test('is never shown for another address', async () => {
    await extension.send('pageRead', page(), TOP);
    for (const url of [`${URL}#part`, 'https://news.example/', 'https://other.example/bridge']) {
      extension.tabs = [{ id: 1, url }];
      expect((await context()) as object, url).toMatchObject({ state: 'not-allowed' });
    }
    expect(await context(2)).toEqual({ state: 'restricted' });
  });

  test('is shown after the background has ended and started again', async () => {
    await extension.send('pageRead', page(), TOP);
    await startBackground();
    expect(await context()).toMatchObject({ state: 'found', topics: [{ topic: 'bridge' }] });
  });

  test('is silent about topics that are switched off, and speaks again when they are on', async () => {
    await extension.send('pageRead', page(), TOP);
    await settings({ mode: 'everywhere', topicsOff: ['bridge'] });
    expect(await context()).toMatchObject({ state: 'nothing' });
    await vi.waitFor(async () => expect(await extension.badge(1)).toBe('–'));
    await settings({ mode: 'everywhere' });
    await vi.waitFor(async () => expect(await extension.badge(1)).toBe('1'));
  });

  test('is forgotten when it was emptied, but not by word of an older address', async () => {
    await extension.send('pageRead', page(), TOP);
    await extension.send('pageEmptied', { url: 'https://news.example/older' }, TOP);
    expect(await context()).toMatchObject({ state: 'found' });
    await extension.send('pageEmptied', { url: URL }, TOP);
    expect(await context()).toMatchObject({ state: 'not-allowed' });
  });

  test('is forgotten when its tab has closed and another page is read', async () => {
    await extension.send('pageRead', page(), TOP);
    extension.tabs = [{ id: 2, url: URL }];
    await extension.send('pageRead', page(), { tab: { id: 2 }, frameId: 0 });
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['findings:2']);
  });

  test('and could not be matched says that it failed, not that nothing was found', async () => {
    serveKnowledge(new Map([...knowledge.files, ['senses.json', '{"name":"damaged"}']]));
    await extension.send('pageRead', page(), TOP);
    expect(await context()).toEqual({
      state: 'failed',
      reason: 'the gazetteer is damaged',
      host: 'news.example',
    });
    expect(await extension.badge(1)).toBe('!');
    serveKnowledge(knowledge.files);
    await extension.send('pageRead', page(), TOP);
    expect(await context()).toMatchObject({ state: 'found' });
  });

  test('is matched also where the browser cannot tell its language', async () => {
    vi.spyOn(fakeBrowser.i18n, 'detectLanguage').mockRejectedValue(new Error('not here') as never);
    await extension.send('pageRead', page({ text: `The bridge. ${'Words. '.repeat(50)}` }), TOP);
    expect(await context()).toMatchObject({ state: 'found' });
  });
});

describe('a page that was not read', () => {
  test.each(['chrome://settings/', 'https://addons.mozilla.org/', 'about:blank', 'file:///tmp/a.html'])(
    'because no extension may read it (%s) is restricted',
    async (url) => {
      extension.tabs = [{ id: 1, url }];
      expect(await context()).toEqual({ state: 'restricted' });
    },
  );

  test('because its tab is gone is restricted', async () => {
    extension.tabs = [];
    expect(await context()).toEqual({ state: 'restricted' });
  });

  test('while it loads or is being read is being looked at', async () => {
    extension.tabs = [{ id: 1, url: URL, status: 'loading' }];
    expect(await context()).toMatchObject({ state: 'looking' });
    extension.tabs = [{ id: 1, url: URL, script: script('reading') }];
    expect(await context()).toMatchObject({ state: 'looking' });
  });

  test('but looked at by its script, and passed no gate, has nothing for us', async () => {
    extension.tabs = [{ id: 1, url: URL, script: script('read') }];
    expect(await context()).toMatchObject({ state: 'nothing' });
  });

  test('because the mode is that of clicks waits for the click, also while it loads', async () => {
    await settings({ mode: 'on-click' });
    extension.tabs = [{ id: 1, url: URL, status: 'loading', script: script('reading') }];
    expect(await context()).toEqual({ state: 'not-allowed', host: 'news.example' });
  });

  test('because reading is paused says by what', async () => {
    await extension.send('pageRead', page(), TOP);
    await settings({ mode: 'everywhere', pausedSites: ['news.example'] });
    expect(await context()).toEqual({ state: 'paused', by: 'site', host: 'news.example' });
    await settings({ mode: 'everywhere', paused: true });
    expect(await context()).toEqual({ state: 'paused', by: 'everything', host: 'news.example' });
  });

  test('and whose address the browser hides is known by what its script says', async () => {
    extension.tabs = [{ id: 1, script: script('read') }];
    expect(await context()).toEqual({ state: 'nothing', host: 'news.example' });
    await extension.send('pageRead', page(), TOP);
    expect(await context()).toMatchObject({ state: 'found' });
    extension.tabs = [{ id: 1, script: script('read', 'https://news.example/next') }];
    expect(await context()).toMatchObject({ state: 'nothing' });
    extension.tabs = [{ id: 1 }];
    expect(await context()).toEqual({ state: 'not-allowed' });
  });
});

describe("at the reader's click", () => {
  const read = async () => {
    const reply = await extension.send('readPage', { tabId: 1 });
    return reply.ok ? reply.value : reply.error;
  };
  const readAgain = vi.fn(async () => {
    await extension.send('pageRead', page(), TOP);
  });
  const open = () => {
    extension.tabs = [{ id: 1, url: URL, script: { ...script('read'), readAgain } }];
  };

  beforeEach(async () => {
    readAgain.mockClear();
    await settings({ mode: 'on-click' });
  });

  test('the page is read, whatever the mode', async () => {
    open();
    expect(await read()).toMatchObject({ state: 'found', topics: [{ topic: 'bridge' }] });
    expect(extension.injected).toEqual([1]);
  });

  test('nothing is read while reading is paused', async () => {
    open();
    for (const paused of [{ paused: true }, { pausedSites: ['news.example'] }]) {
      await settings({ mode: 'on-click', ...paused });
      expect(await read()).toMatchObject({ state: 'paused' });
    }
    expect(extension.injected).toEqual([]);
    expect(readAgain).not.toHaveBeenCalled();
  });

  test('a page that the browser keeps closed is restricted', async () => {
    extension.injectable = () => false;
    expect(await read()).toEqual({ state: 'restricted' });
  });

  test('a page that needs a grant first is not allowed', async () => {
    extension.tabs = [{ id: 1 }];
    extension.injectable = () => false;
    expect(await read()).toEqual({ state: 'not-allowed' });
  });

  test('a document in a viewer, where the script finds no page, is restricted', async () => {
    expect(await read()).toEqual({ state: 'restricted' });
  });

  test('a reading that fails says why', async () => {
    extension.tabs = [
      {
        id: 1,
        url: URL,
        script: {
          ...script('reading'),
          readAgain: () => {
            throw new Error('The page went away.');
          },
        },
      },
    ];
    expect(await read()).toEqual({ state: 'failed', reason: 'The page went away.' });
  });

  test('in the menu, the sidebar opens and the page is read', async () => {
    open();
    for (const clicked of extension.menuClicked) clicked({}, { id: 1, windowId: 5 });
    const { sidePanel } = fakeBrowser as unknown as { sidePanel: { open: unknown } };
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 5 });
    await vi.waitFor(() => expect(readAgain).toHaveBeenCalled());
  });
});

test('words that are looked up from the menu are searched in the sidebar', async () => {
  for (const clicked of extension.menuClicked)
    clicked({ menuItemId: 'look-up', selectionText: 'the bridge' }, { id: 1, windowId: 5 });
  const { sidePanel } = fakeBrowser as unknown as { sidePanel: { open: unknown } };
  expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 5 });
  await vi.waitFor(async () =>
    expect((await fakeBrowser.storage.session.get('sidebarGoal')).sidebarGoal).toEqual({
      windowId: 5,
      search: 'the bridge',
    }),
  );
});

describe('a key', () => {
  const press = (command: string) => {
    for (const pressed of extension.commandPressed) pressed(command, { id: 1, windowId: 5 });
  };

  test('opens the sidebar', () => {
    press('open-sidebar');
    const { sidePanel } = fakeBrowser as unknown as { sidePanel: { open: unknown } };
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 5 });
  });

  test('reads the page', async () => {
    const readAgain = vi.fn();
    extension.tabs = [{ id: 1, url: URL, script: { ...script('read'), readAgain } }];
    press('read-page');
    await vi.waitFor(() => expect(readAgain).toHaveBeenCalled());
  });
});

describe('a jump to a passage', () => {
  const passage = {
    field: 'text' as const,
    start: 4,
    end: 10,
    surface: 'bridge',
    alias: 'bridge',
    sense: 's',
    cues: [],
    before: '',
    after: '',
  };

  test('says whether the passage was found', async () => {
    extension.tabs = [{ id: 1, url: URL, script: { showPassage: () => ({ found: true }) } }];
    expect(await extension.send('jumpTo', { tabId: 1, passage })).toEqual({
      ok: true,
      value: { found: true },
    });
  });

  test('in a page without our script finds nothing', async () => {
    expect(await extension.send('jumpTo', { tabId: 1, passage })).toEqual({
      ok: true,
      value: { found: false },
    });
  });
});

describe('the browser', () => {
  const trigger = (event: unknown, ...args: unknown[]) =>
    (event as { trigger(...args: unknown[]): Promise<unknown> }).trigger(...args);
  const gate = async () => (await fakeBrowser.storage.local.get('gate')).gate;

  test('that installs the extension gets knowledge, gate, menu and a page of welcome', async () => {
    await trigger(fakeBrowser.runtime.onInstalled, { reason: 'install' });
    await vi.waitFor(async () => expect(await gate()).toMatchObject({ version: 'gate of gazetteer' }));
    await vi.waitFor(() => expect(extension.menu).toHaveLength(3));
    expect(extension.menu).toContainEqual({ id: 'show', title: 'menuShow', contexts: ['page'] });
    expect(extension.menu).toContainEqual({
      id: 'look-up',
      title: 'menuLookUp %s',
      contexts: ['selection'],
    });
    expect(extension.menu).toContainEqual({ url: expect.stringMatching(/welcome\.html$/) });
  });

  test('that updates it opens no page', async () => {
    await trigger(fakeBrowser.runtime.onInstalled, { reason: 'update' });
    await vi.waitFor(async () => expect(await gate()).toBeDefined());
    expect(extension.menu.filter((item) => 'url' in (item as object))).toEqual([]);
  });

  test('that starts finishes an installation that was cut short', async () => {
    expect(await gate()).toBeFalsy();
    await trigger(fakeBrowser.runtime.onStartup);
    await vi.waitFor(async () => expect(await gate()).toMatchObject({ version: 'gate of gazetteer' }));
  });

  test('that lets pages be read finishes it too', async () => {
    expect(await gate()).toBeFalsy();
    await settings({ mode: 'everywhere' });
    await vi.waitFor(async () => expect(await gate()).toMatchObject({ version: 'gate of gazetteer' }));
  });
});

test('settings that are damaged in storage are the defaults: nothing is read unasked', async () => {
  await fakeBrowser.storage.local.set({ settings: { mode: 7, topicsOff: 'all', pausedSites: [null] } });
  expect(await context()).toEqual({ state: 'not-allowed', host: 'news.example' });
});

describe('marks', () => {
  const pressed = (command: string) => {
    for (const listener of extension.commandPressed) listener(command, { id: 1, windowId: 7 });
  };
  const shown = () => extension.marked.filter(({ type }) => type === 'showMarks').at(-1)?.payload;

  test('are put into no page until the reader wants them', async () => {
    await extension.send('pageRead', page(), TOP);
    expect(await context()).toMatchObject({ state: 'found' });
    expect(extension.injected).toEqual([]);
  });

  test('come and go by key, with what the page led to', async () => {
    await extension.send('pageRead', page(), TOP);
    pressed('toggle-marks');
    await vi.waitFor(() =>
      expect(shown()).toMatchObject({
        url: URL,
        topics: [{ topic: 'bridge', passages: [{ before: 'The ', surface: 'bridge', after: ' is open.' }] }],
      }),
    );
    expect(extension.injected).toEqual([1]);
    pressed('toggle-marks');
    await vi.waitFor(() => expect(shown()).toBeUndefined());
  });

  test('go when the page is emptied, and when their topic is muted on its site', async () => {
    await settings({ mode: 'everywhere', showMarks: true });
    await extension.send('pageRead', page(), TOP);
    await vi.waitFor(() => expect(shown()).toMatchObject({ topics: [{ topic: 'bridge' }] }));
    await settings({
      mode: 'everywhere',
      showMarks: true,
      muted: [{ topic: 'bridge', site: 'news.example' }],
    });
    await vi.waitFor(() => expect(shown()).toBeUndefined());
    expect(await context()).toEqual({
      state: 'nothing',
      host: 'news.example',
      hidden: [{ topic: 'bridge', by: 'muted' }],
    });
    await settings({ mode: 'everywhere', showMarks: true });
    await vi.waitFor(() => expect(shown()).toMatchObject({ topics: [{ topic: 'bridge' }] }));
    await extension.send('pageEmptied', { url: URL }, TOP);
    await vi.waitFor(() => expect(shown()).toBeUndefined());
  });

  test('lead to the card of the next one by key', async () => {
    pressed('next-mark');
    await vi.waitFor(() => expect(extension.marked).toEqual([{ tabId: 1, type: 'openCard', payload: {} }]));
  });
});

describe('a topic that is snoozed', () => {
  test('is hidden as long as what is known of it stays the same, and its snooze is forgotten then', async () => {
    await extension.send('pageRead', page(), TOP);
    expect(await extension.send('snoozeTopic', { topic: 'bridge' })).toMatchObject({ ok: true });
    expect(await context()).toMatchObject({ state: 'nothing', hidden: [{ topic: 'bridge', by: 'snoozed' }] });
    await settings({ mode: 'everywhere', snoozed: [{ topic: 'bridge', state: 'as it was' }] });
    expect(await context()).toMatchObject({ state: 'found' });
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { snoozed: [] } }),
    );
  });

  test('and that the knowledge base does not have is refused', async () => {
    expect(await extension.send('snoozeTopic', { topic: 'tunnel' })).toMatchObject({ ok: false });
  });
});
