import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import { evaluateIn } from './evaluate-in.ts';
import { findBrowser } from './find-browser.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { FirefoxView, POPUP, SIDEBAR, type ViewPlace } from './firefox-view.ts';
import { clickOpenSidebar } from './page-tools.ts';
import { FORGET_READER, type Reader, type Tab, type View } from './reader.ts';
import { waitFor } from './wait-for.ts';

/** The id of the extension inside this Firefox: any will do, as long as it is known. */
const UUID = '0f0e0d0c-1111-4222-8333-444455556666';
const ORIGIN = `moz-extension://${UUID}`;

export interface FirefoxOptions {
  extension: string;
  /** Address of a proxy through which everything goes. */
  proxy?: string;
  headless?: boolean;
}

/** Firefox with the extension, driven over WebDriver BiDi; its popup and sidebar through the browser's own window. */
export class FirefoxReader implements Reader {
  readonly browser = 'firefox' as const;
  readonly #bidi: Bidi;
  readonly #addon: string;
  readonly #exited: Promise<void>;
  readonly #stop: () => Promise<void>;
  #peek = '';

  private constructor(bidi: Bidi, addon: string, exited: Promise<void>, stop: () => Promise<void>) {
    this.#bidi = bidi;
    this.#addon = addon;
    this.#exited = exited;
    this.#stop = stop;
  }

  static async launch({ extension, proxy, headless = true }: FirefoxOptions): Promise<FirefoxReader> {
    const profile = await mkdtemp(join(tmpdir(), 'backgrounder-firefox-'));
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
    const addon: string = manifest.browser_specific_settings.gecko.id;
    await writeFile(join(profile, 'user.js'), firefoxPrefs({ [addon]: UUID }, proxy));
    const process_ = spawn(
      findBrowser('firefox'),
      [
        ...(headless ? ['--headless'] : []),
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port=0',
        '--remote-allow-system-access',
        'about:blank',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '800' },
      },
    );
    const exited = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
    const bidi = await Bidi.connect(`${await debuggerAddress(process_)}/session`);
    await bidi.send('session.new', { capabilities: {} });
    const reader = new FirefoxReader(bidi, addon, exited, async () => {
      await bidi.send('browser.close').catch(() => {});
      const kill = setTimeout(() => process_.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(kill);
      await rm(profile, { recursive: true, force: true });
    });
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    reader.#peek = await reader.#waitForContext(`${ORIGIN}/welcome.html`);
    await waitFor('the welcome page', () => reader.own<boolean>('browser.storage.local !== undefined'));
    return reader;
  }

  async open(url: string): Promise<Tab> {
    const { context } = await this.#bidi.send('browsingContext.create', { type: 'tab' });
    const tab = new FirefoxTab(this.#bidi, context);
    await tab.goto(url);
    await tab.bringToFront();
    return tab;
  }

  openOwn(path: string): Promise<View> {
    return this.open(`${ORIGIN}/${path}`);
  }

  async openPopup(tab: Tab): Promise<View> {
    await tab.bringToFront();
    await this.#closePopup();
    await this.#inWindow(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${this.#addon}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
    })()`);
    return this.#view('popup', POPUP);
  }

  async #closePopup(): Promise<void> {
    await this.#inWindow(
      `document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()`,
    );
    await waitFor('the popup to close', () =>
      this.own<boolean>(`browser.extension.getViews({ type: 'popup' }).length === 0`),
    );
  }

  async openSidebar(tab: Tab): Promise<View> {
    const popup = await this.openPopup(tab);
    await clickOpenSidebar(popup, () => this.#hasSidebar());
    return this.#view('sidebar', SIDEBAR);
  }

  async resize(view: View, width?: number): Promise<void> {
    if (view instanceof FirefoxTab) return view.resize(width);
    await this.#inWindow(
      `(document.getElementById('sidebar-box').style.width = ${JSON.stringify(width ? `${width}px` : '')}, null)`,
    );
    if (width !== undefined)
      await waitFor(`${width} pixels`, () => view.evaluate<boolean>(`window.innerWidth <= ${width}`));
  }

  async lookUp(tab: Tab, words: string): Promise<View> {
    await tab.bringToFront();
    const told = JSON.stringify({ menuItemId: 'look-up', selectionText: words });
    await this.#tell(`'webext-menu-menuitem-click', ${told}, gBrowser.selectedTab`);
    return this.sidebar();
  }

  async enterInAddressBar(tab: Tab, text: string): Promise<View> {
    await tab.bringToFront();
    await this.#tell(`'webext-omnibox-input-started'`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await this.#tell(`'webext-omnibox-input-entered', ${JSON.stringify(text)}, 'currentTab'`);
    return this.sidebar();
  }

  /** What the browser's own menu and address bar tell the extension. */
  async #tell(told: string): Promise<void> {
    await this.#inWindow(`WebExtensionPolicy.getByID('${this.#addon}').extension.emit(${told})`);
  }

  /** Firefox opens its sidebar only in what it takes for a gesture; else the sidebar's page is in a tab. */
  async sidebar(): Promise<View> {
    return waitFor('the sidebar', async () => {
      if (await this.#hasSidebar()) return this.#view('sidebar', SIDEBAR);
      const { contexts } = await this.#bidi.send('browsingContext.getTree');
      const tab = contexts.find(({ url }: { url: string }) => url.startsWith(`${ORIGIN}/sidepanel.html`));
      return tab && new FirefoxTab(this.#bidi, tab.context);
    });
  }

  #hasSidebar(): Promise<boolean> {
    return this.own<boolean>(`browser.extension.getViews({ type: 'sidebar' }).length > 0`);
  }

  async badge(tab: Tab): Promise<string> {
    const url = JSON.stringify(await tab.evaluate<string>('location.href'));
    return this.own<string>(
      `browser.tabs.query({}).then((tabs) => browser.action.getBadgeText({ tabId: tabs.find((tab) => tab.url === ${url})?.id }))`,
    );
  }

  async stopBackground(): Promise<void> {
    await this.#inWindow(`WebExtensionPolicy.getByID('${this.#addon}').extension.terminateBackground()`);
  }

  own<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.#bidi, this.#peek, expression);
  }

  async startOver(): Promise<void> {
    await this.#closePopup();
    await this.#inWindow(
      `(SidebarController.hide(), document.getElementById('sidebar-box').style.removeProperty('width'), null)`,
    );
    const { contexts } = await this.#bidi.send('browsingContext.getTree');
    for (const { context } of contexts)
      if (context !== this.#peek) await this.#bidi.send('browsingContext.close', { context });
    await this.own(FORGET_READER);
    await this.stopBackground();
    await this.#bidi.send('browsingContext.reload', { context: this.#peek, wait: 'complete' });
  }

  closed(): Promise<void> {
    return this.#exited;
  }

  close(): Promise<void> {
    return this.#stop();
  }

  async #view(type: 'popup' | 'sidebar', place: ViewPlace): Promise<View> {
    const view = new FirefoxView(this.#bidi, this.#peek, () => this.#window(), type, place);
    await view.waitUntilThere();
    return view;
  }

  async #inWindow<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.#bidi, await this.#window(), expression);
  }

  async #window(): Promise<string> {
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return contexts[0].context;
  }

  async #waitForContext(url: string): Promise<string> {
    const found = await waitFor(url, async () => {
      const { contexts } = await this.#bidi.send('browsingContext.getTree');
      return contexts.find((context: { url: string }) => context.url.startsWith(url));
    });
    return found.context;
  }
}

function debuggerAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    firefox.stderr?.on('data', (data: Buffer) => {
      log += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(log)?.[1];
      if (address) resolve(address);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${log}`)));
  });
}
