import { waitFor } from './wait-for.ts';

/**
 * A reader at a browser with Backgrounder installed: what a person does and sees, the same for Chromium and Firefox,
 * so that each scenario is written once.
 */
export interface Reader {
  readonly browser: 'chromium' | 'firefox';
  /** Opens a page in a new tab in front. */
  open(url: string): Promise<Tab>;
  /** Opens one of the extension's own pages in a tab in front, such as `options.html`. */
  openOwn(path: string): Promise<View>;
  /** Clicks the toolbar button over a tab: the popup opens. */
  openPopup(tab: Tab): Promise<View>;
  /** Clicks the popup's button for the sidebar, as a real gesture. */
  openSidebar(tab: Tab): Promise<View>;
  /** Gives a view another width in CSS pixels, or its own again. A popup keeps its width. */
  resize(view: View, width?: number): Promise<void>;
  /** The sidebar that something else has opened: the browser's own, or its page in a tab. */
  sidebar(): Promise<View>;
  /**
   * Looks up selected words by the extension's entry in the context menu of a tab; the view in which they are searched.
   * What the browser tells the extension is told without the menu itself, which no driver can open in Chromium.
   */
  lookUp(tab: Tab, words: string): Promise<View>;
  /** The same for words or an entry that the reader enters after the keyword in the address bar. */
  enterInAddressBar(tab: Tab, text: string): Promise<View>;
  /** The badge that the toolbar shows for a tab. */
  badge(tab: Tab): Promise<string>;
  /** Ends the service worker or event page, as the browser does after some idle time. */
  stopBackground(): Promise<void>;
  /** Value of an expression in a page of the extension, with the extension's rights, without waking its background. */
  own<T>(expression: string): Promise<T>;
  /**
   * Leaves the browser as it was after the installation: its only tab the welcome page, nothing kept but the knowledge,
   * the background stopped. Costs a fraction of another browser.
   */
  startOver(): Promise<void>;
  /** Resolves when the reader has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** A document that can be looked at and worked with. */
export interface View {
  /** Value of a JavaScript expression in the document; must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real click on the middle of the first visible element that matches and, if given, holds the text. */
  click(selector: string, text?: string): Promise<void>;
  /** Presses and releases a key, by its name: `Tab`, `ArrowLeft`, `Escape`, `Enter`, `a`. */
  press(key: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Ids of the accessibility rules that the document breaks, with the elements. */
  axe(): Promise<string[]>;
}

export interface Tab extends View {
  /** Goes to another address in the same tab. */
  goto(url: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** Moves the pointer to a place in the viewport, in CSS pixels. */
  pointAt(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
}

/** Visible text of the whole document, white space folded. */
export const textOf = (view: View): Promise<string> =>
  view.evaluate<string>(`(document.body?.innerText ?? '').replace(/\\s+/g, ' ').trim()`);

/** Fills a field as typing does, once it is there. */
export async function fill(view: View, field: string, words: string): Promise<void> {
  await waitFor(field, () =>
    view.evaluate<boolean>(`(() => {
      const field = document.querySelector(${JSON.stringify(field)});
      if (!field) return false;
      field.value = ${JSON.stringify(words)};
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
      return true;
    })()`),
  );
}

/** Loads the document of a view again, and waits until that is there. */
export async function reload(view: View): Promise<void> {
  await view.evaluate(`(window.isOld = true, window.location.reload(), null)`);
  await waitFor('the document to load again', () =>
    view.evaluate<boolean>(`!window.isOld && document.readyState === 'complete'`),
  );
}

/** In a page of the extension: forgets all that a reader has brought about; the gate belongs to the knowledge. */
export const FORGET_READER = `(async ({ storage, scripting }) => {
  const kept = Object.keys(await storage.local.get(null)).filter((key) => key !== 'gate');
  await Promise.all([storage.local.remove(kept), storage.session.clear()]);
  // The background does so itself, unless it was ended before it could.
  const areLeft = async () => (await scripting.getRegisteredContentScripts()).length > 0;
  for (let tries = 0; tries < 40 && await areLeft(); tries++) await new Promise((done) => setTimeout(done, 50));
  if (await areLeft()) await scripting.unregisterContentScripts().catch(() => {});
})(globalThis.browser ?? chrome)`;
