import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepRegistered } from '#background/keep-registered.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';
import { type FakeExtension, fakeExtension } from '#tests/fixtures/fake-extension.ts';

let extension: FakeExtension;
const chosen = ['*://news.example/*', '*://*.news.example/*'];
const everywhere = ['*://*/*'];

const settle = async (own: Partial<Settings>) => {
  await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...own } });
  await keepRegistered();
};

beforeEach(() => {
  extension = fakeExtension();
  extension.tabs = [
    { id: 1, url: 'https://news.example/a' },
    { id: 2, url: 'https://www.news.example/b' },
    { id: 3, url: 'https://other.example/' },
    { id: 4, url: 'chrome://newtab/' },
  ];
});

describe('the script is registered', () => {
  test.each<[string, Partial<Settings>, string[], string[] | undefined]>([
    [
      'nowhere in the mode of clicks, whatever is granted',
      { mode: 'on-click', sites: ['news.example'] },
      everywhere,
      undefined,
    ],
    ['everywhere when that is chosen and granted', { mode: 'everywhere' }, everywhere, everywhere],
    ['nowhere when everywhere is chosen and not granted', { mode: 'everywhere' }, chosen, undefined],
    [
      'on the sites that are chosen and granted',
      { mode: 'on-sites', sites: ['news.example', 'other.example'] },
      chosen,
      chosen,
    ],
    [
      'nowhere when no chosen site is granted',
      { mode: 'on-sites', sites: ['other.example'] },
      chosen,
      undefined,
    ],
    [
      'nowhere for the permission to ask a feed’s host, even where that is a chosen site',
      { mode: 'on-sites', sites: ['news.example'] },
      ['https://news.example/*'],
      undefined,
    ],
    [
      'nowhere for the permission to ask a feed’s host in the mode of clicks, or everywhere without that grant',
      { mode: 'everywhere' },
      ['https://news.example/*'],
      undefined,
    ],
    ['nowhere while everything is paused', { mode: 'everywhere', paused: true }, everywhere, undefined],
  ])('%s', async (_where, settings, granted, matches) => {
    extension.granted = new Set(granted);
    await settle(settings);
    expect(extension.registered.map((script) => script.matches)).toEqual(matches ? [matches] : []);
  });

  test('but not on paused sites', async () => {
    extension.granted = new Set(everywhere);
    await settle({ mode: 'everywhere', pausedSites: ['news.example'] });
    expect(extension.registered[0]?.excludeMatches).toEqual(chosen);
  });

  test('once, however often it is asked for', async () => {
    extension.granted = new Set(everywhere);
    await settle({ mode: 'everywhere' });
    await Promise.all([keepRegistered(), keepRegistered(), keepRegistered()]);
    expect(extension.registered).toHaveLength(1);
  });

  test('and taken away again when the grant is withdrawn', async () => {
    extension.granted = new Set(everywhere);
    await settle({ mode: 'everywhere' });
    extension.granted.clear();
    await keepRegistered();
    expect(extension.registered).toEqual([]);
  });
});

test('the script is put into the open pages that match, and into no others', async () => {
  extension.granted = new Set(chosen);
  await settle({ mode: 'on-sites', sites: ['news.example'] });
  expect(extension.injected.sort()).toEqual([1, 2]);
});

test('in the mode of clicks no open page is touched', async () => {
  extension.granted = new Set(everywhere);
  await settle({ mode: 'on-click' });
  expect(extension.injected).toEqual([]);
});

test('a tab that cannot be entered keeps no other from being read', async () => {
  extension.granted = new Set(everywhere);
  extension.injectable = (tabId) => tabId !== 1;
  await settle({ mode: 'everywhere' });
  expect(extension.injected.sort()).toEqual([2, 3]);
});
