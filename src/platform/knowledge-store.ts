import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { bundledFeed, bundledFile, bundledIndex, bundledSensesText, sensesOf } from './bundled-knowledge.ts';
import { sha256Of } from './digest.ts';
import { readActive, readHeldFile, readHeldGazetteer, wellFormed } from './held-knowledge.ts';
import { type ActiveKnowledge, type OpenKnowledge, OWN, withKnowledgeDb } from './knowledge-db.ts';
import { leaveGate } from './knowledge-gate.ts';
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
  const active = wellFormed(await db.get('active', OWN).catch(() => undefined));
  if (active && (await isAsNew(active, index))) return;
  // Everything is fetched before the transaction starts: it would close while waiting for a fetch.
  const paths = Object.keys(index.files);
  const texts = await Promise.all(paths.map(bundledFile));
  const sensesText = await bundledSensesText();
  const { buffer, gate } = compileGazetteer(sensesOf(sensesText));
  await putKnowledge(db, {
    slot: OWN,
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
  return (await readActive(OWN)) ?? bundledIndex();
}

/** The compiled gazetteer of the knowledge in use. */
export async function readGazetteerBuffer(): Promise<ArrayBuffer> {
  const held = await readHeldGazetteer(OWN);
  if (held instanceof ArrayBuffer) return held;
  if (held === 'damaged') await leaveGate().catch(() => {});
  return compileGazetteer(sensesOf(await bundledSensesText())).buffer;
}

/**
 * The text of one file of the knowledge in use; `undefined` where the snapshot has no such file. Where it is damaged,
 * the package's knowledge serves as a whole.
 */
export async function readKnowledgeFile(path: string): Promise<string | undefined> {
  const held = await readHeldFile(OWN, path);
  if (held.state === 'held') return held.text;
  if (held.state === 'no-file') return undefined;
  if (held.state === 'damaged') await leaveGate().catch(() => {});
  return Object.hasOwn((await bundledIndex()).files, path) ? bundledFile(path) : undefined;
}

const digestOf = (index: Pick<SnapshotIndex, 'files'>, path: string): string =>
  index.files[path]?.sha256 ?? '';
