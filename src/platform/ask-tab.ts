import { wrap } from '#messages/envelope.ts';
import type { Reply, ToContent } from '#messages/protocol.ts';
import { browser } from './browser.ts';

/**
 * Sends a message to the content script in the top frame of a tab.
 * Answers `undefined` where there is none: the page is not ours to read, or has gone.
 */
export async function askTab<K extends keyof ToContent>(
  tabId: number,
  type: K,
  payload: Parameters<ToContent[K]>[0],
): Promise<ReturnType<ToContent[K]> | undefined> {
  const reply = (await browser.tabs
    .sendMessage(tabId, wrap('content', type, payload), { frameId: 0 })
    .catch(() => undefined)) as Reply<ReturnType<ToContent[K]>> | undefined;
  if (reply && !reply.ok) throw new Error(reply.error);
  return reply?.value;
}
