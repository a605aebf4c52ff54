import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageContext } from '#core/model/page-context.ts';
import { reasonOf } from './loaded.ts';

/** The tab that a view speaks of and what is known of its page; `context` is undefined until that is answered. */
export interface FollowedPage {
  tab: { id: number; windowId: number } | undefined;
  context: PageContext | undefined;
}

/** Where a follower asks; the platform's functions, or a test's. */
export interface PageSource {
  activeTab: () => Promise<FollowedPage['tab']>;
  getPageContext: (tabId: number) => Promise<PageContext>;
  watchActiveTab: (handler: () => void) => () => void;
  onTabChanged: (handler: (tabId: number) => void) => () => void;
}

export interface PageFollower {
  page: ReadonlySignal<FollowedPage>;
  /** Shows the answer to a question about the followed tab, unless the reader has moved on meanwhile. */
  show: (answer: Promise<PageContext>) => Promise<void>;
  stop: () => void;
}

/**
 * Follows the active tab. Every question carries a ticket; an answer is shown only while its ticket is the newest, so
 * that what was found on one page never stands beside another. A change of tab empties the view at once.
 */
export function followPage(source: PageSource): PageFollower {
  const page = signal<FollowedPage>({ tab: undefined, context: undefined });
  let ticket = 0;

  const show = async (answer: Promise<PageContext>) => {
    const mine = ++ticket;
    const context = await answer.catch(
      (error: unknown): PageContext => ({ state: 'failed', reason: reasonOf(error) }),
    );
    if (mine === ticket) page.value = { ...page.value, context };
  };

  const refresh = async () => {
    const mine = ++ticket;
    const tab = await source.activeTab().catch(() => undefined);
    if (mine !== ticket) return;
    if (tab?.id !== page.value.tab?.id) page.value = { tab, context: undefined };
    await show(tab ? source.getPageContext(tab.id) : Promise.resolve({ state: 'restricted' }));
  };

  const stops = [
    source.watchActiveTab(() => void refresh()),
    source.onTabChanged((tabId) => {
      if (tabId === page.value.tab?.id) void refresh();
    }),
  ];
  void refresh();

  return { page, show, stop: () => stops.forEach((stop) => void stop()) };
}
