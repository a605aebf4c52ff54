import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltKnowledge, buildKnowledge } from './build-knowledge.ts';

/** What a build writes, also one that was stopped half-way; `search` is what earlier ones wrote. */
const OURS = /^(catalog|dataset|gate|index|search|senses|topic)(\.[a-z0-9-]+)*\.json$/;

/**
 * Compiles the knowledge base into a folder, which is emptied first. Answers the paths written, in order. Throws for a
 * folder that holds something else: it would be lost.
 */
export async function writeKnowledge(folder: string, built?: BuiltKnowledge): Promise<string[]> {
  const { files } = built ?? (await buildKnowledge());
  const there = await readdir(folder).catch(() => []);
  if (!there.every((name) => OURS.test(name)))
    throw new Error(
      `${folder} holds other files than a compiled knowledge base: name an empty or new folder`,
    );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const paths = [...files.keys()].sort();
  for (const path of paths) await writeFile(join(folder, path), files.get(path) ?? '');
  return paths;
}
