import { isReadable } from '#core/context/page-address.ts';
import type { PageContext } from '#core/model/page-context.ts';
import { askTab } from '#platform/ask-tab.ts';
import { findTab, injectReader } from '#platform/tabs.ts';
import { getPageContext } from './page-context.ts';

/** Reads the page in a tab at the reader's wish: the click has opened it to us for as long as it stays. */
export async function readPage({ tabId }: { tabId: number }): Promise<PageContext> {
  const known = await findTab(tabId);
  if (!(await injectReader(tabId))) {
    const isOpen = known?.url !== undefined && isReadable(known.url);
    return isOpen ? { state: 'restricted' } : getPageContext({ tabId });
  }
  try {
    await askTab(tabId, 'readAgain', {});
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  return getPageContext({ tabId });
}
