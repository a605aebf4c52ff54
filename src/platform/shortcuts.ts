import { browser } from './browser.ts';

/** A keyboard command of the extension; `keys` as the browser writes them, empty where there are none. */
export interface Shortcut {
  command: string;
  keys: string;
}

/** The commands of the manifest with the keys that the reader's browser gives them now. Android has none. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined || name.startsWith('_') ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

/** Opens the browser's own page for changing keys. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
