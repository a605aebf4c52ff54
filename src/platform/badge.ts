import { browser } from './browser.ts';

export interface BadgeLook {
  text: string;
  colour: string;
  title: string;
}

/** Shows a badge on one tab until it navigates, or on all tabs that have none of their own. */
export async function showBadge(look: BadgeLook, tabId?: number): Promise<void> {
  const of = tabId === undefined ? {} : { tabId };
  // The tab may have gone meanwhile.
  await Promise.all([
    browser.action.setBadgeText({ ...of, text: look.text }),
    browser.action.setBadgeBackgroundColor({ ...of, color: look.colour }),
    browser.action.setTitle({ ...of, title: look.title }),
  ]).catch(() => {});
}

/** Takes back the badges that tabs have of their own: the one of all tabs shows again. */
export async function clearBadges(tabIds: readonly number[]): Promise<void> {
  await Promise.allSettled(
    tabIds.flatMap((tabId) => [
      browser.action.setBadgeText({ tabId, text: null }),
      browser.action.setTitle({ tabId, title: null }),
    ]),
  );
}
