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

/** Lets tabs that have a badge of their own show the one of all tabs again, with its title. */
export async function clearBadges(tabIds: readonly number[], title: string): Promise<void> {
  await Promise.allSettled(
    tabIds.map(async (tabId) => {
      await browser.action.setBadgeText({ tabId, text: null });
      // Chromium can take back a text, but no title.
      await browser.action.setTitle({ tabId, title });
    }),
  );
}
