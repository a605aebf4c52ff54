import type { Handlers } from '#messages/answer-message.ts';
import { askTab } from '#platform/ask-tab.ts';
import { dropFindings, keepFindings, readFindings } from '#platform/findings-store.ts';
import { openSidebarFromPage } from '#platform/open-sidebar.ts';
import { leaveGoal } from '#platform/sidebar-goal.ts';
import { paintPassages } from '#platform/tabs.ts';
import { getCatalog, getDataset, getKnowledgeInfo, getTopic } from './knowledge.ts';
import { getBrief, getBriefOpening, getOpening } from './leading.ts';
import { getPageContext } from './page-context.ts';
import { readPage } from './read-page.ts';
import { refreshTab } from './refresh-tab.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { snooze } from './topic-states.ts';
import { checkNow, getUpdates, setAutomatic } from './updates/check-feeds.ts';
import { inspectFeed } from './updates/inspect-feed.ts';
import { forgetNews, getNews } from './updates/news.ts';
import { addFeed, removeFeed, renameFeed, setFeedOn } from './updates/publishers.ts';

/** What the background answers. */
export const handlers: Handlers<'background'> = {
  async pageRead(page, { tabId, frameId }) {
    // Only the top frame's own script speaks for a tab.
    if (tabId === undefined || frameId !== 0) return undefined;
    await keepFindings(tabId, await scan(page));
    await refreshTab(tabId);
    return undefined;
  },
  async pageEmptied({ url }, { tabId }) {
    if (tabId === undefined || (await readFindings(tabId))?.url !== url) return undefined;
    await dropFindings(tabId);
    await refreshTab(tabId);
    return undefined;
  },
  async readingEnded(_at, { tabId }) {
    if (tabId !== undefined) await refreshTab(tabId);
    return undefined;
  },
  getPageContext,
  readPage,
  getTopic,
  getBrief,
  getOpening,
  getBriefOpening,
  getCatalog,
  getDataset,
  search,
  getKnowledgeInfo,
  async jumpTo({ tabId, passage }) {
    await paintPassages(tabId);
    return (await askTab(tabId, 'showPassage', passage)) ?? { found: false };
  },
  snoozeTopic: snooze,
  getUpdates,
  checkNow,
  setAutomatic,
  inspectFeed,
  addFeed,
  removeFeed,
  setFeedOn,
  renameFeed,
  getNews,
  forgetNews,
  async openInSidebar({ topic }, { windowId }) {
    if (windowId === undefined) return undefined;
    // First the sidebar, in the reader's gesture; the goal waits for it if it comes later.
    const opened = openSidebarFromPage(windowId);
    await leaveGoal({ windowId, topic });
    await opened;
    return undefined;
  },
};
