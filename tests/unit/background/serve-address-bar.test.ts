import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveAddressBar } from '#background/serve-address-bar.ts';
import { type FakeExtension, fakeExtension, serveKnowledge } from '#tests/fixtures/fake-extension.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

let extension: FakeExtension;
const tell = (event: string, ...told: unknown[]) => {
  for (const listener of extension.addressBar[event] ?? []) listener(...told);
};
const sidePanel = () =>
  (fakeBrowser as unknown as { sidePanel: { open: ReturnType<typeof vi.fn> } }).sidePanel;
const goal = async () => (await fakeBrowser.storage.session.get('sidebarGoal')).sidebarGoal;

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  extension = fakeExtension();
  serveKnowledge(
    packagedKnowledge(new KnowledgeBuilder().set('events/vote', 'title.en', '<The> vote & all')).files,
  );
  serveAddressBar();
});

test('entries are suggested while the reader types, their words escaped', async () => {
  const answer = vi.fn();
  tell('started');
  tell('changed', 'vote', answer);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  expect(answer.mock.calls[0]?.[0]).toContainEqual({
    content: 'event:vote',
    description: '<match>&#60;The&#62; vote &#38; all</match> <dim>The council voted.</dim>',
  });
});

test('only the words typed last are answered', async () => {
  const [first, last] = [vi.fn(), vi.fn()];
  tell('changed', 'vot', first);
  tell('changed', 'vote', last);
  await vi.waitFor(() => expect(last).toHaveBeenCalled());
  expect(first).not.toHaveBeenCalled();
});

test('a chosen suggestion opens its entry in the sidebar of that window', async () => {
  tell('started');
  await new Promise((resolve) => setTimeout(resolve));
  tell('entered', 'event:vote', 'currentTab');
  // At once: the gesture ends with the event.
  expect(sidePanel().open).toHaveBeenCalledWith({ windowId: 5 });
  await vi.waitFor(async () =>
    expect(await goal()).toEqual({ windowId: 5, topic: 'bridge', entry: 'event:vote' }),
  );
});

test('a country under the address bar opens its row', async () => {
  const table = new KnowledgeBuilder()
    .set('datasets/votes', 'columns', [
      { id: 'country', label: { en: 'Country' }, type: 'country' },
      { id: 'name', label: { en: 'Name' }, type: 'text' },
      { id: 'status', label: { en: 'Status' }, type: 'status', values: { yes: { en: 'Signed' } } },
    ])
    .set('datasets/votes', 'rows', [{ country: 'BR', name: { en: 'Brazil' }, status: 'yes' }]);
  serveKnowledge(packagedKnowledge(table).files);
  tell('entered', 'dataset:votes#BR', 'currentTab');
  await vi.waitFor(async () =>
    expect(await goal()).toEqual({ windowId: 5, topic: 'bridge', entry: 'dataset:votes#BR' }),
  );
});

test('other words are searched, also those that only look like an entry', async () => {
  tell('entered', 'the ferry', 'currentTab');
  await vi.waitFor(async () => expect(await goal()).toEqual({ windowId: 5, search: 'the ferry' }));
  tell('entered', 'event:nothing', 'currentTab');
  await vi.waitFor(async () => expect(await goal()).toEqual({ windowId: 5, search: 'event:nothing' }));
});

test('where the sidebar cannot be opened, its page opens in a tab', async () => {
  sidePanel().open.mockRejectedValue(new Error('no user gesture'));
  tell('entered', 'ferry', 'currentTab');
  await vi.waitFor(() =>
    expect(extension.menu).toContainEqual({ url: expect.stringMatching(/sidepanel\.html$/) }),
  );
});
