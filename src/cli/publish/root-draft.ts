import { parseMetadata } from '#core/feed/parse-metadata.ts';
import { signersOf, verifySignatures } from '#core/feed/verify-signatures.ts';
import { commonFields, type Documents, documentBytes, type Signed } from './sign-document.ts';
import type { PublicPart } from './signing-key.ts';

/** A root on its way round: whoever holds a key adds a signature, until it can be published. */
export type RootDraft = Signed<'root'>;
export type RoleName = keyof Documents['root']['roles'];
export const ROLE_NAMES = ['root', 'timestamp', 'snapshot', 'targets'] as const;

/** The first root of a feed. `threshold` of the root keys sign every root; one key each signs the rest. */
export function newRoot(keys: Record<RoleName, PublicPart[]>, threshold: number, now: number): RootDraft {
  const role = (name: RoleName) => ({ keyids: keys[name].map(({ keyid }) => keyid), threshold: 1 });
  const draft: RootDraft = {
    signed: {
      ...commonFields('root', 1, now),
      consistent_snapshot: true,
      keys: Object.fromEntries(
        Object.values(keys).flatMap((parts) => parts.map(({ keyid, key }) => [keyid, key])),
      ),
      roles: {
        root: { ...role('root'), threshold },
        timestamp: role('timestamp'),
        snapshot: role('snapshot'),
        targets: role('targets'),
      },
    },
    signatures: [],
  };
  return checked(draft);
}

/** The root after `current`, the same but for its number and date. */
export function nextRoot(current: Signed<'root'>, now: number): RootDraft {
  const signed = { ...current.signed, ...commonFields('root', current.signed.version + 1, now) };
  return { signed, signatures: [] };
}

/** Lets keys sign for a role. A changed draft is to be signed anew. */
export function addKeys({ signed }: RootDraft, name: RoleName, parts: PublicPart[]): RootDraft {
  const role = signed.roles[name];
  const keyids = [...new Set([...role.keyids, ...parts.map(({ keyid }) => keyid)])];
  const keys = { ...signed.keys, ...Object.fromEntries(parts.map(({ keyid, key }) => [keyid, key])) };
  return checked(withRole({ ...signed, keys }, name, { ...role, keyids }));
}

/** Takes keys away from a role, by id or the start of one; a key of no role is dropped. */
export function revokeKeys({ signed }: RootDraft, name: RoleName, starts: string[]): RootDraft {
  const role = signed.roles[name];
  const gone = starts.map((start) => {
    const found = role.keyids.filter((keyid) => start !== '' && keyid.startsWith(start));
    if (found.length !== 1)
      throw new Error(`'${start}' names ${found.length} keys of ${name}; it has to name one.`);
    return found[0];
  });
  const draft = withRole(signed, name, {
    ...role,
    keyids: role.keyids.filter((keyid) => !gone.includes(keyid)),
  });
  const used = new Set(Object.values(draft.signed.roles).flatMap(({ keyids }) => keyids));
  draft.signed.keys = Object.fromEntries(Object.entries(signed.keys).filter(([keyid]) => used.has(keyid)));
  return checked(draft);
}

/**
 * Throws unless a draft carries the signatures that it needs: by its own keys, and by those of the root before, if
 * there is one.
 */
export async function checkSigned(draft: RootDraft, before: Signed<'root'> | undefined): Promise<void> {
  const { subtle } = globalThis.crypto;
  const name = `root ${draft.signed.version}`;
  const document = parseMetadata('root', documentBytes(draft), name);
  await verifySignatures(subtle, document, signersOf(document.signed, 'root'));
  if (before === undefined) return;
  const earlier = parseMetadata('root', documentBytes(before), `root ${before.signed.version}`);
  if (earlier.signed.version + 1 !== document.signed.version) {
    throw new Error(`${name} does not follow root ${earlier.signed.version}.`);
  }
  await verifySignatures(subtle, document, signersOf(earlier.signed, 'root'));
}

function withRole(
  signed: Documents['root'],
  name: RoleName,
  role: Documents['root']['roles'][RoleName],
): RootDraft {
  return { signed: { ...signed, roles: { ...signed.roles, [name]: role } }, signatures: [] };
}

/** A role that its keys can never speak for would lock the feed for good. */
function checked(draft: RootDraft): RootDraft {
  for (const name of ROLE_NAMES) {
    const { keyids, threshold } = draft.signed.roles[name];
    if (keyids.length < threshold)
      throw new Error(`${name} needs ${threshold} keys and would have ${keyids.length}.`);
  }
  return draft;
}
