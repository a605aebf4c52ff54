import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#tests/browsers/find-browser.ts';
import { BUILDS, grantedBuild } from '#tests/browsers/granted-build.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { Web } from '#tests/browsers/web.ts';
import { median } from './measure.ts';

/** Milliseconds from the start of a view's navigation to the frame that shows what a reader opened it for. */
export interface ViewTime {
  view: 'popup' | 'sidebar';
  median: number;
  p90: number;
  /** The most that the median may be. */
  budget: number;
  timesBudget: number;
  /** The median of a page that holds one sentence and no script, opened in the same place in turn. */
  blank: number;
}

interface Place {
  view: ViewTime['view'];
  page: string;
  /** What must be painted. */
  shows: string;
  budget: number;
  /** Expressions for a page of the extension: the place shows `page`, opens, closes. */
  holds: (page: string) => string;
  open: string;
  close: string;
}

const PLACES: Place[] = [
  {
    view: 'popup',
    page: 'popup.html',
    shows: '.popup-facts .fact p',
    budget: 100,
    holds: (page) => `chrome.action.setPopup({ popup: '${page}' })`,
    open: 'chrome.action.openPopup()',
    close: `chrome.extension.getViews({ type: 'popup' }).forEach((view) => view.close())`,
  },
  {
    view: 'sidebar',
    page: 'sidepanel.html',
    shows: '#panel-background .background-prose p',
    budget: 200,
    holds: (page) => `chrome.sidePanel.setOptions({ path: '${page}' })`,
    open: 'chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    close: 'chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.close({ windowId: id }))',
  },
];

const BLANK = { page: 'blank.html', shows: 'p' };
const STORY = 'http://news.example.test/dubai';
const ROUNDS = 20;
/** The first openings fill the browser's caches. */
const WARM_UP = 3;

/**
 * How long popup and sidebar take over an article that has been read, in a warm Chromium. No driver is attached to the
 * views, which would slow them down: a script in them tells the time to a page beside them.
 */
export async function benchViews(): Promise<ViewTime[]> {
  const web = await Web.start();
  web.put(STORY, readFileSync('assets/demo/dubai-december-2012.html', 'utf8'));
  const profile = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const extension = withProbes(grantedBuild(BUILDS.chromium));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    viewport: null,
    proxy: { server: web.proxy, bypass: '<-loopback>' },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--window-size=1280,800',
    ],
  });
  try {
    const own = await welcomePage(context);
    await own.evaluate(`chrome.storage.local.set({ settings: { mode: 'everywhere' } })`);
    const article = await context.newPage();
    await article.goto(STORY);
    await waitFor('the badge', () =>
      own.evaluate<boolean>(`chrome.tabs.query({ active: true }).then(async ([tab]) =>
        /^[1-9]$/.test(await chrome.action.getBadgeText({ tabId: tab.id })))`),
    );
    const times: ViewTime[] = [];
    for (const place of PLACES) times.push(await timeView(own, place));
    return times;
  } finally {
    await context.close();
    await web.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function timeView(own: Page, place: Place): Promise<ViewTime> {
  const times: number[] = [];
  const blank: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const nothing = await timeOpening(own, place, BLANK.page);
    const took = await timeOpening(own, place, place.page);
    if (round < 0) continue;
    times.push(took);
    blank.push(nothing);
  }
  const middle = median(times);
  return {
    view: place.view,
    median: middle,
    p90: [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? Number.NaN,
    budget: place.budget,
    timesBudget: middle / place.budget,
    blank: median(blank),
  };
}

/** Opens a page in a place, waits until it tells its time, and closes it. */
async function timeOpening(own: Page, { holds, open, close }: Place, page: string): Promise<number> {
  await own.evaluate(holds(page));
  await own.evaluate(`(window.told = new Promise((resolve) => {
    new BroadcastChannel('${page}').onmessage = ({ data }) => resolve(data);
  }), null)`);
  await own.evaluate(open);
  const took = await own.evaluate<number>('window.told');
  await own.evaluate(close);
  await waitFor('the view to close', () =>
    own.evaluate<boolean>(`chrome.runtime.getContexts({}).then((all) =>
      all.every(({ documentUrl }) => !documentUrl?.endsWith('/${page}')))`),
  );
  return took;
}

/** Each view tells when the frame is drawn in which its words are first to be seen. */
function withProbes(extension: string): string {
  writeFileSync(
    join(extension, BLANK.page),
    '<!doctype html><html><head><meta charset="utf-8"><title>Blank</title></head><body><p>Nothing else</p></body></html>',
  );
  for (const { page, shows } of [...PLACES, BLANK]) {
    const probe = `probe-${page}.js`;
    writeFileSync(
      join(extension, probe),
      `new MutationObserver((_, observer) => {
        if (!document.querySelector('${shows}')) return;
        observer.disconnect();
        const tell = () => new BroadcastChannel('${page}').postMessage(performance.now());
        requestAnimationFrame(() => scheduler.postTask(tell, { priority: 'user-blocking' }));
      }).observe(document, { childList: true, subtree: true });`,
    );
    const path = join(extension, page);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${probe}"></script>`),
    );
  }
  return extension;
}

/** It opens by itself when the extension is installed, and has the extension's rights. */
const welcomePage = (context: BrowserContext): Promise<Page> =>
  waitFor('the welcome page', () => context.pages().find((page) => page.url().endsWith('/welcome.html')));
