import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';

/**
 * The knowledge base on the device. `files` holds the compiled files by SHA-256; `active` the one record that says which
 * files are in use; `gazetteer` the buffer compiled from the same sources, apart, since most readings need only the
 * record. All are written in one transaction: a reader sees the old knowledge or the new, never a mixture.
 */
export interface KnowledgeDb extends DBSchema {
  files: { key: string; value: string };
  active: { key: 'knowledge'; value: SnapshotIndex };
  gazetteer: { key: 'knowledge'; value: ArrayBuffer };
}

export const openKnowledgeDb = (): Promise<IDBPDatabase<KnowledgeDb>> =>
  openDB<KnowledgeDb>('backgrounder', 1, {
    upgrade(db) {
      db.createObjectStore('files');
      db.createObjectStore('active');
      db.createObjectStore('gazetteer');
    },
  });
