import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { lintSenses } from '#core/kb/lint-senses.ts';
import { passesGate } from '#core/match/gate.ts';
import { gateGaps } from '#core/match/gate-gaps.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { KNOWLEDGE_ROOT } from '../../src/cli/knowledge-root.ts';
import { loadSenses } from '../../src/cli/load-senses.ts';

/** One page as a reader meets it, and the topics it must raise; a trap must raise none. */
interface ContractPage {
  id: string;
  title: string;
  text: string;
  topics: string[];
  trap?: string;
}

const senses = await loadSenses(KNOWLEDGE_ROOT);
const { buffer, gate } = compileGazetteer(senses);
const gazetteer = readGazetteer(buffer);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const pages = files.flatMap((name) => {
  const read = JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as ContractPage[];
  return read.map((page) => ({ ...page, lang: name.slice(0, -'.json'.length) }));
});

test('the authored senses have no lint finding', { timeout: 60_000 }, () => {
  expect(lintSenses(senses)).toEqual([]);
  expect(gateGaps(senses, buffer)).toEqual([]);
});

test.each(pages.filter(({ trap }) => trap === undefined))('$lang/$id raises its topics', (page) => {
  const read = { url: '', headings: [], ...page };
  const topics = scanPage(gazetteer, read).map(({ topic }) => topic);
  expect(topics).toEqual(expect.arrayContaining(page.topics));
  expect(passesGate(gate, read)).toBe(true);
});

test.each(pages.filter(({ trap }) => trap !== undefined))('$lang/$id raises nothing: $trap', (page) => {
  expect(scanPage(gazetteer, { url: '', headings: [], ...page }).map(({ topic }) => topic)).toEqual([]);
});

test.each(pages.filter(({ trap }) => trap !== undefined))(
  '$lang/$id raises nothing without its language',
  (page) => {
    const { title, text } = page;
    expect(scanPage(gazetteer, { url: '', headings: [], title, text }).map(({ topic }) => topic)).toEqual([]);
  },
);
