import type { Catalog, KnowledgeInfo } from '#core/model/catalog.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { FeedInspection, KnowledgeNews, UpdateStatus } from '#core/model/feed.ts';
import type { Language } from '#core/model/language.ts';
import type { PageContext, Passage } from '#core/model/page-context.ts';
import type { PageMarks } from '#core/model/page-marks.ts';
import type { PageOpening } from '#core/model/page-opening.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';

/**
 * One map per direction: name of the message -> what it carries -> what answers it.
 * Over the wire a message is `{ to, type, payload }` and its answer a `Reply`.
 */
export interface ToBackground {
  /** A content script: the gate passed on this page. */
  pageRead(page: PageText): undefined;
  /** A content script: a page reported before has become one that passes no gate, or another address. */
  pageEmptied(at: { url: string }): undefined;
  /** A content script: a page that a view waits for was read, and passes no gate. */
  readingEnded(at: { url: string }): undefined;
  /** A view: what should be shown for the page in this tab? Reads nothing by itself. */
  getPageContext(of: { tabId: number }): PageContext;
  /** A view, after the reader's click: read the page in this tab now, whatever the mode. */
  readPage(of: { tabId: number }): PageContext;
  /** A view: everything on one topic. */
  getTopic(of: { topic: string; language: Language }): TopicDocument;
  /** The popup: as much of one topic as it shows. */
  getBrief(of: { topic: string; language: Language }): TopicBrief;
  /** The sidebar, as it opens: the page in this tab, with everything on its leading topic. Reads nothing by itself. */
  getOpening(of: { tabId: number; language: Language }): PageOpening<TopicDocument>;
  /** The popup, as it opens: the same, with as much of the topic as it shows. */
  getBriefOpening(of: { tabId: number; language: Language }): PageOpening<TopicBrief>;
  /** A view: the list of topics. */
  getCatalog(of: { language: Language }): Catalog;
  /** A view: one table. */
  getDataset(of: { dataset: string; language: Language }): Dataset;
  /** A view: the entries that answer a reader's words, best first; at most `limit`. */
  search(of: { query: string; language: Language; limit: number }): SearchAnswer;
  /** A view: which knowledge is in use. */
  getKnowledgeInfo(of: Record<string, never>): KnowledgeInfo;
  /** A view: scroll the page in this tab to a passage and point it out. */
  jumpTo(of: { tabId: number; passage: Passage }): { found: boolean };
  /** A view: put a topic off until what is known of it changes. */
  snoozeTopic(of: { topic: string }): undefined;
  /** The marks in a page, at the reader's click: open the sidebar at this topic. */
  openInSidebar(of: { topic: string }): undefined;
  /** A view: how the knowledge is renewed. */
  getUpdates(of: Record<string, never>): UpdateStatus;
  /** The options, after the reader's click: check this feed now, or all; answered when that has ended. */
  checkNow(of: { feed?: string }): UpdateStatus;
  /** The options: switch the daily checks on or off. */
  setAutomatic(to: { on: boolean }): undefined;
  /** The options: look at a feed to be added, at its address or from its root in a file. Keeps nothing. */
  inspectFeed(of: { address: string; root?: string }): FeedInspection;
  /** The options, after the reader compared the fingerprint: add the feed; answered when its first check has ended. */
  addFeed(of: { address: string; root: string; name: string; fingerprint: string }): UpdateStatus;
  /** The options: remove a feed that the reader added, with everything it brought. */
  removeFeed(of: { feed: string }): UpdateStatus;
  /** The options: switch a feed that the reader added on or off. */
  setFeedOn(to: { feed: string; on: boolean }): UpdateStatus;
  /** The options: call a feed that the reader added by another name. */
  renameFeed(of: { feed: string; name: string }): UpdateStatus;
  /** The sidebar: what the last update has changed about calls of followed topics. */
  getNews(of: Record<string, never>): KnowledgeNews[];
  /** The sidebar: the reader has seen the news. */
  forgetNews(of: Record<string, never>): undefined;
}

export interface ToContent {
  /** Read the page again and report it, even where the gate does not pass. */
  readAgain(of: Record<string, never>): undefined;
  /** Has this page been read, and at which address? */
  getReading(of: Record<string, never>): { url: string; state: 'reading' | 'read' };
  /** Scroll to a passage and point it out. */
  showPassage(passage: Passage): { found: boolean };
}

export interface ToMarks {
  /** Mark these passages in place of those that are marked; none: mark nothing. */
  showMarks(marks: PageMarks | undefined): undefined;
  /** Open the card of the mark at the caret, or of the next one, and go to it. */
  openCard(of: Record<string, never>): { opened: boolean };
}

export interface ToViews {
  /** What is known of the page in this tab has changed. */
  tabChanged(of: { tabId: number }): undefined;
  /** Other knowledge is in use. */
  knowledgeChanged(of: Record<string, never>): undefined;
  /** What is known of updates has changed. */
  updatesChanged(of: Record<string, never>): undefined;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };
