import { expect } from '@playwright/test';
import { type Reader, type Tab, textOf, type View } from '#tests/browsers/reader.ts';
import { setSettings, test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';
const OTHER = 'http://other.example.test/dubai';

interface Stored {
  muted?: unknown[];
  snoozed?: { topic: string; state: string }[];
  [field: string]: unknown;
}

const stored = (reader: Reader) =>
  reader.own<Stored>(
    `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings)`,
  );

const storedCalls = (reader: Reader) =>
  reader.own<unknown>(`(globalThis.browser ?? chrome).storage.local.get('calls').then(({ calls }) => calls)`);

async function openStory(
  reader: Reader,
  web: { put(url: string, page: string): string },
): Promise<{ tab: Tab; all: number }> {
  web.put(STORY, DUBAI);
  web.put(OTHER, DUBAI);
  await setSettings(reader, { mode: 'everywhere' });
  const tab = await reader.open(STORY);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[2-9]$/);
  return { tab, all: Number(await reader.badge(tab)) };
}

/** Opens what a reader can do about the leading topic, in the view on why it is shown. */
async function openWishes(reader: Reader, tab: Tab): Promise<View> {
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  await sidebar.click('[role=tab]', 'On this page');
  await expect.poll(() => textOf(sidebar)).toContain('Not wanted here');
  await sidebar.click('.finding-actions > summary', 'Not wanted here');
  return sidebar;
}

test('a topic is explained, muted on this site alone, and shown again', async ({ reader, web }) => {
  const { tab, all } = await openStory(reader, web);
  const sidebar = await openWishes(reader, tab);
  await sidebar.click('.ledger summary');
  await expect.poll(() => textOf(sidebar)).toContain('A name that means only this');
  await expect
    .poll(() => textOf(sidebar))
    .toContain('Taken as International Telecommunication Regulations (ITRs)');

  await sidebar.click('button', 'Mute on news.example.test');
  await expect.poll(() => reader.badge(tab)).toBe(String(all - 1));
  await expect.poll(() => textOf(sidebar)).toContain('Muted on this site');
  const elsewhere = await reader.open(OTHER);
  await expect.poll(() => reader.badge(elsewhere)).toBe(String(all));

  await tab.bringToFront();
  await expect.poll(() => textOf(sidebar)).toContain('Muted on this site');
  await sidebar.click('button', 'Show again');
  await expect.poll(() => reader.badge(tab)).toBe(String(all));
});

test('a snoozed topic stays away on every site, and is back when what is known of it changes', async ({
  reader,
  web,
}) => {
  const { tab, all } = await openStory(reader, web);
  const sidebar = await openWishes(reader, tab);
  await sidebar.click('button', 'Snooze until its facts change');
  await expect.poll(() => reader.badge(tab)).toBe(String(all - 1));
  const elsewhere = await reader.open(OTHER);
  await expect.poll(() => reader.badge(elsewhere)).toBe(String(all - 1));

  // As after an update: the topic is no longer in the state in which it was put off.
  const { snoozed = [] } = await stored(reader);
  await setSettings(reader, { snoozed: snoozed.map(({ topic }) => ({ topic, state: 'an earlier one' })) });
  await expect.poll(() => reader.badge(tab)).toBe(String(all));
  await expect.poll(() => reader.badge(elsewhere)).toBe(String(all));
});

test('a wrong match is reported in words that hold the address only if ticked, and nothing is sent', async ({
  reader,
  web,
}) => {
  const { tab } = await openStory(reader, web);
  const sidebar = await openWishes(reader, tab);
  const before = web.requests.length;
  await sidebar.click('.wrong-match summary', 'Report a wrong match');
  const report = () => sidebar.evaluate<string>(`document.querySelector('.wrong-match textarea').value`);
  const mail = () => sidebar.evaluate<string>(`document.querySelector('.wrong-match a').href`);
  await expect
    .poll(report)
    .toMatch(/Names found:[\s\S]*taken as[\s\S]*How it was decided:[\s\S]*knowledge [0-9a-f]{12}/);
  expect((await report()) + (await mail())).not.toContain('news.example.test');
  expect(await sidebar.axe()).toEqual([]);
  await expect.poll(() => textOf(sidebar)).toContain('Send it to whoever gave you Backgrounder.');
  await sidebar.click('.wrong-match-address', 'Include the address');
  await expect.poll(report).toContain(STORY);
  await expect.poll(mail).toContain(encodeURIComponent(STORY));
  expect(web.requests.slice(before).filter((url) => url.includes('example.test'))).toEqual([]);
});

test('reading is paused on this site and everywhere from the popup, and goes on', async ({ reader, web }) => {
  const { tab, all } = await openStory(reader, web);
  const popup = await reader.openPopup(tab);
  await expect.poll(() => textOf(popup)).toContain('This page is about');
  await popup.click('button', 'Pause on this site');
  await expect.poll(() => textOf(popup)).toContain('Nothing on news.example.test is read');
  await expect.poll(() => reader.badge(tab)).toBe('II');
  await popup.click('button', 'Resume');
  await expect.poll(() => reader.badge(tab)).toBe(String(all));
  await setSettings(reader, { paused: true });
  await expect.poll(() => reader.badge(tab)).toBe('II');
  await setSettings(reader, { paused: false });
  await expect.poll(() => reader.badge(tab)).toBe(String(all));
});

test('settings are taken from a file, with what was refused, and reset after a question', async ({
  reader,
}) => {
  const options = await reader.openOwn('options.html');
  await expect.poll(() => textOf(options)).toContain('Your settings');
  const settings = { theme: 'dark', density: 'compact', mode: 'sometimes', colour: 'red' };
  const calls = { 'sign-it': { done: '2026-11-24', hidden: 'soon' } };
  const text = JSON.stringify({ format: 'backgrounder-settings', version: 1, settings, calls });
  await options.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], 'settings.json', { type: 'application/json' }));
    const input = document.querySelector('input[type=file]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await expect
    .poll(() => textOf(options))
    .toContain('2 settings were taken over. What you noted about 1 call was taken over.');
  await expect
    .poll(() => textOf(options))
    .toContain('calls.sign-it.hidden: not a value that it can have. "soon"');
  await expect.poll(() => storedCalls(reader)).toEqual({ 'sign-it': { done: '2026-11-24' } });
  await expect.poll(() => textOf(options)).toContain('mode: not a value that it can have. "sometimes"');
  await expect.poll(() => textOf(options)).toContain('colour: not a setting of this version. "red"');
  await expect
    .poll(() => options.evaluate<unknown>('({ ...document.documentElement.dataset })'))
    .toMatchObject({ theme: 'dark', density: 'compact' });
  expect(await options.axe()).toEqual([]);

  await options.click('#data button', 'Reset all settings');
  await options.click('#data button', 'Cancel');
  expect((await stored(reader)).theme).toBe('dark');
  await options.click('#data button', 'Reset all settings');
  // The first button is the one that calls it off: the question is answered by the second.
  await options.click('.data-reset button:last-child', 'Reset');
  await expect.poll(async () => (await stored(reader)).theme).toBe('system');
  await expect.poll(() => storedCalls(reader)).toEqual({});
});

test('a topic that shows no calls keeps the rest, and its calls come back at a click', async ({
  reader,
  web,
}) => {
  const { tab } = await openStory(reader, web);
  await setSettings(reader, { callsOff: ['wcit'] });
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  await sidebar.click('[role=tab]', 'Act');
  await expect.poll(() => textOf(sidebar)).toContain('Calls to action are switched off');
  await sidebar.click('button', 'Show calls to action');
  await expect.poll(() => textOf(sidebar)).toContain('Standing calls');
});

test('the sidebar prints as a sheet with every source and its address, and is itself again after it', async ({
  reader,
  web,
}) => {
  const { tab } = await openStory(reader, web);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  await sidebar.click('[role=tab]', 'Act');
  // The browser's own dialog, which no driver can close, stays away.
  await sidebar.evaluate(`(window.printed = 0, window.print = () => { window.printed++; }, null)`);
  await sidebar.click('footer button', 'Print');
  await expect.poll(() => sidebar.evaluate<number>('window.printed')).toBe(1);
  await sidebar.evaluate(`void window.dispatchEvent(new window.Event('beforeprint'))`);
  const briefing = () => sidebar.evaluate<string>(`document.querySelector('.briefing')?.textContent ?? ''`);
  await expect.poll(briefing).toContain('What it is');
  const sheet = await briefing();
  expect(sheet).toContain('[1]');
  expect(sheet.match(/https?:\/\//g)?.length ?? 0).toBeGreaterThan(5);
  await sidebar.evaluate(`void window.dispatchEvent(new window.Event('afterprint'))`);
  await expect.poll(briefing).toBe('');
});
