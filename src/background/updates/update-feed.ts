import { downloadTarget } from '#core/feed/download-target.ts';
import { FeedError } from '#core/feed/feed-error.ts';
import type { FeedWorld } from '#core/feed/feed-world.ts';
import { filesToFetch, type KnowledgeFile, listKnowledgeFiles } from '#core/feed/knowledge-files.ts';
import { refreshFeed, type TrustedFeed } from '#core/feed/refresh-feed.ts';
import { readRoot } from '#core/feed/update-root.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { catalogFile, type SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import {
  checkCompiled,
  isKnowledgeName,
  MalformedKnowledge,
  NewerKnowledge,
} from '#core/kb/compiled/check-compiled.ts';
import { checkSnapshot } from '#core/kb/compiled/check-snapshot.ts';
import type { AuthoredSense } from '#core/kb/schema/authored-sense.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { Feed } from '#core/model/feed.ts';
import { bundledIndex } from '#platform/bundled-knowledge.ts';
import { sha256Of } from '#platform/digest.ts';
import { feedWorld } from '#platform/feed-world.ts';
import { readActive } from '#platform/held-knowledge.ts';
import { type ActiveKnowledge, OWN, type Slot, withKnowledgeDb } from '#platform/knowledge-db.ts';
import { putKnowledge } from '#platform/put-knowledge.ts';
import { heldFiles, readStaged, stageFile } from '#platform/staged-files.ts';

/** How a run tells how far it is: files done of those that were missing. */
export type Report = (done: number, total: number) => void;

/** What a feed offers: its trusted documents, its files by name below `kb/`, and their digests. */
interface Offer {
  world: FeedWorld;
  trusted: TrustedFeed;
  files: KnowledgeFile[];
  digests: Map<string, string>;
}

/** New knowledge, checked and held, to be put in use. */
export interface Update {
  index: SnapshotIndex;
  install: () => Promise<void>;
}

/**
 * One run for one feed, up to the point where everything new is checked and held. Undefined where the feed has nothing
 * new, or nothing newer than the package. Stopped anywhere, also by `stop`, the next run goes on with what was fetched.
 * Throws FeedError with any of its codes. `slot` is where its knowledge belongs.
 */
export async function prepareUpdate(
  feed: Feed,
  report: Report,
  slot: Slot = OWN,
  stop: AbortSignal = new AbortController().signal,
): Promise<Update | undefined> {
  try {
    return await prepare(feed, report, slot, stop);
  } catch (error) {
    throw asFeedError(error);
  }
}

async function prepare(
  feed: Feed,
  report: Report,
  slot: Slot,
  stop: AbortSignal,
): Promise<Update | undefined> {
  const bundled = await bundledIndex();
  const world = feedWorld(slot === OWN ? feed.id : slot, Date.parse(bundled.info.date), stop);
  const offer = await askFeed(world, feed);
  const indexFile = offer.digests.get('index.json');
  const sensesFile = offer.digests.get('senses.json');
  if (indexFile === undefined || sensesFile === undefined)
    throw new MalformedKnowledge('The feed', '', 'there is no index.json, or no senses.json');
  const held = await readActive(slot);
  if (held?.feed === feed.id && held.index === indexFile) return undefined;
  await fetchMissing(feed, offer, await heldFiles(slot, new Set(offer.digests.values())), report);
  const index = checkSnapshot(
    (await parsed(offer, 'index.json')) as SnapshotIndex,
    (await parsed(offer, catalogFile('en'))) as Catalog,
    offer.digests,
  );
  const origin = { feed: feed.id, index: indexFile };
  if (index.info.version === held?.info.version) return undefined;
  // A release of the extension is a floor: what it brings is not taken back by a feed that lags behind.
  if (slot === OWN && index.info.date < bundled.info.date) return undefined;
  const { active, gazetteer } = await compiled(held, sensesFile);
  return {
    index,
    install: () =>
      installing((db) => putKnowledge(db, { slot, active: { ...index, ...origin, ...active }, gazetteer })),
  };
}

async function askFeed(world: FeedWorld, feed: Feed): Promise<Offer> {
  await seedRoot(world, feed);
  const trusted = await refreshFeed(world, `${feed.url}/metadata`);
  const files = (await listKnowledgeFiles(world, trusted)).filter(({ name }) =>
    isKnowledgeName(nameOf(name)),
  );
  return { world, trusted, files, digests: new Map(files.map(({ name, sha256 }) => [nameOf(name), sha256])) };
}

const nameOf = (target: string): string => target.slice('kb/'.length);

/** Trust starts from the first root where nothing is held yet, and again where what was held is damaged. */
async function seedRoot({ store, crypto }: FeedWorld, { root }: Feed): Promise<void> {
  const held = await store.read('root');
  if (held !== undefined) {
    try {
      await readRoot(crypto, held);
      return;
    } catch {
      // Damaged on the device: it was whole when it was stored.
    }
  }
  await store.write('root', new TextEncoder().encode(root));
}

async function fetchMissing(
  feed: Feed,
  offer: Offer,
  held: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const missing = filesToFetch(offer.files, held);
  for (const [at, file] of missing.entries()) {
    report(at, missing.length);
    const bytes = await downloadTarget(offer.world, offer.trusted, file, `${feed.url}/targets`);
    const text = decode(file.name, bytes);
    checkCompiled(nameOf(file.name), text);
    await stageFile(file.sha256, text);
  }
  report(missing.length, missing.length);
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedKnowledge(nameOf(name), '', 'this is not UTF-8');
  }
}

/** A held file, checked again: what was held before this run may have served another purpose. */
async function parsed({ digests }: Offer, name: string): Promise<unknown> {
  return checkCompiled(name, await textOf(digests.get(name), name));
}

async function textOf(sha256: string | undefined, name: string): Promise<string> {
  if (sha256 === undefined) throw new MalformedKnowledge('The feed', '', `there is no ${name}`);
  const text = await readStaged(sha256);
  if (text === undefined) throw new FeedError('storage', `${name} was lost on this device.`);
  return text;
}

/** The gazetteer of the feed's senses; the one in use, where the senses are the same. */
async function compiled(held: ActiveKnowledge | undefined, senses: string) {
  if (held?.senses === senses)
    return { active: { senses, gazetteer: held.gazetteer, gate: held.gate }, gazetteer: undefined };
  const text = await textOf(senses, 'senses.json');
  const authored = checkCompiled('senses.json', text) as Record<string, AuthoredSense>;
  try {
    const { buffer, gate } = compileGazetteer(new Map(Object.entries(authored)));
    return { active: { senses, gazetteer: await sha256Of(buffer), gate }, gazetteer: buffer };
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedKnowledge('senses.json', '', error.message);
    throw error;
  }
}

async function installing(write: Parameters<typeof withKnowledgeDb<void>>[0]): Promise<void> {
  try {
    await withKnowledgeDb(write);
  } catch (error) {
    throw asFeedError(error);
  }
}

function asFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  if (error instanceof NewerKnowledge) return new FeedError('newer', error.message, { cause: error });
  if (error instanceof MalformedKnowledge) return new FeedError('format', error.message, { cause: error });
  return new FeedError('storage', 'The update could not be kept on this device.', { cause: error });
}
