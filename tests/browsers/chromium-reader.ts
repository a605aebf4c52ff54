import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { clickAtRest, clickOpenSidebar, RUN_AXE } from './page-tools.ts';
import { FORGET_READER, type Reader, type Tab, type View } from './reader.ts';
import { waitFor } from './wait-for.ts';

export interface ChromiumOptions {
  extension: string;
  /** Address of a proxy through which everything goes. */
  proxy?: string;
  headless?: boolean;
  args?: string[];
}

/** A page or view in Chromium. */
class ChromiumView implements View {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression);
  }

  async click(selector: string, text?: string): Promise<void> {
    await clickAtRest(this, selector, text, ({ x, y }) => this.page.mouse.click(x, y));
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  axe(): Promise<string[]> {
    return this.page.evaluate<string[]>(RUN_AXE);
  }
}

class ChromiumTab extends ChromiumView implements Tab {
  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }
}

/** Chromium with the extension, driven by Playwright. PW_CHROMIUM_ATTACH_TO_OTHER=1 must stand in the environment. */
export class ChromiumReader implements Reader {
  readonly browser = 'chromium' as const;
  readonly #context: BrowserContext;
  readonly #cdp: CDPSession;
  readonly #origin: string;
  readonly #profile: string;

  private constructor(context: BrowserContext, cdp: CDPSession, origin: string, profile: string) {
    this.#context = context;
    this.#cdp = cdp;
    this.#origin = origin;
    this.#profile = profile;
  }

  static async launch({
    extension,
    proxy,
    headless = true,
    args = [],
  }: ChromiumOptions): Promise<ChromiumReader> {
    const profile = await mkdtemp(join(tmpdir(), 'backgrounder-chromium-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      headless,
      viewport: null,
      ...(proxy === undefined ? {} : { proxy: { server: proxy, bypass: '<-loopback>' } }),
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--disable-quic',
        '--disable-sync',
        '--window-size=1280,800',
        ...args,
      ],
    });
    const browser = context.browser();
    if (!browser) throw new Error('Chromium has no browser connection');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const reader = new ChromiumReader(
      context,
      await browser.newBrowserCDPSession(),
      `chrome-extension://${new URL(worker.url()).host}`,
      profile,
    );
    // The welcome page opens by itself at install; from it the tests look at the extension without waking its worker.
    await reader.#ownPage('welcome.html');
    return reader;
  }

  async open(url: string): Promise<Tab> {
    const page = await this.#context.newPage();
    await page.goto(url);
    return new ChromiumTab(page);
  }

  async openOwn(path: string): Promise<View> {
    return this.open(`${this.#origin}/${path}`);
  }

  async openPopup(tab: Tab): Promise<View> {
    const { page } = tab as ChromiumTab;
    await page.bringToFront();
    // A click on the button of an open popup would close it.
    await this.#findOwn('popup.html')?.close();
    const target = (await this.#targets('tab')).find((candidate) => candidate.url === page.url());
    if (!target) throw new Error(`no tab at ${page.url()}`);
    const opened = this.#ownPage('popup.html');
    // Not in Playwright's types yet.
    const send = this.#cdp.send as unknown as (method: string, params: object) => Promise<unknown>;
    await send.call(this.#cdp, 'Extensions.triggerAction', {
      id: new URL(this.#origin).host,
      targetId: target.targetId,
    });
    return new ChromiumView(await opened);
  }

  async openSidebar(tab: Tab): Promise<View> {
    const popup = await this.openPopup(tab);
    await clickOpenSidebar(popup, async () => this.#findOwn('sidepanel.html') !== undefined);
    return this.sidebar();
  }

  async lookUp(tab: Tab, words: string): Promise<View> {
    await tab.bringToFront();
    const told = JSON.stringify({ menuItemId: 'look-up', selectionText: words });
    return this.#told(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      void chrome.contextMenus.onClicked.dispatch(${told}, tab))`);
  }

  async enterInAddressBar(tab: Tab, text: string): Promise<View> {
    await tab.bringToFront();
    return this.#told(`new Promise((resolve) => {
      chrome.omnibox.onInputStarted.dispatch();
      setTimeout(() => resolve(void chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'currentTab')), 500);
    })`);
  }

  /** Lets the background be told of something that leads to the sidebar: to the panel, or to its page in a tab. */
  async #told(expression: string): Promise<View> {
    const worker = this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent('serviceworker'));
    await worker.evaluate(expression);
    return this.sidebar();
  }

  async sidebar(): Promise<View> {
    return new ChromiumView(await this.#ownPage('sidepanel.html'));
  }

  async badge(tab: Tab): Promise<string> {
    const welcome = await this.#ownPage('welcome.html');
    const url = JSON.stringify((tab as ChromiumTab).page.url());
    return welcome.evaluate<string>(
      `chrome.tabs.query({}).then((tabs) => chrome.action.getBadgeText({ tabId: tabs.find((tab) => (tab.url ?? tab.pendingUrl) === ${url})?.id }))`,
    );
  }

  async resize(view: View, width?: number): Promise<void> {
    const cdp = await this.#context.newCDPSession((view as ChromiumView).page);
    if (width === undefined) await cdp.send('Emulation.clearDeviceMetricsOverride');
    else
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 760,
        deviceScaleFactor: 1,
        mobile: false,
      });
  }

  /** Shows a view as where the reader's system has chosen all colours, or as it is. */
  async forceColours(view: View, isForced: boolean): Promise<void> {
    await (view as ChromiumView).page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  }

  async stopBackground(): Promise<void> {
    for (const { targetId } of await this.#targets('service_worker'))
      await this.#cdp.send('Target.closeTarget', { targetId });
  }

  /** A value from any page of the extension, which has its rights. */
  async own<T>(expression: string): Promise<T> {
    return (await this.#ownPage('welcome.html')).evaluate<T>(expression);
  }

  async startOver(): Promise<void> {
    const welcome = await this.#ownPage('welcome.html');
    await Promise.all(this.#context.pages().map((page) => page === welcome || page.close()));
    await welcome.evaluate(FORGET_READER);
    await this.stopBackground();
    await welcome.reload();
  }

  async closed(): Promise<void> {
    await new Promise((resolve) => this.#context.once('close', resolve));
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  async #ownPage(path: string): Promise<Page> {
    // Asked again and again: a page may have opened, and not yet gone to its address, before anybody listened.
    return waitFor(path, () => this.#findOwn(path));
  }

  #findOwn(path: string): Page | undefined {
    return this.#context.pages().find((page) => this.#isOwn(page, path));
  }

  #isOwn(page: Page, path: string): boolean {
    return !page.isClosed() && page.url().split(/[?#]/)[0] === `${this.#origin}/${path}`;
  }

  async #targets(type: string) {
    return (await this.#cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  }
}
