import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { browser } from './browser.ts';
import { bundledFile, bundledGate, bundledIndex, bundledSenses } from './bundled-knowledge.ts';
import { openKnowledgeDb } from './knowledge-db.ts';

/**
 * Puts the package's knowledge into IndexedDB when what is there is older or missing: all files, the gazetteer and the
 * record that names them in one transaction; and the gate where pages find it, also when IndexedDB fails: the package's
 * own copy serves then. Called again after being stopped at any point, it finishes the work.
 */
export async function installBundled(): Promise<void> {
  try {
    await installFiles(await bundledIndex());
  } finally {
    await leaveGate();
  }
}

async function installFiles(index: SnapshotIndex): Promise<void> {
  const db = await openKnowledgeDb();
  try {
    const active = await db.get('active', 'knowledge');
    if (versionOf(active) !== index.info.version) {
      // Everything is fetched before the transaction starts: it would close while waiting for a fetch.
      const paths = Object.keys(index.files);
      const texts = await Promise.all(paths.map(bundledFile));
      const gazetteer = await compileBundled();
      const write = db.transaction(['files', 'active', 'gazetteer'], 'readwrite', { durability: 'strict' });
      const asked: Promise<unknown>[] = [write.done];
      try {
        const files = write.objectStore('files');
        asked.push(files.clear());
        for (const [at, path] of paths.entries())
          asked.push(files.put(texts[at] ?? '', digestOf(index, path)));
        asked.push(write.objectStore('active').put(index, 'knowledge'));
        asked.push(write.objectStore('gazetteer').put(gazetteer, 'knowledge'));
      } catch (error) {
        try {
          // Left to itself, the transaction would commit what was asked so far.
          write.abort();
        } catch {
          // It has failed by itself already.
        }
        await Promise.allSettled(asked);
        throw error;
      }
      await Promise.all(asked);
    }
  } finally {
    db.close();
  }
}

/** The package's senses as a gazetteer. Compiled once on a device, unless IndexedDB cannot keep it. */
const compileBundled = async (): Promise<ArrayBuffer> => compileGazetteer(await bundledSenses()).buffer;

/** What stands in a damaged database has no version: it is replaced. */
const versionOf = (active: { info?: { version?: string } } | undefined): string | undefined =>
  active?.info?.version;

/** The index of the knowledge in use: IndexedDB's, or the package's where IndexedDB cannot be read. */
export async function readIndex(): Promise<SnapshotIndex> {
  return (await readActive()) ?? bundledIndex();
}

/** The compiled gazetteer of the knowledge in use. */
export async function readGazetteerBuffer(): Promise<ArrayBuffer> {
  return (await withDb((db) => db.get('gazetteer', 'knowledge'))) ?? compileBundled();
}

/** The text of one file of the knowledge in use; `undefined` where the snapshot has no such file. */
export async function readKnowledgeFile(path: string): Promise<string | undefined> {
  const index = await readIndex();
  if (!Object.hasOwn(index.files, path)) return undefined;
  return (await withDb((db) => db.get('files', digestOf(index, path)))) ?? bundledFile(path);
}

const readActive = () => withDb((db) => db.get('active', 'knowledge'));

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
