import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FakeExtension } from '#tests/fixtures/fake-extension.ts';
import { ADDRESS, freshBackground, keepSettings, script } from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
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
    extension.tabs = [{ id: 1, url: ADDRESS, script: { ...script('read'), readAgain } }];
    press('read-page');
    await vi.waitFor(() => expect(readAgain).toHaveBeenCalled());
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
    await keepSettings({ mode: 'everywhere' });
    await vi.waitFor(async () => expect(await gate()).toMatchObject({ version: 'gate of gazetteer' }));
  });
});
