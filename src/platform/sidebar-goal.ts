import type { EntryRef } from '#core/model/rich-text.ts';
import { browser } from './browser.ts';

const KEY = 'sidebarGoal';

/** To a topic, to an entry of that topic, or to a search. */
export type Destination = { topic: string; entry?: EntryRef } | { search: string };

/** Where the sidebar of a window is to go, asked from outside it: it may not be open yet. */
export type SidebarGoal = { windowId: number } & Destination;

/** Leaves a goal for the sidebar, in memory only. */
export const leaveGoal = (goal: SidebarGoal): Promise<void> => browser.storage.session.set({ [KEY]: goal });

/** Takes the goal that was left for a window's sidebar, once. */
export async function takeGoal(windowId: number): Promise<SidebarGoal | undefined> {
  const goal = (await browser.storage.session.get(KEY))[KEY] as SidebarGoal | undefined;
  if (goal?.windowId !== windowId) return undefined;
  await browser.storage.session.remove(KEY);
  return goal;
}

/** Drops the goal that was left, if it is one of these. */
export async function dropGoal(isUnwanted: (goal: SidebarGoal) => boolean): Promise<void> {
  const goal = (await browser.storage.session.get(KEY))[KEY] as SidebarGoal | undefined;
  if (goal && isUnwanted(goal)) await browser.storage.session.remove(KEY);
}

/** Calls `handler` when a goal was left. Returns how to stop. */
export function watchGoal(handler: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) handler();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
