import { findPassages } from '#core/context/find-passages.ts';
import { topicFile } from '#core/kb/compile-snapshot.ts';
import { type Gazetteer, readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { namespacedId } from '#core/model/namespaced-id.ts';
import type { PageFindings, TopicFinding } from '#core/model/page-context.ts';
import type { PageText } from '#core/model/page-text.ts';
import { hasAnchors } from '#core/text/gate-patterns.ts';
import { detectLanguage } from '#platform/detect-language.ts';
import { readActive, readHeldGazetteer } from '#platform/held-knowledge.ts';
import { OWN, type Slot } from '#platform/knowledge-db.ts';
import { readGazetteerBuffer } from '#platform/knowledge-store.ts';
import { renewGazetteer } from '#platform/renew-gazetteer.ts';
import { type PublisherInUse, publishersInUse } from './publishers.ts';
import { run } from './run.ts';

/** What one added publisher knows names of: its gazetteer, and whether it has a topic at all. */
interface Added {
  namespace: string;
  gazetteer: Gazetteer;
  hasTopic: (topic: string) => boolean;
}

/** What pages are matched against: each gazetteer for itself. */
interface Loaded {
  own: Gazetteer;
  added: Added[];
}

/** An added publisher that finds more on one page than this crowds out nobody: the rest is not kept. */
const MOST_ADDED = 20;

/** Loaded once for the life of the background, or until the knowledge changes; a failed load is tried again at the next page. */
let loading: Promise<Loaded> | undefined;

/** The knowledge has changed: the next page is matched against the new gazetteers. */
export function forgetGazetteer(): void {
  loading = undefined;
}

/**
 * Matches one page against the whole gazetteer of each publisher, whatever topics are switched on: those are chosen when
 * it is shown. No publisher's names, cues or topics speak for or against another's, and what is wrong with an added
 * one's is no fault of the page.
 */
export async function scan(page: PageText): Promise<PageFindings> {
  const { url, title, published } = page;
  const kept = { url, title, ...(published === undefined ? {} : { published }) };
  try {
    loading ??= load();
    const { own, added } = await loading;
    const lang = (await detectLanguage(page.text)) ?? page.lang;
    const read = lang === undefined ? page : { ...page, lang };
    const findings = findPassages(scanPage(own, read), page, own.senses);
    return { ...kept, findings: [...findings, ...added.flatMap((each) => scanFor(each, read, page))] };
  } catch (error) {
    loading = undefined;
    return { ...kept, findings: [], failed: error instanceof Error ? error.message : String(error) };
  }
}

function scanFor({ namespace, gazetteer, hasTopic }: Added, read: PageText, page: PageText): TopicFinding[] {
  try {
    const hits = scanPage(gazetteer, read).filter(({ topic }) => hasTopic(topic));
    return findPassages(hits.slice(0, MOST_ADDED), page, gazetteer.senses).map((each) => ({
      ...each,
      topic: namespacedId(namespace, each.topic),
    }));
  } catch (error) {
    run(Promise.reject(error));
    return [];
  }
}

async function load(): Promise<Loaded> {
  const [own, publishers] = await Promise.all([
    readGazetteerBuffer().then((buffer) => readOrRenew(OWN, buffer)),
    publishersInUse(),
  ]);
  const added = await Promise.all(publishers.map(loadAdded));
  return { own, added: added.filter((each) => each !== undefined) };
}

/** Undefined as long as nothing of the publisher's is installed, or where it cannot be read. */
async function loadAdded({ namespace, slot }: PublisherInUse): Promise<Added | undefined> {
  try {
    const [active, buffer] = await Promise.all([readActive(slot), readHeldGazetteer(slot)]);
    if (!active || !(buffer instanceof ArrayBuffer)) return undefined;
    const gazetteer = await readOrRenew(slot, buffer);
    // Without names there is no gate, and nothing to look for.
    if (!hasAnchors(gazetteer.gate)) return undefined;
    return {
      namespace,
      gazetteer,
      hasTopic: (topic) => Object.hasOwn(active.files, topicFile(topic, 'en')),
    };
  } catch (error) {
    run(Promise.reject(error));
    return undefined;
  }
}

/** One that an older release has compiled is compiled anew. */
async function readOrRenew(slot: Slot, buffer: ArrayBuffer): Promise<Gazetteer> {
  try {
    return readGazetteer(buffer);
  } catch (error) {
    const renewed = await renewGazetteer(slot).catch(() => undefined);
    if (!renewed) throw error;
    return readGazetteer(renewed);
  }
}
