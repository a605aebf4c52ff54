import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FakeExtension } from '#tests/fixtures/fake-extension.ts';
import {
  ADDRESS,
  freshBackground,
  keepSettings,
  page,
  script,
  TOP,
} from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
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
    extension.tabs = [{ id: 1, url: ADDRESS, script: { ...script('read'), readAgain } }];
  };

  beforeEach(async () => {
    readAgain.mockClear();
    await keepSettings({ mode: 'on-click' });
  });

  test('the page is read, whatever the mode', async () => {
    open();
    expect(await read()).toMatchObject({ state: 'found', topics: [{ topic: 'bridge' }] });
    expect(extension.injected).toEqual([1]);
  });

  test('nothing is read while reading is paused', async () => {
    open();
    for (const paused of [{ paused: true }, { pausedSites: ['news.example'] }]) {
      await keepSettings({ mode: 'on-click', ...paused });
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
        url: ADDRESS,
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
