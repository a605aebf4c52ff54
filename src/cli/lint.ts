import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuthoredSenses } from '#core/kb/authored-senses.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { lintKnowledge } from '#core/kb/lint/lint-knowledge.ts';
import { senseTopics } from '#core/kb/lint/sense-topics.ts';
import { lintSenses } from '#core/kb/lint-senses.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { gateGaps } from '#core/match/gate-gaps.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import type { Command } from './command.ts';
import { coverageReport } from './coverage-report.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { readSenses } from './load-senses.ts';
import { readKnowledgeFiles } from './read-knowledge-files.ts';

/**
 * `kb lint [--root FOLDER] [--report]`: every finding as `file:line path: message [rule]` and its remedy; exit code 1 if
 * there is any. `--report` prints what the knowledge base covers.
 */
export const lint: Command = async (args, io) => {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: KNOWLEDGE_ROOT },
      report: { type: 'boolean', default: false },
    },
  });
  const read = await readKnowledgeFiles(values.root);
  const { knowledge, diagnostics } = parseKnowledge(read.files);
  const register = await readRegister(values.root);
  const today = new Date().toISOString().slice(0, 10);
  const broken = [...read.diagnostics, ...diagnostics];
  const isWhole = broken.length === 0;
  const named = await readSenses(values.root);
  const found: Diagnostic[] = [
    ...broken,
    ...lintKnowledge(knowledge, { today, register, isWhole }),
    ...named.diagnostics,
    ...lintedSenses(named.senses),
    ...(isWhole ? senseTopics(named.senses, knowledge) : []),
  ];
  for (const { file, path, rule, message, hint } of found) {
    const locate = file.startsWith('senses') ? named.locate : read.locate;
    await io.stdout(`${file}:${locate(file, path)} ${path ? `${path}: ` : ''}${message} [${rule}]`);
    await io.stdout(`    ${hint}`);
  }
  if (values.report) for (const line of coverageReport(knowledge)) await io.stdout(line);
  const entries = Object.values(knowledge).reduce(
    (sum, folder: Map<string, unknown>) => sum + folder.size,
    named.senses.size,
  );
  if (!isWhole)
    await io.stdout('Mend these files first: what entries say of each other is checked after that.');
  await io.stdout(`${found.length === 0 ? 'no finding' : `${found.length} findings`} in ${entries} entries`);
  return found.length === 0 ? 0 : 1;
};

/** Forms first: senses that cannot be compiled prove nothing of the gate. */
function lintedSenses(senses: AuthoredSenses): Diagnostic[] {
  const found = lintSenses(senses);
  return found.length > 0 ? found : gateGaps(senses, compileGazetteer(senses).buffer);
}

async function readRegister(root: string): Promise<Set<string>> {
  const text = await readFile(join(root, 'sources/register.txt'), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
}
