import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';

/** The entry that the demonstration edits: a quick fact of the topic that the demo's article is about. */
export const EDITED = { file: 'topics/wcit.yaml', fact: 'wcit-what' } as const;

/** A copy of the authored knowledge in a folder: what is edited there never reaches this repository. */
export function copyKnowledge(folder: string): void {
  cpSync(KNOWLEDGE_ROOT, folder, { recursive: true });
}

/**
 * Writes a sentence in place of the fact's, in each of its languages: whichever the reader's is, it is seen. Or only in
 * those that are named.
 */
export function editFact(folder: string, sentence: string, only?: readonly string[]): void {
  const path = join(folder, EDITED.file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const { facts } = document.toJS() as { facts: { id: string; text: Record<string, string> }[] };
  const at = facts.findIndex(({ id }) => id === EDITED.fact);
  const fact = facts[at];
  if (!fact) throw new Error(`${EDITED.file} has no fact '${EDITED.fact}' to edit.`);
  const languages = only ?? Object.keys(fact.text);
  for (const language of languages) document.setIn(['facts', at, 'text', language], sentence);
  writeFileSync(path, document.toString());
}
