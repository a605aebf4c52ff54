import { wrap } from '#messages/envelope.ts';
import type { ToViews } from '#messages/protocol.ts';
import { browser } from './browser.ts';

/** Tells every open view; nobody listening is normal. */
export function tellViews<K extends keyof ToViews>(type: K, payload: Parameters<ToViews[K]>[0]): void {
  browser.runtime.sendMessage(wrap('views', type, payload)).catch(() => {});
}
