import { answerMessage, type Handlers } from '#messages/answer-message.ts';
import { wrap } from '#messages/envelope.ts';
import type { Reply, ToBackground } from '#messages/protocol.ts';

/**
 * The content script's own door to the browser. It needs three calls, all of which answer with promises in every browser
 * we support; the polyfill would weigh three times as much as the rest of the script, in every page.
 */
interface PageBrowser {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (
          message: unknown,
          sender: unknown,
          sendResponse: (reply: unknown) => void,
        ) => true | undefined,
      ): void;
    };
  };
  storage: {
    local: { get(keys: string[]): Promise<Record<string, unknown>> };
    onChanged: { addListener(listener: (changes: Record<string, unknown>, area: string) => void): void };
  };
}

const world = globalThis as unknown as { browser?: PageBrowser; chrome: PageBrowser };
const browser = world.browser?.runtime ? world.browser : world.chrome;

/** Tells the background; an error where it cannot be told, as after the extension was updated. */
export async function tellBackground<K extends keyof ToBackground>(
  type: K,
  payload: Parameters<ToBackground[K]>[0],
): Promise<void> {
  const reply = (await browser.runtime.sendMessage(wrap('background', type, payload))) as
    | Reply<unknown>
    | undefined;
  if (reply && !reply.ok) throw new Error(reply.error);
}

/** Answers what the background asks of this page. */
export const servePage = (handlers: Handlers<'content'>): void => serve('content', handlers);

/** Answers what the background asks of the marks in this page. */
export const serveMarks = (handlers: Handlers<'marks'>): void => serve('marks', handlers);

function serve<D extends 'content' | 'marks'>(to: D, handlers: Handlers<D>): void {
  browser.runtime.onMessage.addListener((message, _sender, sendResponse) => {
    const reply = answerMessage(to, handlers, message, {});
    reply?.then(sendResponse);
    return reply ? true : undefined;
  });
}

/** What the background has left for pages, by key. */
export const readStored = (keys: string[]): Promise<Record<string, unknown>> =>
  browser.storage.local.get(keys);

/** Calls `handler` when one of the keys has changed. */
export function watchStored(keys: string[], handler: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && keys.some((key) => key in changes)) handler();
  });
}
