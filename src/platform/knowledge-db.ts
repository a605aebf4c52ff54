import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import type { Gate } from '#core/model/gate.ts';

/**
 * Which knowledge is in use. `feed` is the id of the feed that brought it and `index` the SHA-256 of its `index.json`;
 * without them, it came with the package. `senses` is the SHA-256 of what the gazetteer was compiled from, `gazetteer` that of the buffer itself.
 *
 *     { format: 1, info: { version: '3fa1…', … }, files: { 'topic.dpi.en.json': { length: 9, sha256: 'ba78…' } },
 *       senses: '9f86…', gazetteer: '60a3…', gate: { version: '…', source: '…' }, feed: 'd4e1…', index: 'e3b0…' }
 */
export interface ActiveKnowledge extends SnapshotIndex {
  senses: string;
  gazetteer: string;
  gate: Gate;
  feed?: string;
  index?: string;
}

/**
 * Whose knowledge it is: the package's own publisher's, whether it came with the package or by its feed, or that of a
 * feed that the reader added.
 */
export type Slot = string;
export const OWN: Slot = 'knowledge';

/** The slot of an added feed, under which its trusted documents and its checks are kept too. */
export const addedSlot = (feed: string): Slot => `feed/${feed}`;
export const isAddedSlot = (key: string): boolean => key.startsWith('feed/');

/**
 * The knowledge bases on the device, each for itself. `files` holds compiled files by SHA-256, those in use and those
 * that an update has brought so far; `active` the record, by slot, that says which are in use; `gazetteer` the buffer
 * compiled from the same sources; `staged` the SHA-256 of all files of an update that is under way. Each change is one
 * transaction: a reader sees the old knowledge or the new, never a mixture. `trusted` holds each feed's documents as
 * received, by `[feed, role]`: the package's own by its id, an added one by its slot.
 */
export interface KnowledgeDb extends DBSchema {
  files: { key: string; value: string };
  active: { key: Slot; value: ActiveKnowledge };
  gazetteer: { key: Slot; value: ArrayBuffer };
  staged: { key: Slot; value: string[] };
  trusted: { key: [feed: string, role: string]; value: Uint8Array<ArrayBuffer> };
}

export type OpenKnowledge = IDBPDatabase<KnowledgeDb>;

export const openKnowledgeDb = (): Promise<OpenKnowledge> =>
  openDB<KnowledgeDb>('backgrounder', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('files');
        db.createObjectStore('active');
        db.createObjectStore('gazetteer');
        db.createObjectStore('trusted');
      }
      db.createObjectStore('staged');
    },
  });

/** The connection that tasks share which overlap. A test's other database has another. */
let shared: { factory: IDBFactory; db: Promise<OpenKnowledge>; users: number } | undefined;

/** Opens the database for one task, or joins one that has it open; the last to end closes it, whatever happens. */
export async function withKnowledgeDb<T>(task: (db: OpenKnowledge) => Promise<T>): Promise<T> {
  if (shared?.factory !== indexedDB) shared = { factory: indexedDB, db: openKnowledgeDb(), users: 0 };
  const mine = shared;
  mine.users++;
  try {
    return await task(await mine.db);
  } finally {
    mine.users--;
    if (mine.users === 0) {
      if (shared === mine) shared = undefined;
      await mine.db.then((db) => db.close()).catch(() => {});
    }
  }
}

/** Keeps the database open for all that a task does with it; a task that finds none has it to bear itself. */
export async function keepKnowledgeOpen<T>(task: () => Promise<T>): Promise<T> {
  const { promise: isDone, resolve: close } = Promise.withResolvers<void>();
  const held = withKnowledgeDb(() => isDone).catch(() => {});
  try {
    return await task();
  } finally {
    close();
    await held;
  }
}

/** A private window without storage, a full or a damaged disk: nothing is known then. */
export async function orNothing<T>(read: (db: OpenKnowledge) => Promise<T>): Promise<T | undefined> {
  try {
    return await withKnowledgeDb(read);
  } catch {
    return undefined;
  }
}
