import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import { evaluateIn } from './evaluate-in.ts';
import { clickAtRest, RUN_AXE } from './page-tools.ts';
import type { Tab } from './reader.ts';

/** A tab of Firefox, worked with over WebDriver BiDi. */
export class FirefoxTab implements Tab {
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
