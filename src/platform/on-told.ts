import type { Runtime } from 'webextension-polyfill';
import { isFor } from '#messages/envelope.ts';
import type { ToViews } from '#messages/protocol.ts';
import { browser } from './browser.ts';

/** Calls `handler` whenever the background tells the views this. Returns how to stop. */
export function onTold(type: Exclude<keyof ToViews, 'tabChanged'>, handler: () => void): () => void {
  const listen = (message: unknown) => {
    if (isFor('views', message) && message.type === type) handler();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(listen as Runtime.OnMessageListener);
}
