import type { Runtime } from 'webextension-polyfill';
import { answerMessage, type Handlers, type Sender } from '#messages/answer-message.ts';
import { browser } from './browser.ts';

/**
 * Serves the messages that are sent to the background. Answers through `sendResponse`, which works in every browser,
 * under the polyfill and in the test browser.
 */
export function serveMessages(handlers: Handlers<'background'>): void {
  const listen = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ) => {
    const reply = answerMessage('background', handlers, message, senderOf(sender));
    reply?.then(sendResponse);
    return reply ? true : undefined;
  };
  // The polyfill's types know only answers by promise.
  browser.runtime.onMessage.addListener(listen as unknown as Runtime.OnMessageListener);
}

function senderOf(sender: Runtime.MessageSender): Sender {
  return {
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.tab?.windowId === undefined ? {} : { windowId: sender.tab.windowId }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
    ...(sender.url === undefined ? {} : { url: sender.url }),
  };
}
