import { isReadable } from '#core/context/page-address.ts';
import type { PageContext } from '#core/model/page-context.ts';
import { askTab } from '#platform/ask-tab.ts';
import { findTab, injectReader } from '#platform/tabs.ts';
import { getPageContext } from './page-context.ts';

/**
 * Reads the page in a tab at the reader's wish: the click has opened it to us for as long as it stays. Where the reader
 * has paused reading, nothing is read: to go on is another wish.
 */
export async function readPage({ tabId }: { tabId: number }): Promise<PageContext> {
  const [known, before] = await Promise.all([findTab(tabId), getPageContext({ tabId })]);
  if (before.state === 'paused') return before;
  if (!(await injectReader(tabId))) {
    const isOpen = known?.url !== undefined && isReadable(known.url);
    return isOpen ? { state: 'restricted' } : getPageContext({ tabId });
  }
  try {
    // A viewer of PDFs or pictures lets the script in and has no page for it.
    if (!(await askTab(tabId, 'getReading', {}))) return { state: 'restricted' };
    await askTab(tabId, 'readAgain', {});
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  return getPageContext({ tabId });
}
