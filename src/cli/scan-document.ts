import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { findPassages } from '#core/context/find-passages.ts';
import { selectTopics } from '#core/context/select-topics.ts';
import type { Gazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';
import type { CommandIo } from './command.ts';
import { readHtml } from './read-html.ts';

const MAX_BYTES = 20_000_000;
const TIMEOUT_MS = 20_000;

/** Prints what a reader would be shown for one page under default settings, and why; as data with `json`. */
export async function scanDocument(
  gazetteer: Gazetteer,
  target: string,
  { json }: { json: boolean },
  io: CommandIo,
): Promise<number> {
  const { html, url } = await readTarget(target, io);
  const page = readHtml(html, url);
  const findings = selectTopics(findPassages(scanPage(gazetteer, page), page), DEFAULT_SETTINGS);
  if (json) await io.stdout(JSON.stringify({ url, title: page.title, topics: findings }, null, 2));
  else for (const line of describe(page.title || url, findings)) await io.stdout(line);
  return 0;
}

/** Findings as lines for a terminal: the topic, the points that decided, the first passages. */
export function describe(title: string, findings: readonly TopicFinding[]): string[] {
  if (findings.length === 0) return [`Nothing found on "${title}".`];
  return [`Found on "${title}":`, ...findings.flatMap(describeFinding)];
}

function describeFinding({ topic, level, salience, evidence, ledger }: TopicFinding): string[] {
  return [
    '',
    `${topic}: the page ${level === 'about' ? 'is about it' : 'mentions it'} (${salience.toFixed(2)} points)`,
    ...ledger.map(
      ({ reason, points, detail }) => `  ${points >= 0 ? '+' : ''}${points} ${reason}: ${detail}`,
    ),
    ...evidence
      .slice(0, 3)
      .map(({ before, surface, after }) => `  “…${oneLine(before)}[${surface}]${oneLine(after)}…”`),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

async function readTarget(target: string, io: CommandIo): Promise<{ html: string; url: string }> {
  if (target === '-') return { html: await readAll(io.stdin), url: '' };
  if (/^https?:\/\//.test(target)) {
    const response = await fetch(target, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok)
      throw new Error(
        `${target} answered ${response.status}. Check the address, or save the page to a file.`,
      );
    return { html: await readAll(response.body ?? []), url: response.url };
  }
  const html = await readFile(target, 'utf8').catch(() => {
    throw new Error(
      `${target} cannot be read. Name an HTML file, an address with https://, or - for standard input.`,
    );
  });
  return { html, url: pathToFileURL(target).href };
}

async function readAll(chunks: AsyncIterable<Uint8Array | string> | Iterable<never>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BYTES)
      throw new Error(`The page is larger than ${MAX_BYTES / 1e6} MB; no browser page is.`);
  }
  return text + decoder.decode();
}
