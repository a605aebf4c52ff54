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
  /** CSS pixels of the sidebar's width; the browser's own when absent. */
  width?: number;
}

const LOOKS: Look[] = [
  { name: 'light', settings: { theme: 'light' } },
  { name: 'dark', settings: { theme: 'dark' } },
  ...(values.all
    ? [
        { name: 'narrow', settings: { theme: 'light' }, width: 252 },
        { name: 'arabic', settings: { theme: 'light', language: 'ar' } },
        { name: 'arabic-dark', settings: { theme: 'dark', language: 'ar' } },
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

async function picture(reader: ChromiumReader, tab: Tab, { name, settings, width }: Look): Promise<void> {
  await reader.own(
    `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: {
      ...settings, mode: 'everywhere', theme: 'system', language: 'en', ...${JSON.stringify(settings)} } }))`,
  );
  await tab.bringToFront();
  await waitFor('the badge', async () => /\d/.test(await reader.badge(tab)));
  const popup = await reader.openPopup(tab);
  await settled(popup);
  await popup.screenshot(`${folder}/popup-${name}.png`);
  const sidebar = await reader.openSidebar(tab);
  await settled(sidebar);
  if (width) await reader.resize(sidebar, width);
  for (const [at, part] of TABS.entries()) {
    await sidebar.evaluate(`document.querySelectorAll('[role=tab]')[${at}].click()`);
    await settled(sidebar);
    await sidebar.screenshot(`${folder}/sidebar-${part}-${name}.png`);
  }
  if (width) await reader.resize(sidebar);
  for (const page of ['options', 'welcome']) {
    const view = await reader.openOwn(`${page}.html`);
    await settled(view);
    await view.screenshot(`${folder}/${page}-${name}.png`);
    await view.evaluate('window.close()').catch(() => {});
  }
}

/** A view that shows something and no longer says that it is loading. */
async function settled(view: View): Promise<void> {
  await waitFor('the view', async () => {
    const isBusy = await view.evaluate<boolean>(`document.querySelector('.state-message-dots') !== null`);
    return !isBusy && (await textOf(view)).length > 50;
  });
  await new Promise((done) => setTimeout(done, 300));
}
