import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChromiumReader } from '#tests/browsers/chromium-reader.ts';
import { BUILDS, grantedBuild } from '#tests/browsers/granted-build.ts';
import { type Tab, textOf, type View } from '#tests/browsers/reader.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { Web } from '#tests/browsers/web.ts';

/**
 * `npm run screenshots -- [--out FOLDER] [--all]`: pictures of the built extension in Chromium for README and stores; with
 * `--all` every view in light, dark, narrow and Arabic, to be looked at before a view is called done.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'assets/screenshots' },
    all: { type: 'boolean', default: false },
  },
});

interface Look {
  name: string;
  settings: Record<string, unknown>;
  /** CSS pixels of the sidebar's width, and of other views; the browser's own when absent. */
  width?: number;
  /** As where the reader's system has chosen all colours. */
  isForced?: boolean;
}

const LOOKS: Look[] = [
  { name: 'light', settings: { theme: 'light' } },
  { name: 'dark', settings: { theme: 'dark' } },
  ...(values.all
    ? [
        { name: 'narrow', settings: { theme: 'light' }, width: 320 },
        { name: 'arabic', settings: { theme: 'light', language: 'ar' } },
        { name: 'arabic-dark', settings: { theme: 'dark', language: 'ar' } },
        { name: 'forced', settings: { theme: 'light' }, isForced: true },
      ]
    : []),
];

const TABS = ['background', 'statements', 'timeline', 'act', 'page'];

process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
const { ChromiumReader: Chromium } = await import('#tests/browsers/chromium-reader.ts');
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const web = await Web.start();
const story = web.put(
  'http://news.example.test/dubai',
  readFileSync('assets/demo/dubai-december-2012.html', 'utf8'),
);
const reader = await Chromium.launch({ extension: grantedBuild(BUILDS.chromium), proxy: web.proxy });
try {
  const tab = await reader.open(story);
  for (const look of LOOKS) await picture(reader, tab, look);
} finally {
  await reader.close();
  await web.stop();
}
console.log(`Screenshots in ${folder}`);

async function picture(reader: ChromiumReader, tab: Tab, look: Look): Promise<void> {
  const { name, settings, width, isForced = false } = look;
  await reader.own(
    `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: {
      ...settings, mode: 'everywhere', theme: 'system', language: 'en', ...${JSON.stringify(settings)} } }))`,
  );
  const take = async (view: View, subject: string) => {
    await settled(view);
    await view.screenshot(`${folder}/${subject}-${name}.png`);
  };
  await tab.bringToFront();
  await waitFor('the badge', async () => /\d/.test(await reader.badge(tab)));
  const popup = await reader.openPopup(tab);
  await reader.forceColours(popup, isForced);
  await take(popup, 'popup');
  if (values.all) {
    await fill(popup, '#popup-search', 'greenpeace');
    await there(popup, '.search-result');
    await take(popup, 'popup-search');
  }
  const sidebar = await reader.openSidebar(tab);
  await reader.forceColours(sidebar, isForced);
  await settled(sidebar);
  if (width) await reader.resize(sidebar, width);
  for (const part of TABS) {
    await sidebar.click(`#tab-${part}`);
    await take(sidebar, `sidebar-${part}`);
  }
  if (values.all) await unfolded(sidebar, take);
  if (width) await reader.resize(sidebar);
  for (const page of ['options', 'welcome']) {
    const view = await reader.openOwn(`${page}.html`);
    await reader.forceColours(view, isForced);
    if (width) await reader.resize(view, width);
    await take(view, page);
    if (page === 'options' && values.all) {
      for (const part of ['topics', 'knowledge', 'data']) {
        await view.evaluate(
          `(document.getElementById('${part}').scrollIntoView({ behavior: 'instant' }), null)`,
        );
        await take(view, `options-${part}`);
      }
    }
    await view.evaluate('window.close()').catch(() => {});
  }
}

/** What a reader sees of the sidebar after a click: news, citation, report, letter, map, search. */
async function unfolded(sidebar: View, take: (view: View, subject: string) => Promise<void>): Promise<void> {
  await sidebar.evaluate(`chrome.storage.local.get('updates').then(async ({ updates }) => {
    const news = [{ topic: 'wcit', action: 'ask-your-government-itu', lang: 'en', change: 'opened',
      title: 'Ask your government what it says at the ITU' }];
    await chrome.storage.local.set({ updates: { ...updates, news } });
    location.reload();
  })`);
  await there(sidebar, '.news');
  await take(sidebar, 'news');
  await sidebar.click('#tab-statements');
  await sidebar.click('.cite-menu-opener');
  await there(sidebar, '.cite-text');
  await take(sidebar, 'cite');
  await sidebar.click('#tab-page');
  await there(sidebar, '.wrong-match');
  await sidebar.evaluate(
    `(document.querySelectorAll('.finding-actions, .wrong-match').forEach((each) => { each.open = true; }), null)`,
  );
  await sidebar.evaluate(
    `(document.querySelector('.wrong-match').scrollIntoView({ behavior: 'instant' }), null)`,
  );
  await take(sidebar, 'report');
  await sidebar.click('#tab-act');
  await there(sidebar, '.letter');
  await sidebar.evaluate(
    `(document.querySelector('.letter').open = true, document.querySelector('.letter').scrollIntoView({ behavior: 'instant' }), null)`,
  );
  await take(sidebar, 'letter');
  await sidebar.click('#tab-background');
  await sidebar.click('[data-opens^="dataset:"]');
  await there(sidebar, '[role=option]');
  await sidebar.click('#map-country-BR');
  await take(sidebar, 'map');
  await sidebar.evaluate(
    `(document.querySelector('.dataset-search').scrollIntoView({ behavior: 'instant' }), null)`,
  );
  await take(sidebar, 'table');
  await sidebar.click('#open-search');
  await fill(sidebar, '#search-everything', 'greenpeace');
  await there(sidebar, '.search-result');
  await take(sidebar, 'search');
  await sidebar.click('.search-panel-head > button');
  await sidebar.evaluate(`chrome.storage.local.get('updates').then(({ updates }) =>
    chrome.storage.local.set({ updates: { ...updates, news: [] } }))`);
}

async function there(view: View, selector: string): Promise<void> {
  await waitFor(selector, () =>
    view.evaluate<boolean>(`!!document.querySelector(${JSON.stringify(selector)})`),
  );
}

/** Fills a field as typing does. */
async function fill(view: View, field: string, words: string): Promise<void> {
  await view.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(field)});
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  })()`);
}

/** A view that shows something and no longer says that it is loading. */
async function settled(view: View): Promise<void> {
  await waitFor('the view', async () => {
    const isBusy = await view.evaluate<boolean>(`document.querySelector('.state-message-dots') !== null`);
    return !isBusy && (await textOf(view)).length > 50;
  });
  await new Promise((done) => setTimeout(done, 300));
}
