import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustedStore } from '#core/feed/feed-world.ts';

/** Trusted metadata as files of a folder: role `targets` -> `targets.json`, `../a` -> `..%2Fa.json`. */
export function folderStore(folder: string): TrustedStore {
  const path = (role: string) => join(folder, `${encodeURIComponent(role)}.json`);
  return {
    read: (role) => readIfThere(path(role)),
    write: (role, bytes) => writeWhole(path(role), bytes),
  };
}

/** The bytes of a file; undefined when there is none. */
export async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes beside the file, then renames: whoever is stopped leaves the old file or the new one, never a part. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const part = `${path}.part`;
  await writeFile(part, bytes, { flush: true });
  await rename(part, path);
}
