import { parseSettings } from '#core/model/parse-settings.ts';
import type { Settings } from '#core/model/settings.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

/** The reader's settings; what is missing or damaged in storage is its default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps a change. Changes from two views at once are applied one after the other, field by field. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...patch } });
  });
}

/** Calls `handler` on every change, from whichever view. Returns how to stop. */
export function watchSettings(handler: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) handler(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
