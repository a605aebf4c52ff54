import { browser } from './browser.ts';

/** Calls `handler` for a keyboard command of the manifest, within the reader's gesture. Android knows no commands. */
export function onCommand(handlers: Record<string, (tab: { id: number; windowId: number }) => void>): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined && tab.windowId !== undefined)
      handlers[command]?.({ id: tab.id, windowId: tab.windowId });
  });
}
