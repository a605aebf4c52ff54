import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { findForms } from '#core/text/find-forms.ts';
import { interleaved } from './measure.ts';
import { PEERS, type Span } from './peers.ts';
import { flat, makeArticle, makeForms, makeRandom } from './workload.ts';

/** What was measured with so many forms. Times in milliseconds; a ratio is to the bare loop or to our scan. */
export interface MatchingResult {
  forms: number;
  loop: number;
  scan: number;
  scanToLoop: number;
  hits: number;
  compile: number;
  load: number;
  bytesPerForm: number;
  peers: { name: string; build: number; scan: number; timesOurs: number; sameHits: boolean }[];
}

export interface WorstCase {
  name: string;
  nanosecondsPerChar: number;
  timesNormal: number;
}

/** The first call in a fresh process, milliseconds: the fastest of nine processes. */
export interface ColdStart {
  forms: number;
  fold: number;
  load: number;
  firstScan: number;
}

/** 200 KiB of UTF-16. */
const ARTICLE_CHARS = 102_400;
/** Short, so that a busy machine seldom interrupts one run. */
const WORST_CHARS = 4096;
const ROUNDS = 11;

export function benchMatching(sizes: readonly number[]): MatchingResult[] {
  const random = makeRandom(12);
  const all = makeForms(Math.max(...sizes), random);
  const article = makeArticle(ARTICLE_CHARS, all.slice(0, 100), random);
  return sizes.map((size) => {
    const forms = all.slice(0, size);
    const buffer = compileAutomaton(forms);
    const automaton = loaded(buffer);
    const peers = PEERS.map(({ name, build }) => {
      const began = performance.now();
      const scan = build(forms);
      return { name, scan, build: performance.now() - began };
    });
    const ours = findForms(automaton, article);
    const own = interleaved(
      {
        loop: () => bareLoop(article),
        scan: () => findForms(automaton, article),
        load: () => readAutomaton(buffer),
      },
      4 * ROUNDS,
    );
    const { compile } = interleaved({ compile: () => compileAutomaton(forms) }, ROUNDS - 2);
    const tasks: Record<string, () => unknown> = { ours: () => findForms(automaton, article) };
    for (const peer of peers) tasks[peer.name] = () => peer.scan(article);
    const against = interleaved(tasks, ROUNDS);
    return {
      forms: size,
      ...own,
      compile,
      scanToLoop: own.scan / own.loop,
      hits: ours.length,
      bytesPerForm: buffer.byteLength / size,
      peers: peers.map(({ name, scan, build }) => ({
        name,
        build,
        scan: against[name] ?? Number.NaN,
        timesOurs: (against[name] ?? Number.NaN) / (against.ours ?? Number.NaN),
        sameHits: sameSpans(scan(article), ours),
      })),
    };
  });
}

/** What a woken background pays: making the fold, loading the buffer and the first scan, nothing warm. */
export function benchColdStart(forms: number): ColdStart {
  const random = makeRandom(12);
  const all = makeForms(forms, random);
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  const files = [join(folder, 'buffer'), join(folder, 'text')] as const;
  writeFileSync(files[0], new Uint8Array(compileAutomaton(all)));
  writeFileSync(files[1], makeArticle(ARTICLE_CHARS, all.slice(0, 100), random), 'utf16le');
  const script = fileURLToPath(new URL('./cold-start.ts', import.meta.url));
  const runs = Array.from(
    { length: ROUNDS - 2 },
    (): ColdStart => JSON.parse(execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' })),
  );
  rmSync(folder, { recursive: true });
  return {
    forms,
    fold: Math.min(...runs.map((run) => run.fold)),
    load: Math.min(...runs.map((run) => run.load)),
    firstScan: Math.min(...runs.map((run) => run.firstScan)),
  };
}

/** Texts made to be slow, against an article of the same length, all with one set of forms. */
export function benchWorstCases(): WorstCase[] {
  const random = makeRandom(7);
  const words = (word: string, count: number): string => Array(count).fill(word).join(' ');
  const forms = [
    ...makeForms(1000, random),
    { text: words('a', 12) },
    { text: words('ab', 11) },
    { text: words('internet', 12) },
    { text: '国'.repeat(24) },
    { text: `و${'ا'.repeat(30)}`, prefix: true },
    { text: 'aaaa', prefix: true },
    { text: 'ITU', exactCase: true },
  ];
  const automaton = loaded(compileAutomaton(forms));
  const fill = (unit: string): string =>
    flat(unit.repeat(Math.ceil(WORST_CHARS / unit.length)).slice(0, WORST_CHARS));
  const texts: Record<string, string> = {
    article: makeArticle(WORST_CHARS, forms.slice(0, 100), random),
    'every word a hit': fill('ITU '),
    'every word a hit but for its case': fill('itu '),
    'the start of a long form, over and over': fill(`${words('a', 11)} b `),
    'the same in two-letter words': fill(`${words('ab', 10)} c `),
    'the same in long words': fill(`${words('internet', 11)} governance `),
    'the same in Chinese': fill(`${'国'.repeat(23)}中`),
    'Arabic proclitics': fill('ولل والل فبال وبال '),
    'one endless word': fill('a'),
    'invisible characters': fill('a\u200b\u200b\u200b\u200b'),
    'combining marks': fill('a\u0301\u0301\u0301\u0301 '),
    'white space': fill('a        '),
    emoji: fill('a😀'),
  };
  const tasks = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, () => findForms(automaton, text)]),
  );
  const times = interleaved(tasks, 9 * ROUNDS);
  const normal = times.article ?? Number.NaN;
  return Object.entries(times).map(([name, took]) => ({
    name,
    nanosecondsPerChar: (took * 1e6) / WORST_CHARS,
    timesNormal: took / normal,
  }));
}

function loaded(buffer: ArrayBuffer) {
  const automaton = readAutomaton(buffer);
  if (automaton === undefined) throw new Error('a buffer just compiled could not be read');
  return automaton;
}

function bareLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum ^= text.charCodeAt(index);
  return sum;
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, index) => span.start === b[index]?.start && span.end === b[index].end)
  );
}
