import { openSidebarFromPage } from '#platform/open-sidebar.ts';
import { type Destination, leaveGoal } from '#platform/sidebar-goal.ts';

/**
 * Shows in the sidebar what the reader asked for outside it. Must be called in the reader's gesture: the sidebar is opened before anything is awaited, the
 * goal waits for it if it comes later.
 */
export async function lookUp(windowId: number, wanted: Destination | Promise<Destination>): Promise<void> {
  const opened = openSidebarFromPage(windowId);
  await leaveGoal({ windowId, ...(await wanted) });
  await opened;
}
