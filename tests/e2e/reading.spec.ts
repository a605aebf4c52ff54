import { expect } from '@playwright/test';
import { textOf } from '#tests/browsers/reader.ts';
import { setSettings, test } from './at-a-browser.ts';
import { APPLICATION, DUBAI, INDONESIAN, PRINTER, QUIET } from './pages.ts';

/** Whom the browsers themselves call at start, whatever is installed; the extension names no host at all. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)$/;

const STORY = 'http://news.example.test/dubai';

test.describe('a reader who lets every page be read', () => {
  test('is shown an article on WCIT in badge, popup and sidebar, and led to its passages', async ({
    reader,
    web,
  }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);

    const sidebar = await reader.openSidebar(tab);
    await expect.poll(() => textOf(sidebar)).toContain('What it is');
    await expect.poll(() => textOf(sidebar)).toContain('WCIT');

    await sidebar.click('[role=tab]', 'Statements');
    await expect.poll(() => textOf(sidebar)).toMatch(/\d+ statements/);
    await expect
      .poll(() => sidebar.evaluate<number>(`document.querySelectorAll('a[href^="http"]').length`))
      .toBeGreaterThan(10);

    await sidebar.click('[role=tab]', 'Act');
    await expect.poll(() => textOf(sidebar)).toContain('Standing calls');
    await expect.poll(() => textOf(sidebar)).toContain('Stop the Net Grab');

    await sidebar.click('[role=tab]', 'On this page');
    await expect
      .poll(() => textOf(sidebar))
      .toContain('World Conference on International Telecommunications');
    await tab.evaluate('scrollTo(0, document.body.scrollHeight)');
    const before = await tab.evaluate<number>('scrollY');
    await sidebar.click('button', 'Show on page');
    await expect.poll(() => tab.evaluate<number>('scrollY')).not.toBe(before);
  });

  test('sees quick facts with their sources in the popup', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toContain('This page is about');
    await expect
      .poll(() =>
        popup.evaluate<number>(
          `document.querySelectorAll('section[aria-label="Quick facts"] a[href^="http"]').length`,
        ),
      )
      .toBeGreaterThanOrEqual(3);
  });

  test('is shown nothing on pages about printers and their DPI, in Indonesian, or about bread', async ({
    reader,
    web,
  }) => {
    await setSettings(reader, { mode: 'everywhere' });
    for (const [name, page] of Object.entries({ printers: PRINTER, indonesian: INDONESIAN, bread: QUIET })) {
      const tab = await reader.open(web.put(`http://news.example.test/${name}`, page));
      const popup = await reader.openPopup(tab);
      await expect.poll(() => textOf(popup), name).toContain('Nothing found on this page');
      expect(await reader.badge(tab), name).not.toMatch(/\d/);
    }
  });

  test('loses a topic on the open tab by switching it off, and has it back', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[2-9]$/);
    const all = Number(await reader.badge(tab));
    await setSettings(reader, { topicsOff: ['wcit'] });
    await expect.poll(() => reader.badge(tab)).toBe(String(all - 1));
    await setSettings(reader, { topicsOff: [] });
    await expect.poll(() => reader.badge(tab)).toBe(String(all));
  });

  test('is never shown one address of an application at another', async ({ reader, web }) => {
    for (const path of ['/app', '/app/dubai', '/app/bread'])
      web.put(`http://app.example.test${path}`, APPLICATION);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open('http://app.example.test/app');
    await tab.evaluate(`(go('/app/dubai'), null)`);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    await tab.evaluate(`(go('/app/bread'), null)`);
    await expect.poll(() => reader.badge(tab)).not.toMatch(/\d/);
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toContain('Nothing found on this page');
  });

  test('finds content that comes late', async ({ reader, web }) => {
    web.put(
      STORY,
      `<!doctype html><html lang="en"><title>Later</title><main></main><script>
      setTimeout(() => { document.querySelector('main').innerHTML = '<p>Deep packet inspection was standardised by the International Telecommunication Union as Recommendation Y.2770.</p>'; }, 1500);
    </script>`,
    );
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab), { timeout: 15_000 }).toMatch(/^[1-9]$/);
  });

  test('keeps what was found when the background is stopped', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    await reader.stopBackground();
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toContain('This page is about');
  });

  test('has no request sent anywhere while pages are read', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere' });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    const sidebar = await reader.openSidebar(tab);
    await expect.poll(() => textOf(sidebar)).toContain('What it is');
    const beyond = web.requests
      .map((url) => new URL(url).hostname)
      .filter((host) => !BROWSERS_OWN.test(host));
    expect(new Set(beyond)).toEqual(new Set(['news.example.test']));
  });
});

test.describe('a reader who has paused this site', () => {
  test('has nothing read there', async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere', pausedSites: ['news.example.test'] });
    const tab = await reader.open(STORY);
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toContain('Paused on this site');
    expect(await reader.badge(tab)).not.toMatch(/\d/);
  });
});
