import { getPageContext } from '#background/page-context.ts';
import { forgetGazetteer } from '#background/scan.ts';
import { wakeTopics } from '#background/topic-states.ts';
import { askTab } from '#platform/ask-tab.ts';
import { tabsWithFindings } from '#platform/findings-store.ts';
import { leaveGate } from '#platform/knowledge-gate.ts';
import { tellViews } from '#platform/tell-views.ts';

/**
 * After other knowledge was put in use: pages are searched for its names, open views show it, and the tabs that were
 * read are read again, as far as the reader still lets them be.
 */
export async function announceKnowledge(): Promise<void> {
  forgetGazetteer();
  await leaveGate();
  await wakeTopics();
  tellViews('knowledgeChanged', {});
  await Promise.all((await tabsWithFindings()).map((tabId) => readTabAgain(tabId).catch(() => {})));
}

async function readTabAgain(tabId: number): Promise<void> {
  const { state } = await getPageContext({ tabId });
  if (state === 'found' || state === 'nothing') await askTab(tabId, 'readAgain', {});
}
