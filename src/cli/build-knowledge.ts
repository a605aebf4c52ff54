import { createHash } from 'node:crypto';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { compileSnapshot, type SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { stableJson } from '#core/kb/stable-json.ts';
import { gateGaps } from '#core/match/gate-gaps.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { loadSenses } from './load-senses.ts';
import { readKnowledgeFiles } from './read-knowledge-files.ts';

/** Every file of the bundled knowledge, by its path below the extension's `knowledge/` folder. */
export interface BuiltKnowledge {
  index: SnapshotIndex;
  files: Map<string, string>;
}

/** Raised when authored files are not fit to be compiled. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError';
  readonly diagnostics: Diagnostic[];
  constructor(diagnostics: Diagnostic[]) {
    super(
      [
        `the knowledge base has ${diagnostics.length} errors; \`npm run -s kb -- lint\` shows them all. The first:`,
        ...diagnostics
          .slice(0, 5)
          .map(({ file, path, message, hint }) => `${file} ${path}: ${message} (${hint})`),
      ].join('\n'),
    );
    this.diagnostics = diagnostics;
  }
}

/**
 * Compiles the authored knowledge below `root`: the snapshot's files, the senses and the gate. The gazetteer is compiled
 * too, so that a fault in it, or a name that the gate would lose, stops the build; what is shipped are its sources, an eighth of its size, which each device
 * compiles once when it installs them.
 */
export async function buildKnowledge(root: string = KNOWLEDGE_ROOT): Promise<BuiltKnowledge> {
  const read = await readKnowledgeFiles(root);
  const { knowledge, diagnostics } = parseKnowledge(read.files);
  const errors = [...read.diagnostics, ...diagnostics];
  if (errors.length > 0) throw new KnowledgeError(errors);
  const senses = await loadSenses(root);
  const snapshot = compileSnapshot(knowledge, digest, senses);
  const { files } = snapshot;
  const { gate, buffer } = compileGazetteer(senses);
  const gaps = gateGaps(senses, buffer);
  if (gaps.length > 0) throw new KnowledgeError(gaps);
  const authored = stableJson(Object.fromEntries(senses));
  const index = withSenses(snapshot.index, authored);
  return {
    index,
    files: new Map([
      ...files,
      ['index.json', stableJson(index)],
      ['senses.json', authored],
      ['gate.json', stableJson(gate)],
    ]),
  };
}

const digest = (contents: string): string => createHash('sha256').update(contents).digest('hex');

/** A mended alias is new knowledge too: devices take it up only when the version says so. */
function withSenses(index: SnapshotIndex, senses: string): SnapshotIndex {
  const version = digest(index.info.version + digest(senses)).slice(0, 12);
  return { ...index, info: { ...index.info, version } };
}
