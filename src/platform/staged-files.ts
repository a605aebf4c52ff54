import { sha256Of } from './digest.ts';
import { type Slot, withKnowledgeDb } from './knowledge-db.ts';
import { keepOnlyNamed } from './put-knowledge.ts';

/**
 * The hashes of all files that are held, once `listed` is what the update of `slot` wants: what an earlier update of it
 * has brought and this one no longer wants is dropped.
 */
export function heldFiles(slot: Slot, listed: ReadonlySet<string>): Promise<Set<string>> {
  return withKnowledgeDb(async (db) => {
    const write = db.transaction(['files', 'active', 'staged'], 'readwrite');
    const [files, active, staged] = [
      write.objectStore('files'),
      write.objectStore('active'),
      write.objectStore('staged'),
    ];
    await staged.put([...listed], slot);
    const kept = await keepOnlyNamed({ files, active, staged });
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
