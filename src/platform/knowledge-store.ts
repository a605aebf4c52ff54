import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { browser } from './browser.ts';
import { bundledFile, bundledGate, bundledGazetteer, bundledIndex } from './bundled-knowledge.ts';
import { openKnowledgeDb } from './knowledge-db.ts';

/**
 * Puts the package's knowledge into IndexedDB when what is there is older or missing: all files, the gazetteer and the
 * record that names them in one transaction, then the gate where pages find it. Called again after being stopped at
 * any point, it finishes the work.
 */
export async function installBundled(): Promise<void> {
  const index = await bundledIndex();
  const db = await openKnowledgeDb();
  try {
    const active = await db.get('active', 'knowledge');
    if (active?.index.info.version !== index.info.version) {
      // Everything is fetched before the transaction starts: it would close while waiting for a fetch.
      const paths = Object.keys(index.files);
      const texts = await Promise.all(paths.map(bundledFile));
      const gazetteer = await bundledGazetteer();
      const write = db.transaction(['files', 'active'], 'readwrite', { durability: 'strict' });
      const files = write.objectStore('files');
      await files.clear();
      await Promise.all(paths.map((path, at) => files.put(texts[at] ?? '', digestOf(index, path))));
      await write.objectStore('active').put({ index, gazetteer }, 'knowledge');
      await write.done;
    }
  } finally {
    db.close();
  }
  await leaveGate();
}

/** The index of the knowledge in use: IndexedDB's, or the package's where IndexedDB cannot be read. */
export async function readIndex(): Promise<SnapshotIndex> {
  return (await readActive())?.index ?? bundledIndex();
}

/** The compiled gazetteer of the knowledge in use. */
export async function readGazetteerBuffer(): Promise<ArrayBuffer> {
  return (await readActive())?.gazetteer ?? bundledGazetteer();
}

/** The text of one file of the knowledge in use; `undefined` where the snapshot has no such file. */
export async function readKnowledgeFile(path: string): Promise<string | undefined> {
  const active = await readActive();
  const index = active?.index ?? (await bundledIndex());
  if (!Object.hasOwn(index.files, path)) return undefined;
  const stored = active && (await readStored(digestOf(active.index, path)));
  return stored ?? bundledFile(path);
}

async function readActive() {
  return withDb((db) => db.get('active', 'knowledge'));
}

async function readStored(digest: string) {
  return withDb((db) => db.get('files', digest));
}

/** A private window without storage, a full or a damaged disk: the package's own copy serves then. */
async function withDb<T>(
  read: (db: Awaited<ReturnType<typeof openKnowledgeDb>>) => Promise<T>,
): Promise<T | undefined> {
  try {
    const db = await openKnowledgeDb();
    try {
      return await read(db);
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

async function leaveGate(): Promise<void> {
  const gate = await bundledGate();
  const { gate: left } = (await browser.storage.local.get('gate')) as { gate?: { version?: string } };
  if (left?.version !== gate.version) await browser.storage.local.set({ gate });
}

const digestOf = (index: SnapshotIndex, path: string): string => index.files[path]?.sha256 ?? '';
