import { browser } from './browser.ts';

/** Chrome's side panel, which the polyfill's types do not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the sidebar: Chrome's side panel, Firefox's sidebar, a tab where there is neither. Must be called in the click
 * handler itself, before anything is awaited: the browser asks for the gesture.
 */
export function openSidebar(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as typeof browser & { sidePanel?: SidePanel };
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return openAsTab();
}

/**
 * The same at a click in a page, told by its script. Firefox does not take such a click for a gesture: there a sidebar
 * that is open already serves, else a tab.
 */
export async function openSidebarFromPage(windowId: number): Promise<void> {
  try {
    await openSidebar(windowId);
  } catch {
    const isOpen = await browser.sidebarAction?.isOpen({ windowId });
    if (!isOpen) await openAsTab();
  }
}

const openAsTab = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html') });
};
