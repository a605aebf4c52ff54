import type { Settings } from '#core/model/settings.ts';
import { EVERY_SITE, hasAccess, originsOf } from '#platform/access.ts';
import { registerReader } from '#platform/registration.ts';
import { readSettings } from '#platform/settings-store.ts';
import { injectReader, tabsOn } from '#platform/tabs.ts';

let queue: Promise<void> = Promise.resolve();

/**
 * Registers the content script for exactly the pages that the reader chose and the browser granted, and puts it into
 * those that are open. Asked again after every change of either; runs one after the other.
 */
export function keepRegistered(): Promise<void> {
  queue = queue.then(register, register);
  return queue;
}

async function register(): Promise<void> {
  const settings = await readSettings();
  const matches = await allowedMatches(settings);
  await registerReader(matches, settings.pausedSites.flatMap(originsOf));
  await Promise.all((await tabsOn(matches)).map(injectReader));
}

async function allowedMatches(settings: Settings): Promise<string[]> {
  if (settings.paused || settings.mode === 'on-click') return [];
  if (settings.mode === 'everywhere') return (await hasAccess(EVERY_SITE)) ? EVERY_SITE : [];
  const granted = await Promise.all(
    settings.sites.map(async (site) => ((await hasAccess(originsOf(site))) ? originsOf(site) : [])),
  );
  return granted.flat();
}
