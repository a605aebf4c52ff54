// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FeedStatus } from '#core/model/feed.ts';
import { resetWorld, world } from '#tests/fixtures/views/platform.ts';
import { topicOf, UNION } from '#tests/fixtures/views/publishers.ts';
import { click, control, find, press, settled, show } from '#tests/fixtures/views/show.tsx';
import { FOUND, KNOWLEDGE, TOPIC, TOPICS } from '#tests/fixtures/views/view-data.ts';
import { SidebarApp } from '#ui/sidebar/SidebarApp.tsx';

const goals = vi.hoisted(() => ({ left: [] as unknown[] }));
vi.mock('#platform/sidebar-goal.ts', () => ({
  takeGoal: async () => goals.left.shift(),
  watchGoal: () => () => {},
}));

async function open() {
  const root = show(<SidebarApp />);
  await settled();
  return root;
}

async function goTo(tab: number) {
  world.tab = { id: tab, windowId: 7 };
  act(() => world.activate());
  await settled();
}

const heading = (root: HTMLElement) => find(root, 'h1 .title').textContent;
const selected = (root: HTMLElement) => find(root, '[aria-selected=true]').textContent;

beforeEach(() => {
  resetWorld();
  fakeBrowser.reset();
});

describe('the sidebar', () => {
  test('opens with the background of the page’s leading topic', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    expect(heading(root)).toBe(TOPIC.topic.title);
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual([
      'Background',
      'Statements',
      'Timeline',
      'Act',
      'On this page',
    ]);
    for (const title of ['What it is', 'What happened', 'Why it is disputed', 'Where it stands'])
      expect(root.textContent).toContain(title);
    expect(root.textContent).toContain('As of');
    expect(find(root, 'footer').textContent).toContain(KNOWLEDGE.version);
  });

  test('keeps room for the names of the page’s other topics until they are there', async () => {
    world.pages.set(1, FOUND);
    world.broken.add('getCatalog');
    const root = await open();
    expect(heading(root)).toBe(TOPIC.topic.title);
    expect(find(root, '.switcher-others').textContent).toBe('');
  });

  test('names the page’s other topics before it knows all topics', async () => {
    world.pages.set(1, FOUND);
    world.pending.add('getCatalog');
    const root = await open();
    expect(find(root, '.switcher-other').textContent).toBe('The ITU');
  });

  test('shows each of its views', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    for (const [name, words] of [
      ['Statements', '7 statements'],
      ['Timeline', TOPIC.events[0]?.title ?? ''],
      ['Act', 'Standing calls'],
      ['On this page', 'Why am I seeing this?'],
    ] as const) {
      click(control(root, name));
      await settled();
      expect(selected(root)).toBe(name);
      expect(find(root, '[role=tabpanel]').textContent).toContain(words);
    }
  });

  test('follows the active tab, and keeps the reader’s place in each', async () => {
    world.pages.set(1, FOUND);
    world.pages.set(2, { state: 'nothing' });
    const root = await open();
    click(control(root, 'Statements'));
    await goTo(2);
    expect(root.textContent).toContain('Nothing found on this page');
    expect(root.querySelector('mark, .statement')).toBeNull();
    await goTo(1);
    expect(selected(root)).toBe('Statements');
  });

  test('offers what was read last, and every topic, on a page without one', async () => {
    world.pages.set(1, FOUND);
    world.pages.set(2, { state: 'restricted' });
    const root = await open();
    await goTo(2);
    click(control(root, `Go on reading: ${TOPIC.topic.title}`));
    await settled();
    expect(heading(root)).toBe(TOPIC.topic.title);
    expect(root.textContent).toContain('Opened by you, not found on this page');
    click(control(root, 'On this page'));
    expect(root.textContent).toContain('Nothing on this page led to this topic');
  });

  test('changes topic from its title, and comes back to it with Escape', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    const title = find(root, '.switcher-button');
    click(title);
    expect(title.getAttribute('aria-expanded')).toBe('true');
    press(title, 'Escape');
    expect(title.getAttribute('aria-expanded')).toBe('false');
    click(title);
    click(control(find(root, 'nav'), 'Deep packet inspection'));
    await settled();
    expect(heading(root)).toBe('Deep packet inspection');
    expect(document.activeElement).toBe(title);
  });

  test('starts over when its tab shows another page', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    click(find(root, '.switcher-other'));
    await settled();
    expect(heading(root)).toBe('The ITU');
    world.pages.set(1, { ...FOUND, url: 'https://gazette.example.org/other' });
    act(() => world.announce(1));
    await settled();
    expect(heading(root)).toBe(TOPIC.topic.title);
  });

  test('opens a statement from the text, in its view and with the focus on it', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    click(control(root, 'article on the internet'));
    await settled();
    expect(selected(root)).toBe('Statements');
    expect(document.activeElement?.className).toBe('statement');
  });

  test.each(['done', 'hidden'] as const)(
    'opens a call that the reader has marked as %s: it is unfolded, with the focus on it',
    async (mark) => {
      const id = TOPIC.actions[0]?.id ?? '';
      await fakeBrowser.storage.local.set({ calls: { [id]: { [mark]: '2026-11-20' } } });
      goals.left = [{ windowId: 7, topic: TOPIC.topic.id, entry: `action:${id}` }];
      world.pages.set(1, FOUND);
      const root = await open();
      expect(selected(root)).toBe('Act');
      expect(document.activeElement?.id).toBe(`action-${id}`);
      expect(document.activeElement?.closest('details')?.open).toBe(true);
    },
  );

  test('opens a table and comes back from it', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    click(control(root, TOPIC.datasets[0]?.title ?? ''));
    await settled();
    expect(find(root, 'tbody').textContent).toContain('BrazilSigned');
    expect(find(root, 'tbody').textContent).toContain('AlbaniaNot confirmed');
    click(control(root, 'Back to the background'));
    expect(root.textContent).toContain('What it is');
  });

  test('says so when a passage is no longer on the page', async () => {
    world.pages.set(1, FOUND);
    world.jumpTo.mockReturnValue({ found: false });
    const root = await open();
    click(control(root, 'On this page'));
    click(control(root, 'Show on page: WCIT-12'));
    await settled();
    expect(find(root, '[role=alert]').textContent).toBe('The passage is no longer on the page.');
  });

  test('names the topic and the reason when its document cannot be had, and tries again', async () => {
    world.pages.set(1, FOUND);
    world.broken.add('getTopic');
    const root = await open();
    expect(heading(root)).toBe(TOPIC.topic.title);
    expect(find(root, '[role=alert]').textContent).toContain('The extension did not answer.');
    world.broken.clear();
    click(control(root, 'Try again'));
    await settled();
    expect(root.textContent).toContain('What it is');
  });

  test('never calls a failure nothing', async () => {
    world.broken.add('getPageContext');
    const root = await open();
    expect(root.textContent).toContain('could not be checked');
    expect(root.textContent).not.toContain('Nothing found');
  });
});

describe('a topic of a publisher that the reader added', () => {
  const union = topicOf('3fa1b2c4d5e6f708/bridge', UNION);
  const holds = { version: 'ba98765432ab', date: '2030-02-03', topics: 1 };

  async function openUnion() {
    world.pages.set(1, FOUND);
    world.topics = [...TOPICS, union];
    world.feeds = [{ ...UNION, isOwn: false, holds } as FeedStatus];
    const root = await open();
    click(find(root, '.switcher-button'));
    click(control(find(root, 'nav'), union.title));
    await settled();
    return root;
  }

  test('says whose it is in the head, over each view, and in the foot with that publisher’s version', async () => {
    const root = await openUnion();
    expect(find(root, '.switcher-publisher').textContent).toBe('Publisher: The union');
    for (const name of ['Background', 'Statements', 'Timeline', 'Act']) {
      click(control(root, name));
      await settled();
      expect(find(root, '.publisher-line').textContent, name).toContain('The union');
    }
    expect(find(root, 'footer').textContent).toContain('Publisher: The union');
    expect(find(root, 'footer').textContent).toContain(holds.version);
    expect(find(root, 'footer').textContent).not.toContain(KNOWLEDGE.version);
  });

  test('gives way to the page’s own topic when its publisher is gone', async () => {
    const root = await openUnion();
    expect(heading(root)).toBe(union.title);
    world.topics = TOPICS;
    act(() => {
      void fakeBrowser.runtime.sendMessage({ to: 'views', type: 'knowledgeChanged', payload: {} });
    });
    await settled();
    expect(heading(root)).toBe(TOPIC.topic.title);
    expect(root.textContent).not.toContain('The union');
    expect(find(root, 'footer').textContent).toContain(KNOWLEDGE.version);
  });
});
