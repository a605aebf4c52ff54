import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import { evaluateIn } from './evaluate-in.ts';
import { clickAtRest, RUN_AXE } from './page-tools.ts';
import type { View } from './reader.ts';
import { waitFor } from './wait-for.ts';

/** Expressions in the browser's window: the element that holds the view, and its place in the window. */
export interface ViewPlace {
  browser: string;
  origin: string;
}

export const POPUP: ViewPlace = {
  browser: `document.querySelector('.webextension-popup-browser')`,
  origin: `(() => { const box = document.querySelector('.webextension-popup-browser').getBoundingClientRect(); return { x: box.x, y: box.y }; })()`,
};

export const SIDEBAR: ViewPlace = {
  browser: `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')`,
  origin: `(() => {
    const frame = document.getElementById('sidebar');
    const outer = frame.getBoundingClientRect();
    const inner = frame.contentDocument.getElementById('webext-panels-browser').getBoundingClientRect();
    return { x: outer.x + inner.x, y: outer.y + inner.y };
  })()`,
};

/** The popup or sidebar: its document is reached from another page of the extension, its pixels from the window. */
export class FirefoxView implements View {
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
