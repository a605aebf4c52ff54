import { download } from '#core/feed/download.ts';
import { metadataAddress } from '#core/feed/feed-address.ts';
import { FeedError } from '#core/feed/feed-error.ts';
import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import { feedId, printedFingerprint } from '#core/feed/fingerprint.ts';
import { readRoot } from '#core/feed/update-root.ts';
import type { FeedInspection } from '#core/model/feed.ts';
import { MAX_PUBLISHER_NAME } from '#core/model/publisher.ts';
import { hasAccess } from '#platform/access.ts';
import { networkUntil } from '#platform/feed-world.ts';
import { FeedRefused } from './feed-refused.ts';
import { requireRoom } from './feed-room.ts';
import { type FeedLink, parseFeedLink } from './parse-feed-link.ts';

/** A feed to be added, whose root is whole, signed by its own keys and the publisher's first. */
export interface Candidate extends FeedLink {
  id: string;
  root: string;
}

const ROOT = '1.root.json';

/** A look at a feed, at the reader's wish: fetches its first root, or takes it from the reader's file. Keeps nothing. */
export async function inspectFeed(of: { address: string; root?: string }): Promise<FeedInspection> {
  try {
    const { address, id, host, root } = await findCandidate(of);
    const fingerprint = printedFingerprint(id);
    return {
      state: 'found',
      address,
      id,
      fingerprint,
      suggestedName: host.slice(0, MAX_PUBLISHER_NAME),
      root,
    };
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error;
    const { code, message, askFor } = error;
    return { state: 'refused', code, message, ...(askFor !== undefined && { askFor }) };
  }
}

/** Throws FeedRefused: any of its codes. */
export async function findCandidate(of: { address: string; root?: string }): Promise<Candidate> {
  const link = parseFeedLink(of.address);
  if (link === 'address')
    throw new FeedRefused(
      'address',
      'This is no address of a feed. It begins with https:// and holds no name, password or question mark.',
    );
  if (link === 'fingerprint')
    throw new FeedRefused(
      'fingerprint',
      'The fingerprint in this link is cut short or damaged. Ask the publisher for the whole link.',
    );
  const bytes =
    of.root === undefined
      ? await fetchRoot(link)
      : (new TextEncoder().encode(of.root) as Uint8Array<ArrayBuffer>);
  const root = await readFirstRoot(bytes, link);
  const id = await feedId(crypto.subtle, bytes);
  if (link.fingerprint !== undefined && link.fingerprint !== id)
    throw new FeedRefused(
      'fingerprint',
      `The feed does not have the fingerprint that the link names: somebody may stand between you and ${link.host}. Ask the publisher.`,
    );
  await requireRoom(id);
  return { ...link, id, root };
}

async function fetchRoot({ address, host, origin }: FeedLink) {
  const { transport } = networkUntil(AbortSignal.timeout(FEED_LIMITS.requestTime));
  try {
    const url = metadataAddress(`${address}/metadata`, 'root', 1);
    return await download(transport, { url, name: ROOT, limit: FEED_LIMITS.root });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (error.code === 'network') {
      // A host that is down and one that lets no extension read look the same from here.
      const askFor = (await hasAccess([origin])) ? undefined : origin;
      throw new FeedRefused(
        'network',
        askFor === undefined
          ? `${host} could not be reached. Check the address and the connection.`
          : `${host} could not be reached, or does not let extensions read what it serves. Check the address and the connection, or allow access to ${host}, then try again.`,
        askFor,
      );
    }
    if (error.status === 404 || error.status === 403)
      throw new FeedRefused('http', `${host} has no feed at this address. Check the address.`);
    throw new FeedRefused(error.code, error.message);
  }
}

/** The text of a root that is the first of its feed. */
async function readFirstRoot(bytes: Uint8Array<ArrayBuffer>, { host }: FeedLink): Promise<string> {
  try {
    if (bytes.length > FEED_LIMITS.root)
      throw new FeedError('limit', `${ROOT} has more than ${FEED_LIMITS.root} bytes.`);
    const { signed } = await readRoot(crypto.subtle, bytes, ROOT);
    if (signed.version !== 1)
      throw new FeedRefused(
        'first-root',
        `This is version ${signed.version} of the publisher's root. A feed is known by its first: take 1.root.json.`,
      );
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new FeedRefused(
      error.code,
      error.code === 'format'
        ? `This is not the root of a feed, as ${host} should serve it. ${error.message}`
        : error.message,
    );
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
