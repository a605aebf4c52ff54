import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import type { Gate } from '#core/model/gate.ts';
import { browser } from './browser.ts';
import {
  bundledFeed,
  bundledFile,
  bundledGate,
  bundledIndex,
  bundledSensesText,
  sensesOf,
} from './bundled-knowledge.ts';
import { sha256Of } from './digest.ts';
import { type ActiveKnowledge, type OpenKnowledge, withKnowledgeDb } from './knowledge-db.ts';
import { putKnowledge } from './put-knowledge.ts';

/**
 * Puts the package's knowledge into IndexedDB unless what is there is as new: all files, the gazetteer and the record
 * that names them in one transaction; and the gate where pages find it, also when IndexedDB fails: the package's own
 * copy serves then. Called again after being stopped at any point, it finishes the work.
 */
export async function installBundled(): Promise<void> {
  try {
    const index = await bundledIndex();
    // An update that ends meanwhile must not be undone by what was read before it.
    await navigator.locks.request('knowledge', () => withKnowledgeDb((db) => installFiles(db, index)));
  } finally {
    await leaveGate();
  }
}

async function installFiles(db: OpenKnowledge, index: SnapshotIndex): Promise<void> {
  const active = wellFormed(await db.get('active', 'knowledge').catch(() => undefined));
  if (active && (await isAsNew(active, index))) return;
  // Everything is fetched before the transaction starts: it would close while waiting for a fetch.
  const paths = Object.keys(index.files);
  const texts = await Promise.all(paths.map(bundledFile));
  const sensesText = await bundledSensesText();
  const { buffer, gate } = compileGazetteer(sensesOf(sensesText));
  await putKnowledge(db, {
    active: {
      ...index,
      senses: await sha256Of(sensesText),
      gazetteer: await sha256Of(buffer),
      gate,
    },
    texts: new Map(paths.map((path, at) => [digestOf(index, path), texts[at] ?? ''])),
    gazetteer: buffer,
  });
}

/** What the package's own feed has brought stays until a release brings newer; nothing else is kept over a release. */
async function isAsNew(active: ActiveKnowledge, bundled: SnapshotIndex): Promise<boolean> {
  if (active.info.version === bundled.info.version) return true;
  if (active.feed === undefined) return false;
  return active.feed === (await bundledFeed())?.id && active.info.date >= bundled.info.date;
}

/** The index of the knowledge in use: IndexedDB's, or the package's where IndexedDB cannot be read. */
export async function readIndex(): Promise<SnapshotIndex & { feed?: string }> {
  return (await readActive()) ?? bundledIndex();
}

/** The compiled gazetteer of the knowledge in use. */
export async function readGazetteerBuffer(): Promise<ArrayBuffer> {
  const held = await orNothing(async (db) => {
    const read = db.transaction(['active', 'gazetteer']);
    const [active, buffer] = await Promise.all([
      read.objectStore('active').get('knowledge'),
      read.objectStore('gazetteer').get('knowledge'),
    ]);
    return { active: wellFormed(active), buffer };
  });
  if (held?.active) {
    const { active, buffer } = held;
    if (buffer instanceof ArrayBuffer && (await sha256Of(buffer)) === active.gazetteer) return buffer;
    await dropDamaged();
  }
  return compileGazetteer(sensesOf(await bundledSensesText())).buffer;
}

/** The text of one file of the knowledge in use; `undefined` where the snapshot has no such file. */
export async function readKnowledgeFile(path: string): Promise<string | undefined> {
  const held = await orNothing(async (db) => {
    const read = db.transaction(['active', 'files']);
    const active = wellFormed(await read.objectStore('active').get('knowledge'));
    if (!active || !Object.hasOwn(active.files, path)) return { active, text: undefined };
    return { active, text: await read.objectStore('files').get(digestOf(active, path)) };
  });
  if (held?.active) {
    const { active, text } = held;
    if (!Object.hasOwn(active.files, path)) return undefined;
    if (text !== undefined && (await sha256Of(text)) === digestOf(active, path)) return text;
    await dropDamaged(digestOf(active, path));
  }
  return Object.hasOwn((await bundledIndex()).files, path) ? bundledFile(path) : undefined;
}

export const readActive = (): Promise<ActiveKnowledge | undefined> =>
  orNothing(async (db) => wellFormed(await db.get('active', 'knowledge')));

/**
 * What is damaged in one place is not trusted in another: the record goes, so that the package's knowledge serves as a
 * whole, and the next check of the feed brings back what was lost.
 */
async function dropDamaged(file?: string): Promise<void> {
  await orNothing(async (db) => {
    const write = db.transaction(['active', 'files'], 'readwrite');
    const asked = [write.objectStore('active').delete('knowledge'), write.done];
    if (file !== undefined) asked.push(write.objectStore('files').delete(file));
    await Promise.all(asked);
  });
  await leaveGate().catch(() => {});
}

/** A private window without storage, a full or a damaged disk: the package's own copy serves then. */
async function orNothing<T>(read: (db: OpenKnowledge) => Promise<T>): Promise<T | undefined> {
  try {
    return await withKnowledgeDb(read);
  } catch {
    return undefined;
  }
}

/** What stands in a damaged database may be anything. */
function wellFormed(active: Partial<ActiveKnowledge> | undefined): ActiveKnowledge | undefined {
  const isWhole =
    typeof active?.info?.version === 'string' &&
    typeof active.files === 'object' &&
    active.files !== null &&
    typeof active.gate?.source === 'string';
  return isWhole ? (active as ActiveKnowledge) : undefined;
}

/** Leaves the gate of the knowledge in use where pages find it. */
export async function leaveGate(): Promise<void> {
  const gate = (await readActive())?.gate ?? (await bundledGate());
  const { gate: left } = (await browser.storage.local.get('gate')) as { gate?: Partial<Gate> };
  if (left?.version !== gate.version || left.source !== gate.source)
    await browser.storage.local.set({ gate });
}

const digestOf = (index: Pick<SnapshotIndex, 'files'>, path: string): string =>
  index.files[path]?.sha256 ?? '';
