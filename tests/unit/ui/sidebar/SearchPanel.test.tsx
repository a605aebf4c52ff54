// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SearchHit } from '#core/model/search.ts';
import { resetWorld, world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, press, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { FOUND, TOPIC } from '#tests/fixtures/views/view-data.ts';
import { SidebarApp } from '#ui/sidebar/SidebarApp.tsx';

const hit = (kind: SearchHit['kind'], id: string, title: string): SearchHit => ({
  kind,
  ref: `${kind}:${id}`,
  topic: TOPIC.topic.id,
  title,
  lang: 'en',
  excerpt: [
    { text: 'About ', isMatch: false },
    { text: 'unions', isMatch: true },
  ],
  excerptLang: 'en',
});
const [statement] = TOPIC.statements;
const STATEMENT = hit('statement', statement?.id ?? '', 'A union');
const EVENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => hit('event', id, `Event ${id}`));

async function open() {
  world.pages.set(1, FOUND);
  const root = show(<SidebarApp />);
  await settled();
  return root;
}

async function searchFor(root: HTMLElement, words: string) {
  if (!root.querySelector('#search-everything')) click(control(root, 'Search the knowledge base'));
  await settled();
  type(find<HTMLInputElement>(root, '#search-everything'), words);
  await vi.waitFor(() =>
    expect(world.search).toHaveBeenCalledWith(expect.objectContaining({ query: words })),
  );
  await settled();
}

const focused = () => document.activeElement as HTMLElement;

beforeEach(() => {
  resetWorld();
  fakeBrowser.reset();
  world.search.mockImplementation(({ query }) =>
    query === 'unions' ? { hits: [STATEMENT, ...EVENTS], total: 9 } : { hits: [], total: 0 },
  );
});

describe('the search', () => {
  test('says what can be searched before anything is typed, with the focus in the field', async () => {
    const root = await open();
    click(control(root, 'Search the knowledge base'));
    await settled();
    expect(focused().id).toBe('search-everything');
    expect(root.textContent).toContain('Nothing you type leaves your device');
    expect(world.search).not.toHaveBeenCalled();
  });

  test('groups what it found by kind and marks the words', async () => {
    const root = await open();
    await searchFor(root, 'unions');
    expect([...root.querySelectorAll('.search-group-title')].map((each) => each.textContent)).toEqual([
      'Statements',
      'Events',
    ]);
    expect(find(root, '[role=status]').textContent).toBe('The best 8 of 9 results');
    expect(find(root, 'mark').textContent).toBe('unions');
    expect(find(root, '.search-result-where').textContent).toContain(TOPIC.topic.title);
  });

  test('shows the rest of a kind when asked', async () => {
    const root = await open();
    await searchFor(root, 'unions');
    expect(root.querySelectorAll('.search-result')).toHaveLength(5);
    click(control(root, 'Show 3 more'));
    expect(root.querySelectorAll('.search-result')).toHaveLength(8);
  });

  test('is walked through with the arrow keys', async () => {
    const root = await open();
    await searchFor(root, 'unions');
    press(focused(), 'ArrowDown');
    expect(focused().dataset.opens).toBe(STATEMENT.ref);
    press(focused(), 'ArrowDown');
    expect(focused().dataset.opens).toBe('event:a');
    press(focused(), 'ArrowUp');
    press(focused(), 'Escape');
    expect(focused().id).toBe('search-everything');
  });

  test('opens an entry in its tab with the focus on it, and leads back to the result', async () => {
    const root = await open();
    await searchFor(root, 'unions');
    const result = find(root, `[data-opens="${STATEMENT.ref}"]`);
    result.focus();
    click(result);
    await settled();
    expect(find(root, '[aria-selected=true]').textContent).toBe('Statements');
    expect(focused().id).toBe(`statement-${statement?.id}`);
    click(control(root, 'Back'));
    await vi.waitFor(async () => {
      await settled();
      expect(focused().dataset.opens).toBe(STATEMENT.ref);
    });
    click(control(root, 'Forward'));
    await settled();
    expect(focused().id).toBe(`statement-${statement?.id}`);
  });

  test('opens the best answer with Enter', async () => {
    const root = await open();
    await searchFor(root, 'unions');
    press(focused(), 'Enter');
    await settled();
    expect(focused().id).toBe(`statement-${statement?.id}`);
  });

  test('says when nothing was found', async () => {
    const root = await open();
    await searchFor(root, 'nonsense');
    expect(root.textContent).toContain('Nothing found for “nonsense”');
  });

  test('never calls a failure nothing, and tries again', async () => {
    world.broken.add('search');
    const root = await open();
    click(control(root, 'Search the knowledge base'));
    await settled();
    type(find<HTMLInputElement>(root, '#search-everything'), 'unions');
    await vi.waitFor(() => expect(find(root, '[role=alert]').textContent).toContain('The search failed.'));
    world.broken.clear();
    click(control(root, 'Try again'));
    await searchFor(root, 'unions');
    expect(root.querySelectorAll('.search-result')).not.toHaveLength(0);
  });

  test('closes with Escape in the empty field, with the focus on its button', async () => {
    const root = await open();
    click(control(root, 'Search the knowledge base'));
    await settled();
    press(focused(), 'Escape');
    await settled();
    expect(find(root, 'h1 .title').textContent).toBe(TOPIC.topic.title);
    expect(focused().id).toBe('open-search');
  });

  test('starts with the words that were looked up outside the sidebar', async () => {
    await fakeBrowser.storage.session.set({ sidebarGoal: { windowId: 7, search: 'unions' } });
    const root = await open();
    await vi.waitFor(() => expect(root.querySelectorAll('.search-result')).toHaveLength(5));
    expect(find<HTMLInputElement>(root, '#search-everything').value).toBe('unions');
    expect((await fakeBrowser.storage.session.get('sidebarGoal')).sidebarGoal).toBeUndefined();
  });
});
