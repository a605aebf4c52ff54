import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { FOLDERS, type KnowledgeFile } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';

/** Where a diagnostic's path stands in its file: line from 1, or 0 when the file has no such path. */
export type Locate = (file: string, path: string) => number;

/**
 * Reads every `FOLDER/ID.yaml` below `root`. A file that is not YAML becomes a diagnostic, the others are read on.
 */
export async function readKnowledgeFiles(
  root: string,
  folders: readonly string[] = FOLDERS,
): Promise<{ files: KnowledgeFile[]; diagnostics: Diagnostic[]; locate: Locate }> {
  const files: KnowledgeFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const documents = new Map<string, { document: Document; lines: LineCounter }>();
  await readdir(root).catch(() => {
    throw new Error(`there is no folder ${root}`);
  });
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => [] as string[]);
    for (const name of names.filter((name) => /\.ya?ml$/.test(name)).sort()) {
      const path = `${folder}/${name}`;
      const lines = new LineCounter();
      const document = parseDocument(await readFile(join(root, path), 'utf8'), { lineCounter: lines });
      documents.set(path, { document, lines });
      const { value, error } = readValue(document);
      if (error) {
        diagnostics.push({
          file: path,
          path: '',
          rule: 'yaml',
          message: error.message.split('\n')[0] ?? 'not YAML',
          hint: "mend the YAML here; a text that begins with '*', '&' or '[', or holds ': ' or ' #', needs quotes",
        });
      } else files.push({ path, value });
    }
  }
  return { files, diagnostics, locate: (file, path) => lineOf(documents.get(file), path) };
}

/** An alias that leads nowhere, or to itself, is found only when the value is made. */
function readValue(document: Document): { value?: unknown; error?: Error } {
  const [error] = document.errors;
  if (error) return { error };
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function lineOf(read: { document: Document; lines: LineCounter } | undefined, path: string): number {
  if (!read) return 0;
  const [error] = read.document.errors;
  if (error) return error.linePos?.[0].line ?? 1;
  const keys = path === '' ? [] : path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length--) {
    const node = read.document.getIn(keys.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return read.lines.linePos(node.range[0]).line;
  }
  return 1;
}
