import { hostOf, isReadable } from '#core/context/page-address.ts';
import { readingRule } from '#core/context/reading-rule.ts';
import { hiddenTopics, selectTopics } from '#core/context/select-topics.ts';
import type { PageContext, PageFindings } from '#core/model/page-context.ts';
import type { Settings } from '#core/model/settings.ts';
import { askTab } from '#platform/ask-tab.ts';
import { readFindings } from '#platform/findings-store.ts';
import { readSettings } from '#platform/settings-store.ts';
import { findTab } from '#platform/tabs.ts';
import { withPublishers } from './publishers.ts';
import { topicStates } from './topic-states.ts';

/**
 * What to show for a tab right now. Findings count only while the tab shows the address that they were found at; what
 * the tab's own script says tells 'nothing found' from 'not read yet'. Reads nothing of the page.
 */
export async function getPageContext({ tabId }: { tabId: number }): Promise<PageContext> {
  const [tab, settings, kept] = await Promise.all([findTab(tabId), readSettings(), readFindings(tabId)]);
  if (!tab) return { state: 'restricted' };
  // The tab's own script is asked only when nothing is kept: it knows its address where the browser hides it.
  const isKept = tab.url !== undefined && kept?.url === tab.url;
  const reading = isKept ? undefined : await askTab(tabId, 'getReading', {}).catch(() => undefined);
  const url = tab.url ?? reading?.url;
  if (url !== undefined && !isReadable(url)) return { state: 'restricted' };
  const host = url === undefined ? undefined : hostOf(url);
  const at = host === undefined ? {} : { host };
  const rule = readingRule(settings, host ?? '');
  if (rule === 'paused-everything') return { state: 'paused', by: 'everything', ...at };
  if (rule === 'paused-site') return { state: 'paused', by: 'site', ...at };
  if (url !== undefined && kept?.url === url) return contextOf(kept, settings, at);
  if (reading?.state === 'read') return { state: 'nothing', ...at };
  const isBeingRead = reading?.state === 'reading' || tab.isLoading;
  return rule === 'auto' && isBeingRead ? { state: 'looking', ...at } : { state: 'not-allowed', ...at };
}

async function contextOf(
  kept: PageFindings,
  settings: Settings,
  at: { host?: string },
): Promise<PageContext> {
  if (kept.failed !== undefined) return { state: 'failed', reason: kept.failed, ...at };
  const standing = { host: at.host ?? '', states: await topicStates(settings.snoozed) };
  const findings = await withPublishers(kept.findings);
  const topics = selectTopics(findings, settings, standing);
  const hidden = hiddenTopics(findings, settings, standing);
  const aside = hidden.length > 0 ? { hidden } : {};
  return topics.length > 0
    ? {
        state: 'found',
        url: kept.url,
        title: kept.title,
        ...(kept.published && { published: kept.published }),
        topics,
        ...aside,
      }
    : { state: 'nothing', ...at, ...aside };
}
