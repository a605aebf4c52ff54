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

/**
 * One entry in the page's context menu: for the page or, where words are selected, for those; `%s` in `lookUp` stands for
 * them. Android has no such menu.
 */
export function offerInMenu(titles: { show: string; lookUp: string }): void {
  browser.contextMenus?.removeAll().then(() => {
    browser.contextMenus.create({ id: 'show', title: titles.show, contexts: ['page'] });
    browser.contextMenus.create({ id: 'look-up', title: titles.lookUp, contexts: ['selection'] });
  });
}

/** Both handlers run within the reader's gesture. */
export function onMenuChosen(handlers: {
  show: (tab: { id: number; windowId: number }) => void;
  lookUp: (words: string, windowId: number) => void;
}): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    if (menuItemId === 'look-up') handlers.lookUp(selectionText, tab.windowId);
    else handlers.show({ id: tab.id, windowId: tab.windowId });
  });
}
