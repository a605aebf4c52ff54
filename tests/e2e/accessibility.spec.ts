import { expect } from '@playwright/test';
import type { Reader, Tab, View } from '#tests/browsers/reader.ts';
import type { Web } from '#tests/browsers/web.ts';
import { setSettings, test } from './at-a-browser.ts';
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

/** Resolves once a view shows its words and is still loading none of them. */
async function settled(view: View): Promise<void> {
  await expect
    .poll(() =>
      view.evaluate<boolean>(
        `document.body.innerText.length > 200 && !document.querySelector('.state-message-dots')`,
      ),
    )
    .toBe(true);
}

async function openTab(sidebar: View, name: string): Promise<void> {
  await sidebar.click(`#tab-${name}`);
  await expect.poll(() => sidebar.evaluate(`!!document.getElementById('panel-${name}')`)).toBe(true);
  await settled(sidebar);
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
      for (const name of TABS) {
        await openTab(sidebar, name);
        await sidebar.evaluate(
          `document.querySelectorAll('#panel-${name} details').forEach((each, at) => { if (at < 3) each.open = true; })`,
        );
        expect(await sidebar.axe(), `${name}, ${theme}`).toEqual([]);
      }
      for (const page of ['options.html', 'welcome.html']) {
        const view = await reader.openOwn(page);
        await settled(view);
        await expect.poll(() => directionOf(view)).toBe(direction);
        expect(await view.axe(), `${page}, ${theme}`).toEqual([]);
      }
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
