import type { ActiveKnowledge, OpenKnowledge, Slot } from './knowledge-db.ts';

/** What one installation writes. Files that are held already need no text. */
export interface Installation {
  slot: Slot;
  active: ActiveKnowledge;
  texts?: ReadonlyMap<string, string>;
  /** Without it, the one that is there serves on: it was compiled from the same senses. */
  gazetteer?: ArrayBuffer | undefined;
}

/**
 * Puts knowledge in use: files, record and gazetteer in one strict transaction, which also drops the files that no
 * record names. Rejects, with everything left as it was, where a file is missing or the disk is full.
 */
export async function putKnowledge(
  db: OpenKnowledge,
  { slot, active, texts, gazetteer }: Installation,
): Promise<void> {
  await inOneTransaction(db, async (write) => {
    for (const [sha256, text] of texts ?? []) await write.objectStore('files').put(text, sha256);
    await write.objectStore('active').put(active, slot);
    if (gazetteer) await write.objectStore('gazetteer').put(gazetteer, slot);
    await write.objectStore('staged').delete(slot);
    await requireFiles(write, active);
    await keepOnlyNamed({
      files: write.objectStore('files'),
      active: write.objectStore('active'),
      staged: write.objectStore('staged'),
    });
  });
}

const STORES = ['files', 'active', 'gazetteer', 'staged'] as const;
type Write = ReturnType<typeof begin>;
const begin = (db: OpenKnowledge) => db.transaction(STORES, 'readwrite', { durability: 'strict' });

async function inOneTransaction(db: OpenKnowledge, task: (write: Write) => Promise<void>): Promise<void> {
  const write = begin(db);
  // Its end is awaited below; until then a failure must not count as one that nobody saw.
  write.done.catch(() => {});
  try {
    await task(write);
    await write.done;
  } catch (error) {
    try {
      // Left to itself, the transaction would commit what was asked so far.
      write.abort();
    } catch {
      // It has failed by itself already.
    }
    await write.done.catch(() => {});
    throw error;
  }
}

async function requireFiles(write: Write, active: ActiveKnowledge): Promise<void> {
  const there = new Set(await write.objectStore('files').getAllKeys());
  const missing = Object.entries(active.files).find(([, { sha256 }]) => !there.has(sha256));
  if (missing) throw new Error(`The file ${missing[0]} is not there.`);
}

/** The stores of one transaction that tell which files are wanted. */
interface NamingStores {
  files: { getAllKeys(): Promise<string[]>; delete(key: string): Promise<void> };
  active: { getAll(): Promise<ActiveKnowledge[]> };
  staged: { getAll(): Promise<string[][]> };
}

/**
 * Drops the files that neither a record in use nor an update under way names, whosever: a file may be that of several.
 * Answers those that stay.
 */
export async function keepOnlyNamed({ files, active, staged }: NamingStores): Promise<Set<string>> {
  const held = await files.getAllKeys();
  const named = new Set((await staged.getAll()).flat());
  for (const record of await active.getAll()) for (const sha256 of namedFiles(record)) named.add(sha256);
  const kept = new Set<string>();
  for (const sha256 of held) {
    if (named.has(sha256)) kept.add(sha256);
    else await files.delete(sha256);
  }
  return kept;
}

/** The SHA-256 of every file that a record names, of its index and senses too. */
function namedFiles(record: Partial<ActiveKnowledge> | undefined): Set<string> {
  return new Set([
    ...Object.values(record?.files ?? {}).map(({ sha256 }) => sha256),
    ...[record?.index, record?.senses].filter((sha256) => sha256 !== undefined),
  ]);
}
