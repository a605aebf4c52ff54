import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from '@playwright/test';
import { buildKnowledge } from '#cli/build-knowledge.ts';
import { findBrowser } from '#tests/browsers/find-browser.ts';
import { bundle } from './bundle.ts';
import { ownPages } from './own-pages.ts';

/** Milliseconds on a page's main thread, in a fresh document each time: median, 90th percentile, worst. */
interface Spread {
  median: number;
  p90: number;
  max: number;
}

export interface ReaderBench {
  pages: number;
  /** Pages that pass the gate: for the others no message is sent. */
  sent: number;
  scriptBytes: number;
  /** Compiling the script, reading the page, testing the gate. */
  reader: Spread;
  readerOnDismissed: Spread;
  /** The same on the first page of a browser just started, which has compiled nothing: as on each site's first page. */
  readerFirst: Spread;
  readability: Spread;
  timesReadability: number;
}

const STARTS = 7;

const ADDRESS = 'http://bench.example.test/';

/**
 * What the reading script costs the pages it is put into, against Readability on the same pages, in real Chromium with the
 * network cut off. `folder` holds saved pages (*.html); without it our own are used.
 */
export async function benchReader(folder?: string): Promise<ReaderBench> {
  const pages = folder
    ? globSync(`${folder}/**/*.{html,htm}`).map((file) => readFileSync(file, 'utf8'))
    : await ownPages();
  if (pages.length === 0) throw new Error(`There is no *.html below ${folder}. Save some pages there.`);
  const script = await bundle('tests/bench/reader-entry.ts');
  const readability = `${readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')};`;
  const gate = JSON.parse(String((await buildKnowledge()).files.get('gate.json')));
  const runs = await inBrowser(async (page, show) => {
    const timed: { reader: number; passed: boolean; readability: number }[] = [];
    for (const html of pages) {
      await show(html);
      const { ms, passed } = await timeReader(page, script, gate);
      await show(html);
      timed.push({ reader: ms, passed, readability: await timeReadability(page, readability) });
    }
    return timed;
  });
  const first: number[] = [];
  for (const html of pages.slice(0, STARTS)) {
    const { ms } = await inBrowser(async (page, show) => {
      await show(html);
      return timeReader(page, script, gate);
    });
    first.push(ms);
  }
  const reader = spread(runs.map((run) => run.reader));
  const other = spread(runs.map((run) => run.readability));
  return {
    pages: runs.length,
    sent: runs.filter(({ passed }) => passed).length,
    scriptBytes: script.length,
    reader,
    readerOnDismissed: spread(runs.filter(({ passed }) => !passed).map((run) => run.reader)),
    readerFirst: spread(first),
    readability: other,
    timesReadability: other.median / reader.median,
  };
}

/** A page in a browser of its own, with the network cut off; `show` loads a document in it. */
async function inBrowser<T>(
  task: (page: Page, show: (html: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  try {
    const page = await (await browser.newContext()).newPage();
    let body = '';
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort(),
    );
    return await task(page, (html) => {
      body = html;
      return page.goto(ADDRESS, { waitUntil: 'load' });
    });
  } finally {
    await browser.close();
  }
}

function timeReader(page: Page, script: string, gate: unknown): Promise<{ ms: number; passed: boolean }> {
  return page.evaluate(
    ([source, gate]) => {
      const began = performance.now();
      // biome-ignore lint/security/noGlobalEval: the compiling of the script is part of what is measured
      globalThis.eval(source as string);
      const { readPage, passesGate } = globalThis as unknown as {
        readPage(document: Document, url: string): object;
        passesGate(gate: unknown, page: object): boolean;
      };
      const passed = passesGate(gate, readPage(document, location.href));
      return { ms: performance.now() - began, passed };
    },
    [script, gate] as const,
  );
}

function timeReadability(page: Page, source: string): Promise<number> {
  return page.evaluate((source) => {
    const began = performance.now();
    // biome-ignore lint/security/noGlobalEval: the compiling of the script is part of what is measured
    const Readability = globalThis.eval(`${source} Readability`);
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - began;
  }, source);
}

function spread(times: number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), max: at(1) };
}
