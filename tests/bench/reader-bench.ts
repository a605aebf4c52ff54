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
  readability: Spread;
  timesReadability: number;
}

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
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  try {
    const page = await (await browser.newContext()).newPage();
    let html = '';
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const runs: { reader: number; passed: boolean; readability: number }[] = [];
    for (html of pages) {
      await page.goto(ADDRESS, { waitUntil: 'load' });
      const { ms, passed } = await timeReader(page, script, gate);
      await page.goto(ADDRESS, { waitUntil: 'load' });
      runs.push({ reader: ms, passed, readability: await timeReadability(page, readability) });
    }
    const reader = spread(runs.map((run) => run.reader));
    const other = spread(runs.map((run) => run.readability));
    return {
      pages: runs.length,
      sent: runs.filter(({ passed }) => passed).length,
      scriptBytes: script.length,
      reader,
      readerOnDismissed: spread(runs.filter(({ passed }) => !passed).map((run) => run.reader)),
      readability: other,
      timesReadability: other.median / reader.median,
    };
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
