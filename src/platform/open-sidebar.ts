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
  return browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html') }).then(() => undefined);
}
