import { describe, expect, test, vi } from 'vitest';
import type { PageContext } from '#core/model/page-context.ts';
import { followPage, type PageSource } from '#ui/page-follower.ts';

const found = (url: string): PageContext => ({ state: 'found', url, title: url, topics: [] });

/** A browser whose answers the test gives when it likes. */
function browser() {
  let activate = () => {};
  let announce = (_: number) => {};
  const asked: { tabId: number; answer: (context: PageContext) => void; fail: (error: Error) => void }[] = [];
  const world = {
    tab: { id: 1, windowId: 7 } as { id: number; windowId: number } | undefined,
    asked,
    activate: () => activate(),
    announce: (tabId: number) => announce(tabId),
  };
  const source: PageSource = {
    activeTab: async () => world.tab,
    watchActiveTab: (handler) => {
      activate = handler;
      return () => {};
    },
    onTabChanged: (handler) => {
      announce = handler;
      return () => {};
    },
    getPageContext: (tabId) =>
      new Promise((answer, fail) => {
        asked.push({ tabId, answer, fail });
      }),
  };
  return { world, follower: followPage(source) };
}

const asks = (world: { asked: unknown[] }, times: number) =>
  vi.waitFor(() => expect(world.asked).toHaveLength(times));

describe('a view that follows the active tab', () => {
  test('shows what is known of the page in it', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    expect(follower.page.value).toEqual({ tab: { id: 1, windowId: 7 }, context: undefined });
    world.asked[0]?.answer(found('one'));
    await vi.waitFor(() => expect(follower.page.value.context).toEqual(found('one')));
  });

  test('is empty at once when another tab becomes active', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    world.asked[0]?.answer(found('one'));
    await vi.waitFor(() => expect(follower.page.value.context).toBeDefined());
    world.tab = { id: 2, windowId: 7 };
    world.activate();
    await asks(world, 2);
    expect(follower.page.value).toEqual({ tab: { id: 2, windowId: 7 }, context: undefined });
  });

  test('never shows a late answer about a tab that was left', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    world.tab = { id: 2, windowId: 7 };
    world.activate();
    await asks(world, 2);
    world.asked[1]?.answer(found('two'));
    await vi.waitFor(() => expect(follower.page.value.context).toEqual(found('two')));
    world.asked[0]?.answer(found('one'));
    await Promise.resolve();
    expect(follower.page.value.context).toEqual(found('two'));
  });

  test('asks again when its own tab has changed, not when another has', async () => {
    const { world } = browser();
    await asks(world, 1);
    world.announce(9);
    world.announce(1);
    await asks(world, 2);
    expect(world.asked[1]?.tabId).toBe(1);
  });

  test('says that it failed, with the reason, when no answer can be had', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    world.asked[0]?.fail(new Error('No answer.'));
    await vi.waitFor(() =>
      expect(follower.page.value.context).toEqual({ state: 'failed', reason: 'No answer.' }),
    );
  });

  test('drops the answer to a click once the reader has moved on', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    world.asked[0]?.answer({ state: 'not-allowed' });
    let answerClick = (_: PageContext) => {};
    void follower.show(new Promise((answer) => (answerClick = answer)));
    world.tab = { id: 2, windowId: 7 };
    world.activate();
    await asks(world, 2);
    answerClick(found('one'));
    await Promise.resolve();
    expect(follower.page.value.context).toBeUndefined();
  });

  test('calls a window without a page restricted', async () => {
    const { world, follower } = browser();
    await asks(world, 1);
    world.tab = undefined;
    world.activate();
    await vi.waitFor(() => expect(follower.page.value.context).toEqual({ state: 'restricted' }));
  });
});
