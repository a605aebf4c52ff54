import type { EntryRef } from '#core/model/rich-text.ts';
import { openSidebarFromPage } from '#platform/open-sidebar.ts';
import { leaveGoal } from '#platform/sidebar-goal.ts';

/** What a reader asked for outside the sidebar: some words, or an entry of a topic. */
export type LookUp = { search: string } | { topic: string; entry: EntryRef };

/**
 * Shows it in the sidebar. Must be called in the reader's gesture: the sidebar is opened before anything is awaited, the
 * goal waits for it if it comes later.
 */
export async function lookUp(windowId: number, wanted: LookUp | Promise<LookUp>): Promise<void> {
  const opened = openSidebarFromPage(windowId);
  await leaveGoal({ windowId, ...(await wanted) });
  await opened;
}
