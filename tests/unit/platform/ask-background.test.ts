import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground } from '#platform/ask-background.ts';
import { serveMessages } from '#platform/serve-messages.ts';

const serve = (own: object) => serveMessages(own as never);

beforeEach(() => fakeBrowser.reset());

test('a view gets the answer of the background', async () => {
  serve({
    getPageContext: async ({ tabId }: { tabId: number }) => ({ state: 'nothing', host: String(tabId) }),
  });
  expect(await askBackground('getPageContext', { tabId: 7 })).toEqual({ state: 'nothing', host: '7' });
});

test('a view gets the error of the background, in words that can be shown', async () => {
  serve({
    getTopic: () => {
      throw new Error("The knowledge base has no topic 'x'.");
    },
  });
  await expect(askBackground('getTopic', { topic: 'x', language: 'en' })).rejects.toThrow("has no topic 'x'");
});

test('a background that does not answer is an error too', async () => {
  fakeBrowser.runtime.onMessage.addListener((() => undefined) as never);
  await expect(askBackground('getKnowledgeInfo', {})).rejects.toThrow('The extension did not answer.');
});
