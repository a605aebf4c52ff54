import { expect } from '@playwright/test';
import { fill, textOf, type View } from '#tests/browsers/reader.ts';
import { setSettings, test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

const focused = (view: View) =>
  view.evaluate<string>(
    `document.activeElement.id || document.activeElement.dataset.opens || document.activeElement.className`,
  );

const SEARCH = '#search-everything';

test.beforeEach(async ({ reader, web }) => {
  web.put(STORY, DUBAI);
  await setSettings(reader, { mode: 'everywhere' });
});

test('a slip of the keyboard finds a statement, which opens in its tab; back leads to the result', async ({
  reader,
}) => {
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  await sidebar.click('#open-search');
  await expect.poll(() => focused(sidebar)).toBe('search-everything');
  await expect.poll(() => textOf(sidebar)).toContain('Nothing you type leaves your device');

  await fill(sidebar, SEARCH, 'greenpaece');
  await expect.poll(() => textOf(sidebar)).toMatch(/\d+ results/);
  await sidebar.click('[data-opens="statement:greenpeace-2012-11-12"]');
  await expect.poll(() => focused(sidebar)).toBe('statement-greenpeace-2012-11-12');
  expect(await sidebar.evaluate(`document.querySelector('[aria-selected=true]').textContent`)).toBe(
    'Statements',
  );

  await sidebar.click('button', 'Back');
  await expect.poll(() => focused(sidebar)).toBe('statement:greenpeace-2012-11-12');
  await sidebar.click('button', 'Forward');
  await expect.poll(() => focused(sidebar)).toBe('statement-greenpeace-2012-11-12');
});

test('words in another script are found, and words that nobody wrote are not', async ({ reader }) => {
  const tab = await reader.open(STORY);
  const sidebar = await reader.openSidebar(tab);
  await sidebar.click('#open-search');
  await fill(sidebar, SEARCH, '国际电信联盟');
  await expect.poll(() => textOf(sidebar)).toContain('International Telecommunication Union');
  // By a name in another language, and a country by its name: in the row of its table.
  await fill(sidebar, SEARCH, 'МСЭ');
  await expect
    .poll(() => sidebar.evaluate<string>(`document.querySelector('.search-result')?.dataset.opens ?? ''`))
    .toBe('topic:itu');
  await fill(sidebar, SEARCH, 'Kenya');
  await sidebar.click('[data-opens="dataset:wcit-12-signatures#KE"]');
  await expect.poll(() => focused(sidebar)).toBe('row-KE');
  await sidebar.click('button', 'Back');
  await fill(sidebar, SEARCH, 'qqqqzzzz');
  await expect.poll(() => textOf(sidebar)).toContain('Nothing found for “qqqqzzzz”');
  expect(await sidebar.axe()).toEqual([]);
});

test('a link in the prose leads to its entry, and back to the link', async ({ reader }) => {
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What happened');
  const entry = await sidebar.evaluate<string>(
    `document.querySelector('.rich-text-link[data-opens^="statement:"]').dataset.opens`,
  );
  await sidebar.click(`.rich-text-link[data-opens="${entry}"]`);
  await expect.poll(() => focused(sidebar)).toBe(entry.replace(':', '-'));
  await sidebar.click('button', 'Back');
  await expect.poll(() => focused(sidebar)).toBe(entry);
});

test('the popup searches, and opens what it found in the sidebar', async ({ reader }) => {
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const popup = await reader.openPopup(tab);
  await expect.poll(() => textOf(popup)).toContain('This page is about');
  await fill(popup, '#popup-search', 'deep packet inspection');
  await expect.poll(() => textOf(popup)).toContain('Show all in the sidebar');
  await popup.click('[data-opens="topic:dpi"]');
  const sidebar = await reader.sidebar();
  await expect.poll(() => textOf(sidebar)).toContain('Deep packet inspection');
  await expect.poll(() => focused(sidebar)).toBe('topic-dpi');
});

test('selected words are looked up from the context menu', async ({ reader }) => {
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const view = await reader.lookUp(tab, 'Hamadoun Touré');
  await expect.poll(() => textOf(view)).toMatch(/\d+ results?/);
  await expect.poll(() => view.evaluate(`document.querySelector('${SEARCH}').value`)).toBe('Hamadoun Touré');
});

test('an entry that is chosen under the address bar opens', async ({ reader }) => {
  const tab = await reader.open(STORY);
  const view = await reader.enterInAddressBar(tab, 'event:2012-12-03-wcit-opens');
  await expect.poll(() => focused(view)).toBe('event-2012-12-03-wcit-opens');
  await expect.poll(() => textOf(view)).toContain('WCIT-12 opens in Dubai');
});

test('a statement is cited in the format that a reader chooses', async ({ reader }) => {
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const sidebar = await reader.openSidebar(tab);
  await sidebar.click('[role=tab]', 'Statements');
  await sidebar.click('.cite-menu-opener');
  await sidebar.click('.cite-formats button', 'BibTeX');
  await expect
    .poll(() => sidebar.evaluate<string>(`document.querySelector('.cite-text').value`))
    .toMatch(/^@online\{[a-z0-9-]+,\n {2}title = /);
  await sidebar.click('.cite-actions button', 'Copy');
  await expect.poll(() => textOf(sidebar)).toContain('Copied');
});

test('the options list the keys that the browser gives the commands', async ({ reader }) => {
  const options = await reader.openOwn('options.html#shortcuts');
  await expect.poll(() => textOf(options)).toContain('Open the sidebar Alt+Shift+S');
  expect(await textOf(options)).not.toContain('No keys');
  // What it is made with is listed below.
  await expect.poll(() => textOf(options)).toMatch(/preact [\d.]+ MIT/);
});
