import type { ActiveKnowledge, OpenKnowledge } from './knowledge-db.ts';

/** What one installation writes. Files that are held already need no text. */
export interface Installation {
  active: ActiveKnowledge;
  texts?: ReadonlyMap<string, string>;
  /** Without it, the one that is there serves on: it was compiled from the same senses. */
  gazetteer?: ArrayBuffer | undefined;
}

/**
 * Puts knowledge in use: files, record and gazetteer in one strict transaction, which also drops the files that the
 * record does not name. Rejects, with everything left as it was, where a file is missing or the disk is full.
 */
export async function putKnowledge(
  db: OpenKnowledge,
  { active, texts, gazetteer }: Installation,
): Promise<void> {
  await inOneTransaction(db, async (write) => {
    for (const [sha256, text] of texts ?? []) await write.objectStore('files').put(text, sha256);
    await write.objectStore('active').put(active, 'knowledge');
    if (gazetteer) await write.objectStore('gazetteer').put(gazetteer, 'knowledge');
    await keepOnlyNamed(write, active);
  });
}

const STORES = ['files', 'active', 'gazetteer'] as const;
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

async function keepOnlyNamed(write: Write, active: ActiveKnowledge): Promise<void> {
  const files = write.objectStore('files');
  const held = await files.getAllKeys();
  const there = new Set(held);
  const missing = Object.entries(active.files).find(([, { sha256 }]) => !there.has(sha256));
  if (missing) throw new Error(`The file ${missing[0]} is not there.`);
  const named = namedFiles(active);
  for (const sha256 of held) if (!named.has(sha256)) await files.delete(sha256);
}

/** The SHA-256 of every file that a record names, of its index and senses too. */
export function namedFiles(record: Partial<ActiveKnowledge> | undefined): Set<string> {
  return new Set([
    ...Object.values(record?.files ?? {}).map(({ sha256 }) => sha256),
    ...[record?.index, record?.senses].filter((sha256) => sha256 !== undefined),
  ]);
}
