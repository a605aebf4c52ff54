import { browser } from './browser.ts';

/** Calls `handler` once after installation, an update of the extension, or of the browser. */
export function onInstalled(handler: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => handler(reason));
}

/** Calls `handler` whenever the browser starts. */
export function onStartup(handler: () => void): void {
  browser.runtime.onStartup.addListener(handler);
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** One entry in the page's context menu. The handler runs within the reader's gesture. */
export function offerInMenu(title: string): void {
  browser.contextMenus
    .removeAll()
    .then(() => browser.contextMenus.create({ id: 'show', title, contexts: ['page'] }));
}

export function onMenuChosen(handler: (tab: { id: number; windowId: number }) => void): void {
  browser.contextMenus.onClicked.addListener((_info, tab) => {
    if (tab?.id !== undefined && tab.windowId !== undefined) handler({ id: tab.id, windowId: tab.windowId });
  });
}
