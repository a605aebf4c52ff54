import { isOn } from '#core/context/reading-rule.ts';
import type { ReadingMode, Settings } from '#core/model/settings.ts';
import { EVERY_SITE, originsOf, requestAccess } from '#platform/access.ts';
import { changeSettings } from '#platform/settings-store.ts';

/**
 * Chooses when pages are read, and asks the browser for what that needs. Call it in the click handler itself: the
 * permission is asked before anything is awaited. Resolves to false where the reader refused; then nothing has changed.
 *
 * The choice is kept while the browser still asks, since its question can close the popup that this runs in. Left
 * without an answer, the views say that the permission is missing.
 */
export async function chooseMode(settings: Settings, mode: ReadingMode, host?: string): Promise<boolean> {
  const adds = mode === 'on-sites' && host !== undefined && !settings.sites.some((site) => isOn(host, site));
  const needs = mode === 'everywhere' ? EVERY_SITE : mode === 'on-sites' && host ? originsOf(host) : [];
  const answer = needs.length > 0 ? requestAccess(needs) : Promise.resolve(true);

  await changeSettings(adds && host ? { mode, sites: [...settings.sites, host] } : { mode });
  const isGranted = await answer.catch(() => false);
  if (!isGranted) await changeSettings({ mode: settings.mode, sites: settings.sites });
  return isGranted;
}
