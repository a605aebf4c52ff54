import { expect } from '@playwright/test';
import { type Reader, reload, textOf, type View } from '#tests/browsers/reader.ts';
import type { Web } from '#tests/browsers/web.ts';
import { setSettings, test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

/** The sidebar beside an article on WCIT-12, dated by its markup or not. */
async function openSidebar(reader: Reader, web: Web, page = DUBAI): Promise<View> {
  web.put(STORY, page);
  await setSettings(reader, { mode: 'everywhere' });
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  return sidebar;
}

const attribute = (view: View, selector: string, name: string) =>
  view.evaluate<string | null>(
    `document.querySelector(${JSON.stringify(selector)})?.getAttribute(${JSON.stringify(name)}) ?? null`,
  );
const rows = (view: View) => view.evaluate<number>(`document.querySelectorAll('tbody tr').length`);

test.describe('a reader who asks who signed in Dubai', () => {
  const openTable = async (reader: Reader, web: Web) => {
    const sidebar = await openSidebar(reader, web);
    expect(await sidebar.evaluate<boolean>(`!!document.querySelector('.status-map-drawing')`)).toBe(false);
    await sidebar.click('section[aria-labelledby=section-tables] button', 'who signed');
    await expect
      .poll(() => sidebar.evaluate<number>(`document.querySelectorAll('[role=option]').length`))
      .toBeGreaterThan(150);
    return sidebar;
  };

  test('sees it on a map, with the same facts in a table', async ({ reader, web }) => {
    const sidebar = await openTable(reader, web);
    await sidebar.click('#map-country-BR');
    await expect.poll(() => textOf(sidebar)).toContain('Brazil: Signed');
    await sidebar.click('.status-map button', 'Find Brazil in the table');
    await expect
      .poll(() => sidebar.evaluate<string>(`document.activeElement?.innerText ?? ''`))
      .toMatch(/Brazil\s+Signed/);
    expect(await attribute(sidebar, '#map-country-BR', 'fill')).not.toBe(
      await attribute(sidebar, '#map-country-CA', 'fill'),
    );
    expect(await sidebar.axe()).toEqual([]);
  });

  test('goes over the map by keyboard, narrows it to those who did not sign, searches and sorts', async ({
    reader,
    web,
  }) => {
    const sidebar = await openTable(reader, web);
    const map = '[role=listbox]';
    await sidebar.click('#map-country-BR');
    await expect.poll(() => attribute(sidebar, map, 'aria-activedescendant')).toBe('map-country-BR');
    expect(await sidebar.evaluate<string>(`document.activeElement?.getAttribute('role') ?? ''`)).toBe(
      'listbox',
    );
    await sidebar.press('ArrowUp');
    await expect
      .poll(() => attribute(sidebar, map, 'aria-activedescendant'))
      .toMatch(/^map-country-(?!BR)[A-Z]{2}$/);

    const all = await rows(sidebar);
    await sidebar.click('.status-key-entry', 'Did not sign');
    await expect.poll(() => rows(sidebar)).toBeLessThan(all);
    expect(await attribute(sidebar, '#map-country-BR', 'class')).toContain('country-faint');
    expect(await attribute(sidebar, '#map-country-CA', 'class')).not.toContain('country-faint');
    await sidebar.click('.status-key-entry', 'Did not sign');

    await sidebar.click('thead button', 'Country');
    const first = () => sidebar.evaluate<string>(`document.querySelector('tbody tr').innerText`);
    await expect.poll(first).toContain('Afghanistan');
    await sidebar.click('thead button', 'Country');
    await expect.poll(first).toContain('Zimbabwe');
    await sidebar.evaluate(`(() => {
      const field = document.querySelector('.dataset-input');
      field.value = 'kenya';
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    })()`);
    await expect.poll(() => rows(sidebar)).toBe(1);
  });
});

test.describe('a reader of a dated article', () => {
  test('sees it among the events, and where it stands in the story', async ({ reader, web }) => {
    const sidebar = await openSidebar(reader, web);
    await sidebar.click('[role=tab]', 'Timeline');
    await expect
      .poll(() => textOf(sidebar))
      .toMatch(/This page is dated 15 December 2012, 1 day after “[^”]+”/);
    await sidebar.click('button', 'This page’s place: 15 December 2012');
    await expect
      .poll(() => sidebar.evaluate<string>('document.activeElement?.id ?? ""'))
      .toBe('timeline-page');
    const before = await sidebar.evaluate<string>(
      `document.querySelector('#timeline-page').previousElementSibling.innerText`,
    );
    expect(before).toContain('14 December 2012');
  });

  test('is told nothing where the page gives no date, or one still to come', async ({ reader, web }) => {
    const undated = DUBAI.replace('"datePublished": "2012-12-15"', '"datePublished": "2112-12-15"').replace(
      /<time[^>]*>/g,
      '<span>',
    );
    const sidebar = await openSidebar(reader, web, undated);
    await sidebar.click('[role=tab]', 'Timeline');
    await expect.poll(() => textOf(sidebar)).toContain('Vote on the preamble');
    expect(await textOf(sidebar)).not.toContain('This page is dated');
  });
});

test.describe('a reader who wants to act', () => {
  const openCalls = async (reader: Reader, web: Web) => {
    const sidebar = await openSidebar(reader, web);
    await sidebar.click('[role=tab]', 'Act');
    await expect.poll(() => textOf(sidebar)).toContain('Standing calls');
    return sidebar;
  };
  const firstCall = (view: View) =>
    view.evaluate<string>(`document.querySelector('.calls .call-title')?.innerText ?? ''`);

  test('hides a call, undoes it, marks it as done, and finds it so the next time', async ({
    reader,
    web,
  }) => {
    const sidebar = await openCalls(reader, web);
    const title = await firstCall(sidebar);
    const id = await sidebar.evaluate<string>(`document.querySelector('.calls > .call').id`);
    await sidebar.click('.call-marks button', 'Hide');
    await expect.poll(() => firstCall(sidebar)).not.toBe(title);
    await expect.poll(() => textOf(sidebar)).toContain('1 hidden call');
    await sidebar.click('button', 'Undo');
    await expect.poll(() => firstCall(sidebar)).toBe(title);
    await sidebar.click('.call-marks button', 'Done');
    await expect.poll(() => textOf(sidebar)).toContain('1 call done');

    await reload(sidebar);
    await expect.poll(() => textOf(sidebar)).toContain('What it is');
    await sidebar.click('[role=tab]', 'Act');
    await expect.poll(() => textOf(sidebar)).toContain('1 call done');
    expect(await firstCall(sidebar)).not.toBe(title);
    expect(await sidebar.axe()).toEqual([]);

    // A search leads to it where it lies folded away.
    await sidebar.click('#open-search');
    await expect.poll(() => sidebar.evaluate<string>('document.activeElement.id')).toBe('search-everything');
    await sidebar.evaluate(`(() => {
      const field = document.querySelector('#search-everything');
      field.value = ${JSON.stringify(title)};
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    })()`);
    await sidebar.click(`[data-opens="${id.replace('-', ':')}"]`);
    await expect.poll(() => sidebar.evaluate<string>('document.activeElement.id')).toBe(id);
    await expect
      .poll(() => sidebar.evaluate<boolean>(`document.activeElement.closest('details').open`))
      .toBe(true);
  });

  test('takes a reminder as a calendar file', async ({ reader, web }) => {
    const sidebar = await openCalls(reader, web);
    const title = await firstCall(sidebar);
    await sidebar.evaluate(`(() => {
      const { URL } = window;
      const create = URL.createObjectURL;
      URL.createObjectURL = (file) => { file.text().then((text) => { window.saved = text; }); return create(file); };
    })()`);
    await sidebar.click('.call-marks button', 'Remind me');
    await expect
      .poll(() => sidebar.evaluate<string>(`window.saved ?? ''`))
      .toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const unfolded = (await sidebar.evaluate<string>('window.saved')).replace(/\r\n /g, '');
    expect(unfolded.replace(/\\/g, '')).toContain(`SUMMARY:Take part: ${title.replace(/\s+/g, ' ')}`);
    await expect.poll(() => textOf(sidebar)).toContain('Reminder taken on');
  });

  test('and one who wants no calls sees none, in popup and sidebar', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toMatch(/(open|standing) calls/);
    await setSettings(reader, { showCalls: false });
    await expect.poll(() => textOf(popup)).not.toMatch(/(open|standing) calls/);
    const sidebar = await reader.openSidebar(tab);
    await expect.poll(() => textOf(sidebar)).toContain('What it is');
    await sidebar.click('[role=tab]', 'Act');
    await expect.poll(() => textOf(sidebar)).toContain('Calls to action are switched off');
    expect(await sidebar.evaluate<number>(`document.querySelectorAll('.call').length`)).toBe(0);
  });
});
