import { wrap } from '#messages/envelope.ts';
import type { Reply, ToContent, ToMarks } from '#messages/protocol.ts';
import { browser } from './browser.ts';

/**
 * Sends a message to the content script in the top frame of a tab.
 * Answers `undefined` where there is none: the page is not ours to read, or has gone.
 */
export const askTab = <K extends keyof ToContent>(
  tabId: number,
  type: K,
  payload: Parameters<ToContent[K]>[0],
): Promise<ReturnType<ToContent[K]> | undefined> =>
  send<ReturnType<ToContent[K]>>(tabId, wrap('content', type, payload));

/** Sends a message to the marks in a tab. Answers `undefined` where there are none. */
export const askMarks = <K extends keyof ToMarks>(
  tabId: number,
  type: K,
  payload: Parameters<ToMarks[K]>[0],
): Promise<ReturnType<ToMarks[K]> | undefined> =>
  send<ReturnType<ToMarks[K]>>(tabId, wrap('marks', type, payload));

async function send<T>(tabId: number, envelope: unknown): Promise<T | undefined> {
  const reply = (await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }).catch(() => undefined)) as
    | Reply<T>
    | undefined;
  if (reply && !reply.ok) throw new Error(reply.error);
  return reply?.value;
}
