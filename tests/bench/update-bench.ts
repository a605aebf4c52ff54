import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { buildKnowledge } from '#cli/build-knowledge.ts';
import type { UpdateStatus } from '#core/model/feed.ts';
import { findBrowser } from '#tests/browsers/find-browser.ts';
import { BUILDS, feedBuild } from '#tests/browsers/granted-build.ts';
import { waitFor } from '#tests/browsers/wait-for.ts';
import { copyKnowledge, editFact } from '#tests/demo/edited-knowledge.ts';
import { BenchHost, type Knowledge } from './bench-host.ts';
import { bundle } from './bundle.ts';
import { median } from './measure.ts';
import { stopWorkers, workerTime } from './worker-time.ts';

/** What an update costs a reader, each measure with the most it may be. */
export interface UpdateBench {
  /** Minified: the client's workflow from root to target, and with all that the background calls beside it. */
  client: { bytes: number; withSchedule: number; budget: number };
  /** A check that finds nothing new; `bytes` with the lines and headers of answers. */
  nothingNew: {
    requests: number;
    bytes: number;
    median: number;
    budget: { requests: number; bytes: number };
  };
  /** Milliseconds of processor time of the service worker's thread from 'check now' to its answer, which comes when all is in use. */
  updates: UpdateTime[];
}

export interface UpdateTime {
  edit: string;
  files: number;
  bytes: number;
  median: number;
  p90: number;
  budget?: number;
}

const ROUNDS = 10;
/** The first updates compile code and fill caches. */
const WARM_UP = 2;
const SENTENCE = 'A fact that the bench has edited.';

/** The changes that are measured: in which languages a fact of a topic is edited, and who is asked to follow. */
const EDITS = [
  { edit: 'a fact in English', languages: ['en'], isWoken: false, budget: 50 },
  { edit: 'the same, worker just woken', languages: ['en'], isWoken: true },
  { edit: 'a fact in six languages', languages: ['en', 'fr', 'es', 'ar', 'ru', 'zh'], isWoken: false },
];

/**
 * Publishes the knowledge base and edits of it with the publisher's own code, and lets the built extension in a real
 * Chromium follow. Time is processor time of the worker's own thread; what the browser's other threads do for it, as
 * network, storage and digests, is not in it.
 */
export async function benchUpdates(): Promise<UpdateBench> {
  const host = await BenchHost.start();
  const profile = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  let context: BrowserContext | undefined;
  try {
    const original = await compiled([]);
    await host.publish(original);
    const extension = feedBuild(BUILDS.chromium, await host.feed());
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    });
    const reader = await UpdateReader.at(context);
    await reader.check();
    const nothingNew = { ...(await timeIdleChecks(reader, host)), budget: { requests: 2, bytes: 1024 } };
    const updates: UpdateTime[] = [];
    for (const { languages, isWoken, ...edit } of EDITS) {
      const states = [original, await compiled(languages)] as const;
      updates.push({ ...edit, ...(await timeUpdates(reader, host, states, isWoken)) });
    }
    return { client: await weighClient(), nothingNew, updates };
  } finally {
    await context?.close();
    await host.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function weighClient(): Promise<UpdateBench['client']> {
  const [client, all] = await Promise.all(
    ['tests/bench/feed-client-entry.ts', 'tests/bench/feed-entry.ts'].map(bundle),
  );
  return { bytes: client?.length ?? 0, withSchedule: all?.length ?? 0, budget: 15_000 };
}

async function timeIdleChecks(reader: UpdateReader, host: BenchHost) {
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    host.sent.length = 0;
    const ms = await reader.timedCheck();
    if (round >= 0) times.push(ms);
  }
  return { ...host.taken(), median: median(times) };
}

/** Lets a reader go to and fro between two states of the knowledge. */
async function timeUpdates(
  reader: UpdateReader,
  host: BenchHost,
  states: readonly [Knowledge, Knowledge],
  isWoken: boolean,
) {
  const times: number[] = [];
  let took = { requests: 0, bytes: 0 };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    await host.publish(states[round % 2 === 0 ? 1 : 0]);
    host.sent.length = 0;
    const ms = await reader.timedCheck(isWoken);
    took = host.taken();
    if (round >= 0) times.push(ms);
  }
  const sorted = times.sort((a, b) => a - b);
  return {
    files: host.sent.filter(({ path }) => path.startsWith('targets/')).length,
    bytes: took.bytes,
    median: median(sorted),
    p90: sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN,
  };
}

/** A reader who checks the feed from a page of the extension. */
class UpdateReader {
  readonly #page: Page;
  readonly #browser: Browser;

  private constructor(page: Page, browser: Browser) {
    this.#page = page;
    this.#browser = browser;
  }

  static async at(context: BrowserContext): Promise<UpdateReader> {
    const page = await waitFor('the welcome page', () =>
      context.pages().find((one) => one.url().endsWith('/welcome.html')),
    );
    // The gate is there when the knowledge has been installed.
    await waitFor('the installation', () =>
      page.evaluate<boolean>(`chrome.storage.local.get('gate').then(({ gate }) => gate !== undefined)`),
    );
    const browser = context.browser();
    if (!browser) throw new Error('Chromium has no browser connection');
    return new UpdateReader(page, browser);
  }

  /** Processor time of a check. A worker that is woken for it has its code to load, too. */
  async timedCheck(isWoken = false): Promise<number> {
    await this.#forget();
    if (isWoken) await stopWorkers(this.#browser);
    return workerTime(this.#browser, () => this.#ask());
  }

  async check(): Promise<void> {
    await this.#forget();
    await this.#ask();
  }

  /** One check a minute is enough for people: the bench forgets the last. */
  async #forget(): Promise<void> {
    await this.#page.evaluate(`chrome.storage.local.remove('updates')`);
  }

  async #ask(): Promise<void> {
    const { value, error } = await this.#page.evaluate<{ value?: UpdateStatus; error?: string }>(
      `chrome.runtime.sendMessage({ to: 'background', type: 'checkNow', payload: {} })`,
    );
    const failure = value?.feeds[0]?.failure;
    if (!value || failure) throw new Error(`the check failed: ${error ?? failure?.message}`);
  }
}

/** The knowledge base with a fact edited in some languages, in a copy. */
async function compiled(languages: readonly string[]): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  try {
    copyKnowledge(folder);
    if (languages.length > 0) editFact(folder, SENTENCE, languages);
    const { files } = await buildKnowledge(folder);
    return new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
