import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describe } from '#cli/scan-document.ts';
import type { PageContext } from '#core/model/page-context.ts';
import { BUILDS } from '#tests/browsers/granted-build.ts';
import { type Reader, type Tab, textOf, type View } from '#tests/browsers/reader.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { Web } from '#tests/browsers/web.ts';

const HELP = `Usage: npm run demo [-- --browser chromium|firefox] [--headless] [--out FOLDER]

Opens an article about the end of the Dubai conference with the built extension loaded, clicks the toolbar button, and
opens the sidebar beside it. Without a display it runs headless. Screenshots go to FOLDER.`;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY },
    out: { type: 'string', default: '.cache/demo' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  console.error(`There is no demo for '${values.browser}'. Say --browser chromium or --browser firefox.`);
  process.exitCode = 2;
} else await demo(values.browser, values.headless, resolve(values.out));

async function demo(browser: 'chromium' | 'firefox', headless: boolean, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const web = await Web.start();
  const story = web.put(
    `${web.proxy}/dubai-december-2012.html`,
    readFileSync('assets/demo/dubai-december-2012.html', 'utf8'),
  );
  console.log(`Starting ${browser}${headless ? ' without a window' : ''} with the extension …`);
  const reader = await launch(browser, headless);
  try {
    await show(reader, story, folder);
    if (!headless) {
      console.log('Close the browser window, or press Ctrl+C, to end the demo.');
      await reader.closed();
    }
  } finally {
    await reader.close();
    await web.stop();
  }
}

async function show(reader: Reader, story: string, folder: string): Promise<void> {
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
}

async function launch(browser: 'chromium' | 'firefox', headless: boolean): Promise<Reader> {
  const options = { extension: BUILDS[browser], headless };
  if (browser === 'firefox')
    return (await import('#tests/browsers/firefox-reader.ts')).FirefoxReader.launch(options);
  // Read when Playwright is loaded: lets it attach to the popup and the side panel.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  return (await import('#tests/browsers/chromium-reader.ts')).ChromiumReader.launch(options);
}

/** What the extension itself says of the tab. */
async function contextOf(reader: Reader, tab: Tab): Promise<PageContext> {
  const url = JSON.stringify(await tab.evaluate<string>('location.href'));
  const { value } = await reader.own<{ value: PageContext }>(`(async (api) => {
    const tabs = await api.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === ${url})?.id;
    return api.runtime.sendMessage({ to: 'background', type: 'getPageContext', payload: { tabId } });
  })(globalThis.browser ?? chrome)`);
  return value;
}

async function until(view: View, words: string): Promise<void> {
  await waitFor(`"${words}"`, async () => (await textOf(view)).includes(words));
}
