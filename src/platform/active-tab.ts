import { browser } from './browser.ts';

/** The active tab of the window that the calling view belongs to. */
export async function activeTab(): Promise<{ id: number; windowId: number } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined || tab.windowId === undefined
    ? undefined
    : { id: tab.id, windowId: tab.windowId };
}

/** Calls `handler` when another tab becomes active, or the active one loads another page. Returns how to stop. */
export function watchActiveTab(handler: () => void): () => void {
  const activated = () => handler();
  const updated = (_id: number, change: { status?: string; url?: string }, tab: { active: boolean }) => {
    if (tab.active && (change.status !== undefined || change.url !== undefined)) handler();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
