import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import { findBrowser } from './find-browser.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { clickAtRest, clickOpenSidebar, RUN_AXE } from './page-tools.ts';
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

class FirefoxTab implements Tab {
  readonly #bidi: Bidi;
  readonly #context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  async resize(width?: number): Promise<void> {
    await this.#bidi.send('browsingContext.setViewport', {
      context: this.#context,
      viewport: width === undefined ? null : { width, height: 760 },
    });
  }

  async bringToFront(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.#context });
  }

  evaluate<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.#bidi, this.#context, expression);
  }

  async click(selector: string, text?: string): Promise<void> {
    await clickAtRest(this, selector, text, ({ x, y }) => this.clickAt(x, y));
  }

  async pointAt(x: number, y: number): Promise<void> {
    await this.#perform({ type: 'pointer', id: 'mouse', actions: [moveTo(x, y)] });
  }

  async clickAt(x: number, y: number): Promise<void> {
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform({ type: 'pointer', id: 'mouse', actions: [moveTo(x, y), ...press] });
  }

  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key;
    const press = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.#perform({ type: 'key', id: 'keyboard', actions: press });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [source] });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.#bidi.send('browsingContext.captureScreenshot', { context: this.#context });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  axe(): Promise<string[]> {
    return this.evaluate<string[]>(RUN_AXE);
  }
}

const moveTo = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

/** The code points by which WebDriver names keys that write nothing. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** Expressions in the browser's window: the element that holds the view, and its place in the window. */
interface ViewPlace {
  browser: string;
  origin: string;
}

const POPUP: ViewPlace = {
  browser: `document.querySelector('.webextension-popup-browser')`,
  origin: `(() => { const box = document.querySelector('.webextension-popup-browser').getBoundingClientRect(); return { x: box.x, y: box.y }; })()`,
};

const SIDEBAR: ViewPlace = {
  browser: `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')`,
  origin: `(() => {
    const frame = document.getElementById('sidebar');
    const outer = frame.getBoundingClientRect();
    const inner = frame.contentDocument.getElementById('webext-panels-browser').getBoundingClientRect();
    return { x: outer.x + inner.x, y: outer.y + inner.y };
  })()`,
};

/** The popup or sidebar: its document is reached from another page of the extension, its pixels from the window. */
class FirefoxView implements View {
  readonly #bidi: Bidi;
  readonly #peek: string;
  readonly #window: () => Promise<string>;
  readonly #type: 'popup' | 'sidebar';
  readonly #place: ViewPlace;

  constructor(
    bidi: Bidi,
    peek: string,
    window: () => Promise<string>,
    type: 'popup' | 'sidebar',
    place: ViewPlace,
  ) {
    this.#bidi = bidi;
    this.#peek = peek;
    this.#window = window;
    this.#type = type;
    this.#place = place;
  }

  async waitUntilThere(): Promise<void> {
    await waitFor(`the ${this.#type}`, () => this.evaluate<boolean>(`document.readyState === 'complete'`));
  }

  evaluate<T>(expression: string): Promise<T> {
    return evaluateIn<T>(
      this.#bidi,
      this.#peek,
      `((window, document) => (${expression}))(...(({ window }) => [window, window.document])({ window: browser.extension.getViews({ type: '${this.#type}' })[0] }))`,
    );
  }

  async click(selector: string, text?: string): Promise<void> {
    const window = await this.#window();
    await clickAtRest(this, selector, text, ({ x, y }) =>
      evaluateIn(
        this.#bidi,
        window,
        `(() => {
          const origin = ${this.#place.origin};
          for (const type of ['mousedown', 'mouseup'])
            window.synthesizeMouseEvent(type, origin.x + ${x}, origin.y + ${y}, { button: 0, clickCount: 1 }, {});
        })()`,
      ),
    );
  }

  /** Typed into the window, as the keyboard does: the view has to hold the focus, which it is given first. */
  async press(key: string): Promise<void> {
    await evaluateIn(
      this.#bidi,
      await this.#window(),
      `(() => {
        const browser = ${this.#place.browser};
        browser.focus();
        const typist = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        typist.beginInputTransactionForTests(window);
        const press = new KeyboardEvent('', { key: ${JSON.stringify(key)}, code: ${JSON.stringify(key)} });
        typist.keydown(press);
        typist.keyup(press);
      })()`,
    );
  }

  async screenshot(file: string): Promise<void> {
    const picture = await evaluateIn<string>(
      this.#bidi,
      await this.#window(),
      `(async () => {
        const bitmap = await ${this.#place.browser}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png');
      })()`,
    );
    await writeFile(file, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
  }

  axe(): Promise<string[]> {
    return this.evaluate<string[]>(RUN_AXE);
  }
}

async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.type === 'string' ? JSON.parse(answer.result.value) : (undefined as T);
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
