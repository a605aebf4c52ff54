import { readingRule } from '#core/context/reading-rule.ts';
import { passesGate } from '#core/match/gate.ts';
import type { Gate } from '#core/model/gate.ts';
import { parseSettings } from '#core/model/parse-settings.ts';
import { readHeadings } from '#page/read-headings.ts';
import { readPage } from '#page/read-page.ts';
import { readPublished } from '#page/read-published.ts';
import { readStored, tellBackground } from '#platform/page-port.ts';

type ReadText = ReturnType<typeof readPage>;

/**
 * Reads one page, again whenever it has changed, and reports it to the background only when it passes the gate.
 * One instance a page; readings never overlap.
 */
export class PageReader {
  #queue: Promise<void> = Promise.resolve();
  /** Address and text of the last reading: a page that has not changed is not reported twice. */
  #last: ReadText | undefined;
  /** The address that was reported, as long as it stands. */
  #reported: string | undefined;
  /** A report is under way: until it is answered, nobody may conclude that nothing was found. */
  #isReporting = false;
  /** A view was told that this page is being read, and waits for the end. */
  #isAwaited = false;
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  /** The last reading's address, and whether one is under way. */
  state(): { url: string; state: 'reading' | 'read' } {
    const url = this.#view.location.href;
    const state = this.#last?.url === url && !this.#isReporting ? 'read' : 'reading';
    if (state === 'reading') this.#isAwaited = true;
    return { url, state };
  }

  /** Reads in idle time if the reader's settings let this page be read unasked. */
  readWhenAllowed(): Promise<void> {
    return this.#next(async () => {
      const { settings, gate } = await stored();
      // Without a gate (knowledge is still being installed) nothing is read: its arrival calls again.
      if (!gate || readingRule(settings, this.#view.location.hostname) !== 'auto') return;
      await idle(this.#view);
      const page = this.#take();
      if (!page) return;
      if (passesGate(gate, page)) await this.#report(page);
      else await this.#dismiss(page.url);
    });
  }

  /** Reads and reports at the reader's wish, whatever the gate says. */
  readNow(): Promise<void> {
    return this.#next(async () => {
      this.#last = undefined;
      const page = this.#take();
      if (page) await this.#report(page);
    });
  }

  /** The page has come back from the cache: what was known of it has to be said again. */
  reportAgain(): Promise<void> {
    this.#last = undefined;
    return this.readWhenAllowed();
  }

  /** The page is at another address: should it come back to this one, it is read like any other. */
  moved(): Promise<void> {
    this.#last = undefined;
    return this.forget();
  }

  /** The page is no longer what was reported. */
  async forget(): Promise<void> {
    const url = this.#reported;
    if (url === undefined) return;
    this.#reported = undefined;
    await tellBackground('pageEmptied', { url });
  }

  /** Nobody is told of a page with nothing on it, but a view that waits for it. */
  async #dismiss(url: string): Promise<void> {
    await this.forget();
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    await tellBackground('readingEnded', { url });
  }

  async #report(page: ReadText): Promise<void> {
    this.#reported = page.url;
    this.#isReporting = true;
    try {
      const { document } = this.#view;
      const published = readPublished(document, new Date().toISOString().slice(0, 10));
      const headings = readHeadings(document);
      await tellBackground('pageRead', { ...page, headings, ...(published ? { published } : {}) });
    } catch (error) {
      // What was not taken was not read: the next look at this page reports it again.
      this.#last = undefined;
      this.#reported = undefined;
      throw error;
    } finally {
      this.#isReporting = false;
    }
  }

  #take(): ReadText | undefined {
    const page = readPage(this.#view.document, this.#view.location.href);
    if (this.#last && isSame(this.#last, page)) return undefined;
    this.#last = page;
    return page;
  }

  #next(step: () => Promise<void>): Promise<void> {
    const run = this.#queue.then(step);
    this.#queue = run.catch(() => {});
    return run;
  }
}

async function stored() {
  const values = await readStored(['settings', 'gate']);
  return { settings: parseSettings(values.settings), gate: values.gate as Gate | undefined };
}

/** A clock that ticks or a counter that counts is no new page. */
function isSame(last: ReadText, page: ReadText): boolean {
  return (
    last.url === page.url &&
    last.title === page.title &&
    Math.abs(last.text.length - page.text.length) <= last.text.length / 5 &&
    last.text.slice(0, 500) === page.text.slice(0, 500)
  );
}

const idle = (view: Window): Promise<void> =>
  new Promise((resolve) => {
    if (typeof view.requestIdleCallback === 'function')
      view.requestIdleCallback(() => resolve(), { timeout: 2000 });
    else view.setTimeout(resolve, 200);
  });
