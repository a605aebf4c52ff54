import { covers, type Delegation, delegationsOf, loadDelegated } from './delegations.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedCrypto, FeedWorld } from './feed-world.ts';
import type { TargetFile } from './metadata.ts';
import type { TrustedFeed } from './refresh-feed.ts';
import type { TargetsDocument } from './update-targets.ts';

/** A file that the feed vouches for: `{name: 'kb/dpi.json', length: 3, hashes: {sha256: 'ba78…'}}`. */
export interface Target extends TargetFile {
  name: string;
}

/**
 * Step 5.6.7: searches the delegations depth first and in order of appearance, only through roles whose paths fit the
 * name; the first document that describes the target decides. A terminating delegation ends the search with its own
 * descendants. Undefined when nobody describes it.
 *
 *     targets -> A (kb/a-*), B (kb/*)      `kb/a-1.json`: targets, A, what A delegates, B
 *
 * Throws FeedError: any code when a role on the way cannot be trusted, `limit` when there are too many.
 */
export async function findTarget(
  world: FeedWorld,
  feed: TrustedFeed,
  name: string,
): Promise<Target | undefined> {
  const visited = new Set<string>();
  const waiting: Delegation[] = [];
  let document: TargetsDocument | undefined = feed.targets;
  while (document !== undefined) {
    const { targets } = document.signed;
    const found = Object.hasOwn(targets, name) ? targets[name] : undefined;
    if (found !== undefined) return { name, ...found };

    const { next, last } = await delegationsFor(world.crypto, document, name);
    if (last) waiting.length = 0;
    waiting.push(...next.reverse());

    document = undefined;
    while (document === undefined) {
      const delegation = waiting.pop();
      if (delegation === undefined) return undefined;
      if (visited.has(delegation.role.name)) continue;
      if (visited.size === FEED_LIMITS.delegatedRoles) {
        throw new FeedError(
          'limit',
          `The search for ${name} leads through more than ${visited.size} delegated roles.`,
        );
      }
      visited.add(delegation.role.name);
      document = await loadDelegated(world, feed, delegation);
    }
  }
  return undefined;
}

/** The delegations to follow for a name; `last` when one of them is terminating, so nothing else may answer. */
async function delegationsFor(
  crypto: FeedCrypto,
  document: TargetsDocument,
  name: string,
): Promise<{ next: Delegation[]; last: boolean }> {
  const next: Delegation[] = [];
  for (const delegation of delegationsOf(document)) {
    if (!(await covers(crypto, delegation.role, name))) continue;
    next.push(delegation);
    if (delegation.role.terminating) return { next, last: true };
  }
  return { next, last: false };
}
