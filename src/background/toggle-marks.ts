import { askMarks } from '#platform/ask-tab.ts';
import { changeSettings, readSettings } from '#platform/settings-store.ts';
import { getPageContext } from './page-context.ts';
import { readPage } from './read-page.ts';

/**
 * Switches marks on or off by key. The key is the reader's wish for this page: one that waits for a click is read.
 */
export async function toggleMarks(tab: { id: number }): Promise<void> {
  const showMarks = !(await readSettings()).showMarks;
  await changeSettings({ showMarks });
  if (showMarks && (await getPageContext({ tabId: tab.id })).state === 'not-allowed')
    await readPage({ tabId: tab.id });
}

/** Goes to the card of the next mark in a tab's page by key. */
export async function goToMark(tab: { id: number }): Promise<void> {
  await askMarks(tab.id, 'openCard', {});
}
