import { badgeFace } from '#core/context/badge-face.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { Settings } from '#core/model/settings.ts';
import { type BadgeLook, clearBadges, showBadge } from '#platform/badge.ts';
import { message } from '#platform/browser-info.ts';
import { tabsWithFindings } from '#platform/findings-store.ts';
import { readSettings } from '#platform/settings-store.ts';
import { allTabs } from '#platform/tabs.ts';
import { tellViews } from '#platform/tell-views.ts';
import { getPageContext } from './page-context.ts';
import { run } from './run.ts';
import { showMarks } from './show-marks.ts';

/** Brings a tab's badge, the open views and the marks in its page in line with what is known of its page now. */
export async function refreshTab(tabId: number): Promise<void> {
  const [context, settings] = await Promise.all([getPageContext({ tabId }), readSettings()]);
  await showFace(context, settings, tabId);
  tellViews('tabChanged', { tabId });
  run(showMarks(tabId, context, settings));
}

/** The same for every tab of which something is known, and for all others at once: after a change of settings. */
export async function refreshTabs(settings: Settings): Promise<void> {
  const others: PageContext = settings.paused
    ? { state: 'paused', by: 'everything' }
    : { state: 'not-allowed' };
  const { title } = await showFace(others, { ...settings, mode: 'on-click' });
  const known = new Set(await tabsWithFindings());
  await clearBadges(
    (await allTabs()).filter((tabId) => !known.has(tabId)),
    title,
  );
  await Promise.all([...known].map(refreshTab));
}

async function showFace(context: PageContext, settings: Settings, tabId?: number): Promise<BadgeLook> {
  const { text, colour, titleKey, count } = badgeFace(context, settings);
  const look = { text, colour, title: message(titleKey, count === undefined ? [] : [String(count)]) };
  await showBadge(look, tabId);
  return look;
}
