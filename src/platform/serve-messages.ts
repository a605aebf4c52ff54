import type { Runtime } from 'webextension-polyfill';
import { type Directions, isFor } from '#messages/envelope.ts';
import type { Reply } from '#messages/protocol.ts';
import { browser } from './browser.ts';

/** Who sent a message: the tab and frame of a content script, or a page of the extension (no tab, or its own address). */
export interface Sender {
  tabId?: number;
  frameId?: number;
  url?: string;
  incognito: boolean;
  /** The message comes from a page of this extension, not from a content script. */
  isOurPage: boolean;
}

type MapOf<D extends keyof Directions> = Directions[D];

/** A handler a message; each may answer later. */
export type Handlers<D extends keyof Directions> = {
  [K in keyof MapOf<D>]: MapOf<D>[K] extends (payload: infer P) => infer R
    ? (payload: P, sender: Sender) => R | Promise<R>
    : never;
};

/**
 * Answers the messages of one direction. A handler that throws, and a message nobody knows, answer with an error;
 * nothing is ever thrown across. Answers through `sendResponse`, which works in every browser and in the test browser.
 */
export function serveMessages<D extends keyof Directions>(to: D, handlers: Handlers<D>): void {
  // The polyfill's types know promise answers only; `sendResponse` with `true` is what all browsers share.
  const listen = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ) => {
    if (!isFor(to, message)) return undefined;
    answer(handlers, message.type, message.payload, senderOf(sender)).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listen as unknown as Runtime.OnMessageListener);
}

async function answer<D extends keyof Directions>(
  handlers: Handlers<D>,
  type: keyof MapOf<D>,
  payload: unknown,
  sender: Sender,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(handlers, type)) return { ok: false, error: `Unknown message ${String(type)}` };
  try {
    const handler = handlers[type] as (payload: unknown, sender: Sender) => unknown;
    return { ok: true, value: await handler(payload, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function senderOf(sender: Runtime.MessageSender): Sender {
  const ours = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
    ...(sender.url === undefined ? {} : { url: sender.url }),
    incognito: sender.tab?.incognito ?? false,
    isOurPage: ours,
  };
}
