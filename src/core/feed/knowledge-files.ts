import { type Delegation, delegationsOf, loadDelegated } from './delegations.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import { findTarget, type Target } from './find-target.ts';
import type { TrustedFeed } from './refresh-feed.ts';

const FOLDER = 'kb/';
const NAME = /^kb\/[a-z0-9._-]+\.json$/;

/** A file of knowledge, which its SHA-256 names wherever it is kept. */
export interface KnowledgeFile extends Target {
  sha256: string;
}

/**
 * All files of knowledge that a feed vouches for, sorted by name: targets below `kb/`, each as the search finds it,
 * whoever signed it. Other targets are left alone. Count and sizes are checked here, before any file is asked for.
 * Throws FeedError `format` (a name that is not `kb/NAME.json`), `hash` (no SHA-256), `limit`, and what findTarget throws.
 */
export async function listKnowledgeFiles(world: FeedWorld, feed: TrustedFeed): Promise<KnowledgeFile[]> {
  const files: KnowledgeFile[] = [];
  let total = 0;
  for (const name of await knowledgeNames(world, feed)) {
    const target = await findTarget(world, feed, name);
    if (target === undefined) continue;
    const { sha256 } = target.hashes;
    if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) {
      throw new FeedError('hash', `${name} is listed without a SHA-256 hash.`);
    }
    total += target.length;
    if (target.length > FEED_LIMITS.file) throw tooMuch(`${name} has more than ${FEED_LIMITS.file} bytes.`);
    if (total > FEED_LIMITS.total)
      throw tooMuch(`The feed has more than ${FEED_LIMITS.total} bytes of knowledge.`);
    files.push({ ...target, sha256 });
  }
  return files;
}

/** What an update has to fetch: one file for each content that is not held yet, held ones being named by SHA-256. */
export function filesToFetch(files: readonly KnowledgeFile[], held: ReadonlySet<string>): KnowledgeFile[] {
  const missing = new Map(files.filter(({ sha256 }) => !held.has(sha256)).map((file) => [file.sha256, file]));
  return [...missing.values()];
}

/** Names below `kb/` in any document of the feed; whether a role may speak for them is the search's matter. */
async function knowledgeNames(world: FeedWorld, feed: TrustedFeed): Promise<string[]> {
  const names = new Set<string>();
  const visited = new Set<string>();
  const documents = [feed.targets];
  for (const document of documents) {
    for (const name of Object.keys(document.signed.targets)) {
      if (!name.startsWith(FOLDER)) continue;
      if (!NAME.test(name))
        throw new FeedError('format', `${JSON.stringify(name)} is not a name of the form kb/NAME.json.`);
      names.add(name);
    }
    if (names.size > FEED_LIMITS.files)
      throw tooMuch(`The feed has more than ${FEED_LIMITS.files} files of knowledge.`);
    for (const delegation of delegationsOf(document).filter(isNew)) {
      visited.add(delegation.role.name);
      if (visited.size > FEED_LIMITS.delegatedRoles) {
        throw tooMuch(`The feed has more than ${FEED_LIMITS.delegatedRoles} delegated roles.`);
      }
      documents.push(await loadDelegated(world, feed, delegation));
    }
  }
  return [...names].sort();

  function isNew({ role }: Delegation): boolean {
    return !visited.has(role.name);
  }
}

function tooMuch(happened: string): FeedError {
  return new FeedError('limit', happened);
}
