import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeExtension, serveKnowledge } from '#tests/fixtures/fake-extension.ts';
import {
  ADDRESS,
  context,
  freshBackground,
  keepSettings,
  knowledge,
  page,
  script,
  startBackground,
  TOP,
} from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
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
      url: ADDRESS,
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
    for (const url of [`${ADDRESS}#part`, 'https://news.example/', 'https://other.example/bridge']) {
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
    await keepSettings({ mode: 'everywhere', topicsOff: ['bridge'] });
    expect(await context()).toMatchObject({ state: 'nothing' });
    await vi.waitFor(async () => expect(await extension.badge(1)).toBe('–'));
    await keepSettings({ mode: 'everywhere' });
    await vi.waitFor(async () => expect(await extension.badge(1)).toBe('1'));
  });

  test('is forgotten when it was emptied, but not by word of an older address', async () => {
    await extension.send('pageRead', page(), TOP);
    await extension.send('pageEmptied', { url: 'https://news.example/older' }, TOP);
    expect(await context()).toMatchObject({ state: 'found' });
    await extension.send('pageEmptied', { url: ADDRESS }, TOP);
    expect(await context()).toMatchObject({ state: 'not-allowed' });
  });

  test('is forgotten when its tab has closed and another page is read', async () => {
    await extension.send('pageRead', page(), TOP);
    extension.tabs = [{ id: 2, url: ADDRESS }];
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
    extension.tabs = [{ id: 1, url: ADDRESS, status: 'loading' }];
    expect(await context()).toMatchObject({ state: 'looking' });
    extension.tabs = [{ id: 1, url: ADDRESS, script: script('reading') }];
    expect(await context()).toMatchObject({ state: 'looking' });
  });

  test('but looked at by its script, and passed no gate, has nothing for us', async () => {
    extension.tabs = [{ id: 1, url: ADDRESS, script: script('read') }];
    expect(await context()).toMatchObject({ state: 'nothing' });
  });

  test('because the mode is that of clicks waits for the click, also while it loads', async () => {
    await keepSettings({ mode: 'on-click' });
    extension.tabs = [{ id: 1, url: ADDRESS, status: 'loading', script: script('reading') }];
    expect(await context()).toEqual({ state: 'not-allowed', host: 'news.example' });
  });

  test('because reading is paused says by what', async () => {
    await extension.send('pageRead', page(), TOP);
    await keepSettings({ mode: 'everywhere', pausedSites: ['news.example'] });
    expect(await context()).toEqual({ state: 'paused', by: 'site', host: 'news.example' });
    await keepSettings({ mode: 'everywhere', paused: true });
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

test('settings that are damaged in storage are the defaults: nothing is read unasked', async () => {
  await fakeBrowser.storage.local.set({ settings: { mode: 7, topicsOff: 'all', pausedSites: [null] } });
  expect(await context()).toEqual({ state: 'not-allowed', host: 'news.example' });
});
