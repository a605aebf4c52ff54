import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';

/**
 * The knowledge base on the device. `files` holds the compiled files by SHA-256, so that a file that an update leaves
 * alone is kept; `active` holds the one record that says which files are in use, with the gazetteer compiled from the
 * same sources. Both are written in one transaction: a reader sees the old knowledge or the new, never a mixture.
 */
export interface KnowledgeDb extends DBSchema {
  files: { key: string; value: string };
  active: { key: 'knowledge'; value: ActiveKnowledge };
}

export interface ActiveKnowledge {
  index: SnapshotIndex;
  gazetteer: ArrayBuffer;
}

export const openKnowledgeDb = (): Promise<IDBPDatabase<KnowledgeDb>> =>
  openDB<KnowledgeDb>('backgrounder', 1, {
    upgrade(db) {
      db.createObjectStore('files');
      db.createObjectStore('active');
    },
  });
