import { isAddedSlot, type Slot, withKnowledgeDb } from './knowledge-db.ts';
import { keepOnlyNamed } from './put-knowledge.ts';

const STORES = ['active', 'gazetteer', 'staged', 'trusted', 'files'] as const;

/**
 * Drops all that is kept of added feeds other than these, in one transaction: records, gazetteers, trusted documents,
 * what an update had brought so far, and the files that nobody else names. Says whether there was anything.
 */
export function keepSlots(slots: ReadonlySet<Slot>): Promise<boolean> {
  const isGone = (slot: Slot) => isAddedSlot(slot) && !slots.has(slot);
  return withKnowledgeDb(async (db) => {
    const write = db.transaction(STORES, 'readwrite');
    let dropped = false;
    for (const name of ['active', 'gazetteer', 'staged'] as const)
      for (const slot of await write.objectStore(name).getAllKeys())
        if (isGone(slot)) {
          await write.objectStore(name).delete(slot);
          dropped = true;
        }
    for (const key of await write.objectStore('trusted').getAllKeys())
      if (isGone(key[0])) {
        await write.objectStore('trusted').delete(key);
        dropped = true;
      }
    if (dropped)
      await keepOnlyNamed({
        files: write.objectStore('files'),
        active: write.objectStore('active'),
        staged: write.objectStore('staged'),
      });
    await write.done;
    return dropped;
  });
}
