import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describe } from '#cli/scan-document.ts';
import type { KnowledgeInfo } from '#core/model/catalog.ts';
import type { UpdateStatus } from '#core/model/feed.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { BrowserName } from '#tests/browsers/find-browser.ts';
import { BUILDS, feedBuild } from '#tests/browsers/granted-build.ts';
import { type Reader, type Tab, textOf, type View } from '#tests/browsers/reader.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { Web } from '#tests/browsers/web.ts';
import { DemoFeed } from './demo-feed.ts';

const HELP = `Usage: npm run demo [-- --browser chromium|firefox] [--feed] [--headless] [--out FOLDER]

Opens an article about the end of the Dubai conference with the built extension loaded, clicks the toolbar button, and
opens the sidebar beside it. With --feed, the extension follows a feed that is published on this machine: a fact is
edited in a copy of the knowledge base and published, and the open sidebar changes. Without a display it runs headless.
Screenshots go to FOLDER.`;

const OPTIONS = {
  browser: { type: 'string', default: 'chromium' },
  feed: { type: 'boolean', default: false },
  headless: { type: 'boolean', default: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY },
  out: { type: 'string', default: '.cache/demo' },
  help: { type: 'boolean', default: false },
} as const;

const values = readOptions();
if (values === undefined) process.exitCode = 2;
else if (values.help) console.log(HELP);
else if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  console.error(`There is no demo for '${values.browser}'. Say --browser chromium or --browser firefox.`);
  process.exitCode = 2;
} else await demo(values.browser, values);

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return undefined;
  }
}

interface Settings {
  feed: boolean;
  headless: boolean;
  out: string;
}

async function demo(browser: BrowserName, { feed: withFeed, headless, out }: Settings): Promise<void> {
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  if (withFeed) console.log('Founding a feed and publishing the knowledge base, in a temporary folder …');
  const feed = withFeed ? await DemoFeed.start() : undefined;
  const web = await Web.start();
  try {
    if (feed) console.log(`The feed is at ${feed.address}, on this machine alone.`);
    console.log(`Starting ${browser}${headless ? ' without a window' : ''} with the extension …`);
    const extension = feed ? feedBuild(BUILDS[browser], await feed.packaged()) : BUILDS[browser];
    const reader = await launch(browser, headless, extension);
    try {
      const story = web.put(
        `${web.proxy}/dubai-december-2012.html`,
        readFileSync('assets/demo/dubai-december-2012.html', 'utf8'),
      );
      const sidebar = await show(reader, story, folder);
      if (feed) await showUpdate(reader, sidebar, feed, folder);
      if (!headless) {
        console.log('Close the browser window, or press Ctrl+C, to end the demo.');
        await reader.closed();
      }
    } finally {
      await reader.close();
    }
  } finally {
    await feed?.stop();
    await web.stop();
  }
}

async function show(reader: Reader, story: string, folder: string): Promise<View> {
  const tab = await reader.open(story);
  console.log(`Opened ${story}\nClicking the toolbar button, which lets Backgrounder read this page …`);
  const popup = await reader.openPopup(tab);
  await until(popup, 'This page is about');
  await popup.screenshot(`${folder}/popup.png`);
  const sidebar = await reader.openSidebar(tab);
  await until(sidebar, 'What it is');
  await sidebar.screenshot(`${folder}/sidebar.png`);
  await tab.screenshot(`${folder}/page.png`);
  const context = await contextOf(reader, tab);
  const topics = context.state === 'found' ? context.topics : [];
  for (const line of describe(await tab.evaluate<string>('document.title'), topics)) console.log(line);
  console.log(`\nScreenshots: ${folder}/page.png, popup.png, sidebar.png`);
  return sidebar;
}

async function showUpdate(reader: Reader, sidebar: View, feed: DemoFeed, folder: string): Promise<void> {
  console.log('\nThe sidebar stays open. Checking the feed …');
  console.log(`  knowledge ${await checkFeed(reader)}: nothing new`);
  const sentence = `Demonstration edit of ${new Date().toISOString().slice(0, 16).replace('T', ', ')}: this fact came with an update.`;
  console.log('Publishing an edit …');
  await feed.edit(sentence);
  console.log('Checking the feed again …');
  console.log(`  knowledge ${await checkFeed(reader)} is in use`);
  await until(sidebar, sentence);
  await sidebar.screenshot(`${folder}/sidebar-updated.png`);
  console.log(`The open sidebar now says: "${sentence}"\nScreenshot: ${folder}/sidebar-updated.png`);
}

/** Checks now, as the button in the options does; answers the version in use. Throws where the check failed. */
async function checkFeed(reader: Reader): Promise<string> {
  // One check a minute is enough for people; a demonstration makes the extension forget the last.
  await reader.own(`(globalThis.browser ?? chrome).storage.local.remove('updates')`);
  const { feeds } = await ask<UpdateStatus>(reader, 'checkNow');
  const failure = feeds[0]?.failure;
  if (failure) throw new Error(`The check failed (${failure.code}): ${failure.message}`);
  return (await ask<KnowledgeInfo>(reader, 'getKnowledgeInfo')).version;
}

async function launch(browser: BrowserName, headless: boolean, extension: string): Promise<Reader> {
  const options = { extension, headless };
  if (browser === 'firefox')
    return (await import('#tests/browsers/firefox-reader.ts')).FirefoxReader.launch(options);
  // Read when Playwright is loaded: lets it attach to the popup and the side panel.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  return (await import('#tests/browsers/chromium-reader.ts')).ChromiumReader.launch(options);
}

/** What the extension itself says of the tab. */
async function contextOf(reader: Reader, tab: Tab): Promise<PageContext> {
  const url = await tab.evaluate<string>('location.href');
  const tabId = await reader.own<number | undefined>(
    `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`,
  );
  return ask<PageContext>(reader, 'getPageContext', { tabId });
}

/** What the background answers to a message. */
async function ask<T>(reader: Reader, type: string, payload: object = {}): Promise<T> {
  const reply = await reader.own<{ ok: boolean; value: T; error?: string }>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ to: 'background', type, payload })})`,
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

async function until(view: View, words: string): Promise<void> {
  await waitFor(`"${words}"`, async () => (await textOf(view)).includes(words));
}
