import { expect } from '@playwright/test';
import type { Reader, Tab } from '#tests/browsers/reader.ts';
import { textOf } from '#tests/browsers/reader.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { setSettings, test } from './at-a-browser.ts';
import { APPLICATION, DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

/** How many passages the page shows as marked. */
const marked = (tab: Tab) =>
  tab.evaluate<number>(`[...(CSS.highlights.get('backgrounder-mark') ?? [])].length`);

const wholeDocument = (tab: Tab) => tab.evaluate<string>('document.documentElement.outerHTML');

/** The middle of the first words that are marked as something with this text. */
const placeOf = (tab: Tab, words: string) =>
  tab.evaluate<{ x: number; y: number }>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at < 0 || walker.currentNode.parentElement.closest('script, style')) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + ${words.length});
      walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  })()`);

/** The box of what stands in the page beyond the page's own elements. */
const card = (tab: Tab) =>
  tab.evaluate<{ x: number; y: number; width: number; height: number } | null>(`(() => {
    const host = document.documentElement.lastElementChild;
    if (host === document.body) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  })()`);

/** The card's box once it neither grows nor moves: its words and its place come one after the other. */
async function restingCard(tab: Tab) {
  let last = '';
  return waitFor('the card to rest', async () => {
    const box = await card(tab);
    const now = JSON.stringify(box);
    const rests = box !== null && box.height > 60 && now === last;
    last = now;
    return rests ? box : undefined;
  });
}

async function openMarked(reader: Reader, web: { put(url: string, page: string): string }): Promise<Tab> {
  web.put(STORY, DUBAI);
  await setSettings(reader, { mode: 'everywhere' });
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  expect(await marked(tab)).toBe(0);
  return tab;
}

test('passages are marked from the popup, with the page left as it was, and unmarked again', async ({
  reader,
  web,
}) => {
  const tab = await openMarked(reader, web);
  const before = await wholeDocument(tab);
  const popup = await reader.openPopup(tab);
  await popup.click('button', 'Mark passages');
  await expect.poll(() => marked(tab)).toBeGreaterThan(3);
  expect(await wholeDocument(tab)).toBe(before);

  await popup.click('button', 'Mark passages');
  await expect.poll(() => marked(tab)).toBe(0);
  expect(await wholeDocument(tab)).toBe(before);
});

test('a mark under the pointer shows a card that leaves nothing behind and leads to the sidebar', async ({
  reader,
  web,
}) => {
  const tab = await openMarked(reader, web);
  const before = await wholeDocument(tab);
  await setSettings(reader, { showMarks: true });
  await expect.poll(() => marked(tab)).toBeGreaterThan(3);

  const { x, y } = await placeOf(tab, 'WCIT-12');
  await tab.pointAt(5, 5);
  await tab.pointAt(x, y);
  await expect.poll(async () => (await card(tab))?.height ?? 0).toBeGreaterThan(60);
  // Nothing of what the card says stands in the page's own document.
  expect(
    await tab.evaluate<[number, unknown]>(
      `[document.documentElement.lastElementChild.childNodes.length, document.documentElement.lastElementChild.shadowRoot]`,
    ),
  ).toEqual([0, null]);
  await tab.press('Escape');
  await expect.poll(() => card(tab)).toBeNull();
  expect(await wholeDocument(tab)).toBe(before);

  await tab.pointAt(5, 5);
  await tab.pointAt(x, y);
  await expect.poll(async () => (await card(tab))?.height ?? 0).toBeGreaterThan(60);
  await tab.pointAt(5, 5);
  await expect.poll(() => card(tab)).toBeNull();
  expect(await wholeDocument(tab)).toBe(before);
});

test('a mark at the caret shows its card, and the tab key goes into it', async ({ reader, web }) => {
  const tab = await openMarked(reader, web);
  await setSettings(reader, { showMarks: true });
  await expect.poll(() => marked(tab)).toBeGreaterThan(3);
  const before = await wholeDocument(tab);
  await tab.pointAt(5, 5);
  await tab.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf('WCIT-12');
      if (at >= 0 && !walker.currentNode.parentElement.closest('script, style'))
        return getSelection().collapse(walker.currentNode, at + 2);
    }
  })()`);
  await expect.poll(async () => (await card(tab))?.height ?? 0).toBeGreaterThan(60);
  await tab.press('Tab');
  await expect
    .poll(() => tab.evaluate<boolean>('document.activeElement === document.documentElement.lastElementChild'))
    .toBe(true);
  await tab.press('Escape');
  await expect.poll(() => card(tab)).toBeNull();
  expect(await wholeDocument(tab)).toBe(before);
});

test("the card's button opens the sidebar at its topic", async ({ reader, web }) => {
  const tab = await openMarked(reader, web);
  await setSettings(reader, { showMarks: true });
  await expect.poll(() => marked(tab)).toBeGreaterThan(3);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  // Pointed at again where the page has made room for the sidebar meanwhile, and its words have moved.
  await expect(async () => {
    await tab.pointAt(5, 5);
    const { x, y } = await placeOf(tab, 'Y.2770');
    await tab.pointAt(x, y);
    const box = await restingCard(tab);
    await tab.clickAt(box.x + 40, box.y + box.height - 30);
    await expect
      .poll(() => sidebar.evaluate<string>(`document.querySelector('h1 .title')?.textContent ?? ''`), {
        timeout: 5000,
      })
      .toMatch(/Deep packet inspection/i);
  }).toPass();
  await expect.poll(() => card(tab)).toBeNull();
});

test('marks follow an application from address to address', async ({ reader, web }) => {
  for (const path of ['/app', '/app/dubai', '/app/bread'])
    web.put(`http://app.example.test${path}`, APPLICATION);
  await setSettings(reader, { mode: 'everywhere', showMarks: true });
  const tab = await reader.open('http://app.example.test/app');
  await tab.evaluate(`(go('/app/dubai'), null)`);
  await expect.poll(() => marked(tab), { timeout: 15_000 }).toBeGreaterThan(1);
  await tab.evaluate(`(go('/app/bread'), null)`);
  await expect.poll(() => marked(tab), { timeout: 15_000 }).toBe(0);
  await tab.evaluate(`(go('/app/dubai'), null)`);
  await expect.poll(() => marked(tab), { timeout: 15_000 }).toBeGreaterThan(1);
});

test('a topic that is not to be marked keeps its passages as they are', async ({ reader, web }) => {
  const tab = await openMarked(reader, web);
  await setSettings(reader, { showMarks: true });
  await expect.poll(() => marked(tab)).toBeGreaterThan(3);
  const all = await marked(tab);
  await setSettings(reader, { marksOff: ['wcit'] });
  await expect.poll(() => marked(tab)).toBeLessThan(all);
  expect(await marked(tab)).toBeGreaterThan(0);
});
