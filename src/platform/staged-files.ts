import { sha256Of } from './digest.ts';
import { withKnowledgeDb } from './knowledge-db.ts';
import { namedFiles } from './put-knowledge.ts';

/**
 * The hashes of all files that are held, after those were dropped that neither the record names nor `listed`: what an
 * earlier update has brought and a newer one no longer wants.
 */
export function heldFiles(listed: ReadonlySet<string>): Promise<Set<string>> {
  return withKnowledgeDb(async (db) => {
    const write = db.transaction(['files', 'active'], 'readwrite');
    const files = write.objectStore('files');
    const held = await files.getAllKeys();
    const active = await write.objectStore('active').get('knowledge');
    const named = namedFiles(active);
    const kept = new Set(held.filter((sha256) => named.has(sha256) || listed.has(sha256)));
    for (const sha256 of held) if (!kept.has(sha256)) await files.delete(sha256);
    await write.done;
    return kept;
  });
}

/** Keeps a file that was checked, for when all of them are there. */
export function stageFile(sha256: string, text: string): Promise<void> {
  return withKnowledgeDb(async (db) => {
    await db.put('files', text, sha256);
  });
}

/** The text of a held file; one that does not have its hash any more is dropped, and fetched again by the next check. */
export function readStaged(sha256: string): Promise<string | undefined> {
  return withKnowledgeDb(async (db) => {
    const text = await db.get('files', sha256);
    if (text === undefined || (await sha256Of(text)) === sha256) return text;
    await db.delete('files', sha256);
    return undefined;
  });
}
