import { expect } from '@playwright/test';
import { fill, type Reader, type Tab, type View } from '#tests/browsers/reader.ts';
import type { Web } from '#tests/browsers/web.ts';
import { setSettings, test } from './at-a-browser.ts';
import { cardInPage } from './card-in-page.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';
const TABS = ['background', 'statements', 'timeline', 'act', 'page'];

/** An article on WCIT, read by a browser with these settings. */
async function readStory(reader: Reader, web: Web, settings: Record<string, unknown>): Promise<Tab> {
  web.put(STORY, DUBAI);
  await setSettings(reader, { mode: 'everywhere', ...settings });
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  return tab;
}

/** Resolves once a view shows its words, is still loading none of them, and draws nothing more. */
async function settled(view: View): Promise<void> {
  let last = 0;
  await expect
    .poll(async () => {
      const now = await view.evaluate<number>(
        `document.body.innerText.length > 200 && !document.querySelector('.state-message-dots')
          ? document.querySelectorAll('*').length : 0`,
      );
      const rests = now > 0 && now === last;
      last = now;
      return rests;
    })
    .toBe(true);
}

async function openTab(sidebar: View, name: string): Promise<void> {
  await sidebar.click(`#tab-${name}`);
  await expect.poll(() => sidebar.evaluate(`!!document.getElementById('panel-${name}')`)).toBe(true);
  await settled(sidebar);
}

const count = (view: View, selector: string) =>
  view.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);

/** How many files with this name a view has loaded later than itself. */
const loaded = (view: View, name: string) => count(view, `head link[href*="${name}"]`);

/** Unfolds what a tab keeps folded: some details, and of each kind that holds a form or a panel the first. */
async function unfold(sidebar: View, name: string): Promise<void> {
  await sidebar.evaluate(`(() => {
    const panel = document.getElementById('panel-${name}');
    const details = [...panel.querySelectorAll('details')];
    const first = ['.letter', '.finding-actions', '.wrong-match', '.ledger'].map((kind) => panel.querySelector(kind));
    for (const each of [...details.slice(0, 3), ...first]) if (each) each.open = true;
    panel.querySelector('.cite-menu-opener[aria-expanded=false]')?.click();
  })()`);
  if (name === 'statements') await expect.poll(() => count(sidebar, '.cite-text')).toBeGreaterThan(0);
}

/** Takes settings from a file of which every line is refused. */
async function importRefused(options: View): Promise<void> {
  const file = {
    format: 'backgrounder-settings',
    version: 1,
    settings: { mode: 'sometimes', colour: 'red' },
  };
  await options.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(JSON.stringify(file))}], 'settings.json', { type: 'application/json' }));
    const input = document.querySelector('#data input[type=file]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await expect
    .poll(() => options.evaluate<string>(`document.querySelector('#data').innerText`))
    .toContain('sometimes');
}

async function openPage(reader: Reader, page: string, direction: string): Promise<View> {
  const view = await reader.openOwn(page);
  await settled(view);
  await expect.poll(() => directionOf(view)).toBe(direction);
  return view;
}

const directionOf = (view: View) => view.evaluate<string>('document.documentElement.dir');

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`no view breaks an accessibility rule, light or dark, ${direction}`, async ({ reader, web }) => {
    test.setTimeout(240_000);
    const tab = await readStory(reader, web, { theme: 'light', language });
    for (const theme of ['light', 'dark']) {
      await setSettings(reader, { theme });
      await tab.bringToFront();
      const popup = await reader.openPopup(tab);
      await settled(popup);
      await expect.poll(() => directionOf(popup)).toBe(direction);
      expect(await popup.axe(), `popup, ${theme}`).toEqual([]);
      const sidebar = await reader.openSidebar(tab);
      await settled(sidebar);
      await expect.poll(() => directionOf(sidebar)).toBe(direction);
      if (theme === 'light') expect(await loaded(sidebar, 'StatusMap'), 'map before it is opened').toBe(0);
      for (const name of TABS) {
        await openTab(sidebar, name);
        await unfold(sidebar, name);
        expect(await sidebar.axe(), `${name}, ${theme}`).toEqual([]);
      }
      await openTab(sidebar, 'background');
      await sidebar.click('[data-opens="dataset:wcit-12-signatures"]');
      await expect.poll(() => count(sidebar, '[role=option]')).toBeGreaterThan(150);
      expect(await loaded(sidebar, 'StatusMap')).toBeGreaterThan(0);
      await sidebar.click('#map-country-BR');
      expect(await sidebar.axe(), `map, ${theme}`).toEqual([]);
      await sidebar.click('.dataset-back button');
      await expect.poll(() => count(sidebar, '.background-prose')).toBeGreaterThan(1);
      await sidebar.click('#open-search');
      await fill(sidebar, '#search-everything', 'greenpeace');
      await expect.poll(() => count(sidebar, '.search-result')).toBeGreaterThan(0);
      expect(await sidebar.axe(), `search, ${theme}`).toEqual([]);
      await sidebar.click('.search-panel-head > button');
      await expect.poll(() => count(sidebar, '[role=tab]')).toBe(TABS.length);

      const options = await openPage(reader, 'options.html', direction);
      await importRefused(options);
      expect(await options.axe(), `options, ${theme}`).toEqual([]);
      const welcome = await openPage(reader, 'welcome.html', direction);
      expect(await welcome.axe(), `welcome, ${theme}`).toEqual([]);
      await welcome.evaluate(await cardInPage(theme, direction));
      expect(await welcome.axe(), `card of a mark, ${theme}`).toEqual([]);
    }
  });
}

/** What the Tab key should reach, in the order of the document; kept in the view for `stop`. */
const STOPS = `(window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }))).length`;

/** Where the focus is in that order, and whether one sees it there. */
const STOP = `(() => {
  const focused = document.activeElement;
  const shown = [focused, ...(focused.closest('label, [role=search], .search-field') ? [focused.parentElement] : [])];
  return { at: window.stops.indexOf(focused), seen: shown.some((each) => window.getComputedStyle(each).outlineStyle !== 'none') };
})()`;

/** Presses Tab through a whole view: each stop once, in order, and visible. */
async function walkThrough(view: View, name: string): Promise<void> {
  const count = await view.evaluate<number>(STOPS);
  expect(count, name).toBeGreaterThan(5);
  for (let at = 0; at < count; at++) {
    await view.press('Tab');
    // Asked again where a browser hands the key on to another process.
    await expect.poll(() => view.evaluate(STOP), `${name}, stop ${at}`).toEqual({ at, seen: true });
  }
}

const focused = (view: View) => view.evaluate<string>('document.activeElement.id');

test('popup and sidebar can be worked with the keyboard alone', async ({ reader, web }) => {
  test.setTimeout(120_000);
  const tab = await readStory(reader, web, {});
  const popup = await reader.openPopup(tab);
  await settled(popup);
  await walkThrough(popup, 'popup');

  const sidebar = await reader.openSidebar(tab);
  await settled(sidebar);
  await walkThrough(sidebar, 'sidebar');

  await sidebar.evaluate(`document.getElementById('tab-background').focus()`);
  await sidebar.press('ArrowRight');
  await expect.poll(() => focused(sidebar)).toBe('tab-statements');
  expect(await sidebar.evaluate(`!!document.getElementById('panel-statements')`)).toBe(true);
  await sidebar.press('End');
  await expect.poll(() => focused(sidebar)).toBe('tab-page');
  await sidebar.press('ArrowRight');
  await expect.poll(() => focused(sidebar)).toBe('tab-background');
  await sidebar.press('Tab');
  await expect
    .poll(() =>
      sidebar.evaluate(`document.getElementById('panel-background').contains(document.activeElement)`),
    )
    .toBe(true);

  await sidebar.evaluate(`document.querySelector('.switcher-button').focus()`);
  const isOpen = () =>
    sidebar.evaluate(`document.querySelector('.switcher-button').getAttribute('aria-expanded')`);
  await sidebar.press('Enter');
  await expect.poll(isOpen).toBe('true');
  await sidebar.press('Tab');
  await sidebar.press('Escape');
  await expect.poll(isOpen).toBe('false');
  expect(await sidebar.evaluate(`document.activeElement.matches('.switcher-button')`)).toBe(true);
});

test('arrow keys follow the direction of an Arabic sidebar', async ({ reader, web }) => {
  const tab = await readStory(reader, web, { language: 'ar' });
  const sidebar = await reader.openSidebar(tab);
  await settled(sidebar);
  await sidebar.evaluate(`document.getElementById('tab-background').focus()`);
  await sidebar.press('ArrowLeft');
  await expect.poll(() => focused(sidebar)).toBe('tab-statements');
  await sidebar.press('ArrowRight');
  await sidebar.press('ArrowRight');
  await expect.poll(() => focused(sidebar)).toBe('tab-page');
});

/** By how many CSS pixels a document is wider than its view. */
const EXCESS = `Math.max(0, document.documentElement.scrollWidth - window.innerWidth)`;

/** The narrowest of WCAG; then twice the zoom, where half the pixels are left of a wide sidebar or window. */
const SIDEBAR_WIDTHS = [320, 200];
const PAGE_WIDTHS = [320, 640];

// Russian for its long words, Arabic for its direction.
for (const language of ['ru', 'ar']) {
  test(`no view scrolls sideways at 320 pixels or twice the zoom, ${language}`, async ({ reader, web }) => {
    test.setTimeout(120_000);
    const tab = await readStory(reader, web, { language });
    const sidebar = await reader.openSidebar(tab);
    await settled(sidebar);
    for (const width of SIDEBAR_WIDTHS) {
      await reader.resize(sidebar, width);
      for (const name of TABS) {
        await openTab(sidebar, name);
        expect(await sidebar.evaluate(EXCESS), `${name} at ${width}`).toBe(0);
      }
    }
    for (const page of ['options.html', 'welcome.html']) {
      const view = await reader.openOwn(page);
      await settled(view);
      for (const width of PAGE_WIDTHS) {
        await reader.resize(view, width);
        expect(await view.evaluate(EXCESS), `${page} at ${width}`).toBe(0);
      }
    }
  });
}
