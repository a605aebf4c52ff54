import type { PageFindings } from '#core/model/page-context.ts';
import { browser } from './browser.ts';
import { allTabs } from './tabs.ts';

const keyOf = (tabId: number) => `findings:${tabId}`;

/**
 * What was found on the page of each tab. Kept in storage.session: it outlives the end of the service worker, never
 * touches the disk, and is gone with the browser session.
 */
export async function readFindings(tabId: number): Promise<PageFindings | undefined> {
  return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as PageFindings | undefined;
}

export async function keepFindings(tabId: number, findings: PageFindings): Promise<void> {
  await dropClosedTabs();
  await browser.storage.session.set({ [keyOf(tabId)]: findings });
}

export async function dropFindings(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Keeps what `change` makes of the findings of every tab. */
export async function changeFindings(change: (kept: PageFindings) => PageFindings): Promise<void> {
  const kept = await browser.storage.session.get(null);
  const changed = Object.entries(kept).flatMap(([key, value]) => {
    const before = value as PageFindings;
    const after = key.startsWith('findings:') ? change(before) : before;
    return after.findings?.length === before.findings?.length ? [] : [[key, after]];
  });
  if (changed.length > 0) await browser.storage.session.set(Object.fromEntries(changed));
}

/** The ids of the tabs for which something is kept. */
export async function tabsWithFindings(): Promise<number[]> {
  return Object.keys(await browser.storage.session.get(null))
    .filter((key) => key.startsWith('findings:'))
    .map((key) => Number(key.slice('findings:'.length)));
}

/** Done when something is kept, so that closing a tab need not wake the background. */
async function dropClosedTabs(): Promise<void> {
  const open = new Set(await allTabs());
  const closed = (await tabsWithFindings()).filter((id) => !open.has(id));
  if (closed.length > 0) await browser.storage.session.remove(closed.map(keyOf));
}
