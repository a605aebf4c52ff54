import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltKnowledge, buildKnowledge } from './build-knowledge.ts';

/** Compiles the knowledge base into a folder, which is emptied first. Answers the paths written, in order. */
export async function writeKnowledge(folder: string, built?: BuiltKnowledge): Promise<string[]> {
  const { files } = built ?? (await buildKnowledge());
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const paths = [...files.keys()].sort();
  for (const path of paths) await writeFile(join(folder, path), files.get(path) ?? '');
  return paths;
}
