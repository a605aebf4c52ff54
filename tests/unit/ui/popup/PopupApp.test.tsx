// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askBackground,
  openSidebar,
  requestAccess,
  resetWorld,
  settingsStore,
  world,
} from '#tests/fixtures/views/platform.ts';
import { click, control, find, press, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { FOUND, TOPIC } from '#tests/fixtures/views/view-data.ts';
import { PopupApp } from '#ui/popup/PopupApp.tsx';

const reads = () => askBackground.mock.calls.filter(([type]) => type === 'readPage').length;

async function open() {
  const root = show(<PopupApp />);
  await settled();
  return root;
}

beforeEach(resetWorld);

describe('the popup', () => {
  test('shows the leading topic in three facts, each with a source and a date', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    expect(find(root, 'h1').textContent).toBe(TOPIC.topic.title);
    const facts = [...find(root, 'section[aria-label="Quick facts"]').querySelectorAll('li')];
    expect(facts).toHaveLength(3);
    for (const fact of facts) expect(fact.querySelector('a[href^="http"]')).not.toBeNull();
    expect(root.textContent).toMatch(/No open calls · 2 standing calls/);
  });

  test('names what else is on the page, and shows its facts when asked', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    expect(find(root, 'section[aria-label="Also on this page"]').textContent).toContain(
      'mentioned in passing',
    );
    click(control(root, 'The ITU'));
    await settled();
    expect(find(root, 'h1').textContent).toBe('The ITU');
    expect(root.textContent).toContain('This page mentions');
  });

  test('is itself the click that reads a page, once', async () => {
    world.read.mockReturnValue(FOUND);
    const root = await open();
    expect(reads()).toBe(1);
    expect(find(root, 'h1').textContent).toBe(TOPIC.topic.title);
  });

  test('reads only once where the page stays closed', async () => {
    world.read.mockReturnValue({ state: 'not-allowed', host: 'example.org' });
    const root = await open();
    expect(reads()).toBe(1);
    expect(root.textContent).toContain('This page has not been read');
  });

  test('reads nothing while paused', async () => {
    world.pages.set(1, { state: 'paused', by: 'site', host: 'example.org' });
    const root = await open();
    expect(reads()).toBe(0);
    expect(root.textContent).toContain('Paused on this site');
  });

  test('opens the sidebar of its window in the click itself', async () => {
    world.pages.set(1, FOUND);
    click(control(await open(), 'Open sidebar'));
    expect(openSidebar).toHaveBeenCalledExactlyOnceWith(7);
  });

  test('lets a page’s site be read always, asking the browser in the click itself', async () => {
    world.pages.set(1, { state: 'not-allowed', host: 'example.org' });
    world.read.mockReturnValue({ state: 'not-allowed', host: 'example.org' });
    const root = await open();
    click(control(root, 'Always read on example.org'));
    expect(requestAccess).toHaveBeenCalledExactlyOnceWith(['*://example.org/*']);
    await settled();
    expect(world.settings).toMatchObject({ mode: 'on-sites', sites: ['example.org'] });
    expect(reads()).toBe(2);
  });

  test('says so when the browser did not give the permission', async () => {
    world.granted = false;
    world.read.mockReturnValue({ state: 'not-allowed', host: 'example.org' });
    const root = await open();
    click(control(root, 'Read on every site'));
    await settled();
    expect(find(root, '[role=alert]').textContent).toContain('Nothing was changed');
    expect(world.settings.mode).toBe('on-click');
  });

  test('pauses the page’s site, and everything', async () => {
    world.pages.set(1, FOUND);
    const root = await open();
    click(control(root, 'Pause on this site'));
    await settled();
    expect(settingsStore.changeSettings).toHaveBeenLastCalledWith({ pausedSites: ['gazette.example.org'] });
    click(control(root, 'Pause everywhere'));
    await settled();
    expect(world.settings.paused).toBe(true);
  });

  test('never calls a failure nothing', async () => {
    world.broken.add('getPageContext');
    const root = await open();
    expect(root.textContent).toContain('could not be checked');
    expect(root.textContent).not.toContain('Nothing found');
  });

  test('says when the facts could not be loaded, and tries again', async () => {
    world.pages.set(1, FOUND);
    world.broken.add('getTopic').add('getBrief');
    const root = await open();
    expect(find(root, '[role=alert]').textContent).toContain('This topic could not be loaded.');
    world.broken.clear();
    click(control(root, 'Try again'));
    await settled();
    expect(root.querySelectorAll('.fact')).toHaveLength(3);
  });

  test('hides the calls where the reader switched them off', async () => {
    world.pages.set(1, FOUND);
    world.settings = { ...world.settings, showCalls: false };
    expect((await open()).textContent).not.toContain('standing calls');
  });
});

describe('the search in the popup', () => {
  const goal = async () => (await fakeBrowser.storage.session.get('sidebarGoal')).sidebarGoal;

  async function searched() {
    world.search.mockReturnValue({
      hits: [
        {
          kind: 'event',
          ref: 'event:vote',
          topic: TOPIC.topic.id,
          title: 'The vote',
          lang: 'en',
          excerpt: [],
          excerptLang: 'en',
        },
      ],
      total: 1,
    });
    world.pages.set(1, FOUND);
    const root = await open();
    type(find<HTMLInputElement>(root, '#popup-search'), 'vote');
    await vi.waitFor(() => expect(root.textContent).toContain('The vote'));
    return root;
  }

  test('shows what it found in place of the page, and the page again without words', async () => {
    const root = await searched();
    expect(root.textContent).not.toContain('This page is about');
    type(find<HTMLInputElement>(root, '#popup-search'), '');
    expect(root.textContent).toContain('This page is about');
  });

  test('opens an entry in the sidebar', async () => {
    const root = await searched();
    click(find(root, '[data-opens="event:vote"]'));
    expect(openSidebar).toHaveBeenCalledWith(7);
    await vi.waitFor(async () =>
      expect(await goal()).toEqual({ windowId: 7, topic: TOPIC.topic.id, entry: 'event:vote' }),
    );
  });

  test('goes on in the sidebar with Enter', async () => {
    const root = await searched();
    press(find(root, '#popup-search'), 'Enter');
    expect(openSidebar).toHaveBeenCalledWith(7);
    await vi.waitFor(async () => expect(await goal()).toEqual({ windowId: 7, search: 'vote' }));
  });
});
