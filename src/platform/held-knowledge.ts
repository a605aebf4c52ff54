import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { sha256Of } from './digest.ts';
import { type ActiveKnowledge, orNothing, type Slot } from './knowledge-db.ts';

/** The record of the knowledge in use; `undefined` where there is none, or none that is whole. */
export const readActive = (slot: Slot): Promise<ActiveKnowledge | undefined> =>
  orNothing(async (db) => wellFormed(await db.get('active', slot)));

/** What is held of one file: nothing at all (`no-knowledge`), no such file, or its text. `damaged`: it was, and is dropped. */
export type HeldFile = { state: 'no-knowledge' | 'no-file' | 'damaged' } | { state: 'held'; text: string };

/** One file of the knowledge in use, if it has the digest that the record names. */
export async function readHeldFile(slot: Slot, path: string): Promise<HeldFile> {
  const held = await orNothing(async (db) => {
    const read = db.transaction(['active', 'files']);
    const active = wellFormed(await read.objectStore('active').get(slot));
    if (!active || !Object.hasOwn(active.files, path)) return { active, text: undefined };
    return { active, text: await read.objectStore('files').get(digestOf(active, path)) };
  });
  if (!held?.active) return { state: 'no-knowledge' };
  const { active, text } = held;
  if (!Object.hasOwn(active.files, path)) return { state: 'no-file' };
  if (text !== undefined && (await sha256Of(text)) === digestOf(active, path)) return { state: 'held', text };
  await dropHeld(slot, digestOf(active, path));
  return { state: 'damaged' };
}

/** The compiled gazetteer of the knowledge in use; `damaged`: it was not what the record names, and the record is dropped. */
export async function readHeldGazetteer(slot: Slot): Promise<ArrayBuffer | 'damaged' | undefined> {
  const held = await orNothing(async (db) => {
    const read = db.transaction(['active', 'gazetteer']);
    const [active, buffer] = await Promise.all([
      read.objectStore('active').get(slot),
      read.objectStore('gazetteer').get(slot),
    ]);
    return { active: wellFormed(active), buffer };
  });
  if (!held?.active) return undefined;
  const { active, buffer } = held;
  if (buffer instanceof ArrayBuffer && (await sha256Of(buffer)) === active.gazetteer) return buffer;
  await dropHeld(slot);
  return 'damaged';
}

/**
 * What is damaged in one place is not trusted in another: the record goes, and the next check of the feed brings back
 * what was lost.
 */
async function dropHeld(slot: Slot, file?: string): Promise<void> {
  await orNothing(async (db) => {
    const write = db.transaction(['active', 'files'], 'readwrite');
    const asked = [write.objectStore('active').delete(slot), write.done];
    if (file !== undefined) asked.push(write.objectStore('files').delete(file));
    await Promise.all(asked);
  });
}

/** What stands in a damaged database may be anything. */
export function wellFormed(active: Partial<ActiveKnowledge> | undefined): ActiveKnowledge | undefined {
  const isWhole =
    typeof active?.info?.version === 'string' &&
    typeof active.files === 'object' &&
    active.files !== null &&
    typeof active.gate?.source === 'string';
  return isWhole ? (active as ActiveKnowledge) : undefined;
}

const digestOf = (index: Pick<SnapshotIndex, 'files'>, path: string): string =>
  index.files[path]?.sha256 ?? '';
