import * as v from 'valibot';
import type { AuthoredSenses } from '#core/kb/authored-senses.ts';
import { type AuthoredSense, authoredSense } from '#core/kb/schema/authored-sense.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { readKnowledgeFiles } from './read-knowledge-files.ts';

/** Reads `senses/ID.yaml` below `root`; what does not fit the format becomes a diagnostic. */
export async function readSenses(root: string): Promise<{
  senses: AuthoredSenses;
  diagnostics: Diagnostic[];
  locate: (file: string, path: string) => number;
}> {
  const { files, diagnostics, locate } = await readKnowledgeFiles(root, ['senses']);
  const senses = new Map<string, AuthoredSense>();
  for (const { path, value } of files) {
    const parsed = v.safeParse(authoredSense, value);
    if (parsed.success) senses.set(path.slice('senses/'.length).replace(/\.ya?ml$/, ''), parsed.output);
    for (const issue of parsed.issues ?? []) {
      diagnostics.push({
        file: path,
        path: v.getDotPath(issue) ?? '',
        rule: 'schema',
        message: issue.message,
        hint: 'docs/knowledge-format.md describes the format of senses',
      });
    }
  }
  return { senses, diagnostics, locate };
}

/** As `readSenses`, but the first thing wrong is thrown. */
export async function loadSenses(root: string): Promise<AuthoredSenses> {
  const { senses, diagnostics } = await readSenses(root);
  const [first] = diagnostics;
  if (first) throw new Error(`${first.file} ${first.path}: ${first.message} (${first.hint})`);
  return senses;
}
