import * as v from 'valibot';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { type AuthoredKnowledge, FOLDERS, type Folder, type KnowledgeFile } from './authored-knowledge.ts';
import { authoredAction } from './schema/authored-action.ts';
import { authoredActor } from './schema/authored-actor.ts';
import { authoredDataset } from './schema/authored-dataset.ts';
import { authoredEvent } from './schema/authored-event.ts';
import { authoredSource } from './schema/authored-source.ts';
import { authoredStatement } from './schema/authored-statement.ts';
import { authoredTerm } from './schema/authored-term.ts';
import { authoredTopic } from './schema/authored-topic.ts';

/** The schema of each folder. */
export const SCHEMAS = {
  topics: authoredTopic,
  actors: authoredActor,
  statements: authoredStatement,
  events: authoredEvent,
  actions: authoredAction,
  sources: authoredSource,
  glossary: authoredTerm,
  datasets: authoredDataset,
} as const satisfies Record<Folder, v.GenericSchema>;

/**
 * Checks each file against the schema of its folder. A file that fails is left out of `knowledge` and described in
 * `diagnostics`; the others are kept, so that one report shows everything that is wrong.
 */
export function parseKnowledge(files: readonly KnowledgeFile[]): {
  knowledge: AuthoredKnowledge;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const knowledge = Object.fromEntries(
    FOLDERS.map((folder) => [folder, new Map()]),
  ) as unknown as AuthoredKnowledge;
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [, folder, id] = /^([a-z]+)\/(.+)\.yaml$/.exec(path) ?? [];
    if (!folder || !id || !FOLDERS.includes(folder as Folder)) {
      diagnostics.push(unplaced(path));
      continue;
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) diagnostics.push(badName(path, id));
    const result = v.safeParse(SCHEMAS[folder as Folder], value);
    if (result.success) (knowledge[folder as Folder] as Map<string, unknown>).set(id, result.output);
    else for (const issue of result.issues) diagnostics.push(schemaDiagnostic(path, issue));
  }
  return { knowledge, diagnostics };
}

function schemaDiagnostic(file: string, issue: v.BaseIssue<unknown>): Diagnostic {
  const path = v.getDotPath(issue) ?? '';
  return {
    file,
    path,
    rule: 'schema',
    message: issue.message,
    hint:
      issue.kind === 'schema' && issue.expected === 'never'
        ? `remove '${path}', or look up its right name in docs/knowledge-format.md`
        : `see '${path || file}' in docs/knowledge-format.md`,
  };
}

const unplaced = (file: string): Diagnostic => ({
  file,
  path: '',
  rule: 'folder',
  message: 'this file is in no known folder',
  hint: `put it in one of ${FOLDERS.join(', ')} and name it ID.yaml`,
});

const badName = (file: string, id: string): Diagnostic => ({
  file,
  path: '',
  rule: 'file-name',
  message: `'${id}' is not an id`,
  hint: 'name the file in lower-case words joined by hyphens',
});
