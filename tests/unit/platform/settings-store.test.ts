import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';
import { changeSettings, readSettings, watchSettings } from '#platform/settings-store.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('that nobody has changed are the defaults', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are changed one by one, the others kept', async () => {
    await changeSettings({ mode: 'everywhere' });
    await changeSettings({ theme: 'dark' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, mode: 'everywhere', theme: 'dark' });
  });

  test('changed in two places at once keep both changes', async () => {
    await Promise.all([
      changeSettings({ topicsOff: ['itu'] }),
      changeSettings({ paused: true }),
      changeSettings({ theme: 'dark' }),
    ]);
    expect(await readSettings()).toMatchObject({ topicsOff: ['itu'], paused: true, theme: 'dark' });
  });

  test('that are damaged are mended by the next change', async () => {
    await fakeBrowser.storage.local.set({ settings: 'damaged' });
    await changeSettings({ paused: true });
    expect((await fakeBrowser.storage.local.get('settings')).settings).toEqual({
      ...DEFAULT_SETTINGS,
      paused: true,
    });
  });

  test('are told to whoever watches them, until it stops', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await changeSettings({ paused: true });
    expect(seen).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, paused: true });
    await fakeBrowser.storage.local.set({ gate: { version: '1' } });
    await fakeBrowser.storage.session.set({ settings: {} });
    expect(seen).toHaveBeenCalledTimes(1);
    stop();
    await changeSettings({ paused: false });
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('that were deleted are the defaults to whoever watches', async () => {
    await changeSettings({ paused: true });
    const seen = vi.fn();
    watchSettings(seen);
    await fakeBrowser.storage.local.remove('settings');
    expect(seen).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
  });
});
