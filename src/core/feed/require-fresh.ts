import { FeedError } from './feed-error.ts';
import type { FeedWorld } from './feed-world.ts';
import type { MetadataKind } from './metadata.ts';
import type { MetadataDocument } from './parse-metadata.ts';

const DAY = 86_400_000;

/** True while the document may be used: a document expires at the moment it names. */
export function isFresh(document: MetadataDocument<MetadataKind>, now: number): boolean {
  return Date.parse(document.signed.expires) > now;
}

/** Throws FeedError `expired`, which names the clock of this device where the host's is more than a day away. */
export function requireFresh(
  document: MetadataDocument<MetadataKind>,
  { now, hostTime }: Pick<FeedWorld, 'now' | 'hostTime'>,
): void {
  if (isFresh(document, now)) return;
  const there = hostTime?.() ?? now;
  const clock =
    Math.abs(there - now) > DAY
      ? ` The clock of this device says ${day(now)}, the host says ${day(there)}.`
      : '';
  throw new FeedError(
    'expired',
    `${document.name} was good until ${document.signed.expires.slice(0, 10)}.${clock}`,
  );
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
