import { hashOf } from './check-file.ts';
import type { FeedCrypto, FeedWorld } from './feed-world.ts';
import type { DelegatedRole } from './metadata.ts';
import { matchesPathPattern } from './path-pattern.ts';
import type { TrustedFeed } from './refresh-feed.ts';
import { type TargetsDocument, updateTargets } from './update-targets.ts';

/** One arrow of the graph: `from` lets `role` speak for some paths. */
export interface Delegation {
  from: TargetsDocument;
  role: DelegatedRole;
}

/** The delegations of a document, most trusted first. */
export function delegationsOf(from: TargetsDocument): Delegation[] {
  return (from.signed.delegations?.roles ?? []).map((role) => ({ from, role }));
}

/** Whether a target's name lies in the paths that the role may speak for. */
export async function covers(crypto: FeedCrypto, role: DelegatedRole, name: string): Promise<boolean> {
  if (role.path_hash_prefixes === undefined) {
    return role.paths?.some((pattern) => matchesPathPattern(name, pattern)) ?? false;
  }
  const hash = await hashOf(crypto, new TextEncoder().encode(name));
  return role.path_hash_prefixes.some((prefix) => hash.startsWith(prefix));
}

/** The role's document, signed as this delegation asks. Loaded once a run. Throws FeedError. */
export async function loadDelegated(
  world: FeedWorld,
  feed: TrustedFeed,
  { from, role }: Delegation,
): Promise<TargetsDocument> {
  const loaded = feed.delegated.get(role);
  if (loaded !== undefined) return loaded;
  const signers = { role, keys: from.signed.delegations?.keys ?? {} };
  const document = await updateTargets(world, feed.metadataUrl, feed.root, feed.snapshot, role.name, signers);
  feed.delegated.set(role, document);
  return document;
}
