import type { Runtime } from 'webextension-polyfill';
import { isFor } from '#messages/envelope.ts';
import { browser } from './browser.ts';

/** Calls `handler` whenever the background says that what is known of a tab has changed. Returns how to stop. */
export function onTabChanged(handler: (tabId: number) => void): () => void {
  const listen = (message: unknown) => {
    if (isFor('views', message) && message.type === 'tabChanged')
      handler((message.payload as { tabId: number }).tabId);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(listen as Runtime.OnMessageListener);
}
