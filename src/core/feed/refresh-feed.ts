import type { FeedWorld } from './feed-world.ts';
import type { DelegatedRole } from './metadata.ts';
import { type RootDocument, updateRoot } from './update-root.ts';
import { type SnapshotDocument, updateSnapshot } from './update-snapshot.ts';
import { type TargetsDocument, updateTargets } from './update-targets.ts';
import { type TimestampDocument, updateTimestamp } from './update-timestamp.ts';
import { signersOf } from './verify-signatures.ts';

/** A feed whose four documents were found signed, current and fitting to each other at `world.now`. */
export interface TrustedFeed {
  metadataUrl: string;
  root: RootDocument;
  timestamp: TimestampDocument;
  snapshot: SnapshotDocument;
  targets: TargetsDocument;
  /** Delegated documents that searches have loaded so far, by the delegation that led to them. */
  delegated: Map<DelegatedRole, TargetsDocument>;
}

/**
 * Steps 5.1 to 5.6.6 of the TUF client workflow (specification 1.0.34). The store must hold `root`. Each document is
 * stored as soon as it is trusted, so a run that was stopped anywhere goes on where it was; what is refused is never
 * stored. Throws FeedError with any of its codes.
 */
export async function refreshFeed(world: FeedWorld, metadataUrl: string): Promise<TrustedFeed> {
  const root = await updateRoot(world, metadataUrl);
  const timestamp = await updateTimestamp(world, metadataUrl, root);
  const snapshot = await updateSnapshot(world, metadataUrl, root, timestamp);
  const signers = signersOf(root.signed, 'targets');
  const targets = await updateTargets(world, metadataUrl, root, snapshot, 'targets', signers);
  return { metadataUrl, root, timestamp, snapshot, targets, delegated: new Map() };
}
