import { readFingerprint } from '#core/feed/fingerprint.ts';
import { originOf } from '#platform/access.ts';

/** Where a feed stands, and what its link says of its first root. */
export interface FeedLink {
  /** `https://example.org/feed` */
  address: string;
  host: string;
  /** The match pattern of the one origin that is asked: `https://example.org/*`. */
  origin: string;
  /** The feed's id, where the link names it. */
  fingerprint?: string;
}

const LONGEST = 2000;
const OWN_MACHINE = new Set(['localhost', '127.0.0.1']);

/**
 * What a reader typed or pasted -> where the feed stands: an https address, or one of the reader's own machine for
 * publishers who try theirs out; `#sha256=HEX` at its end is the fingerprint. A slash or `/metadata` at the end is left
 * away. Says what is wrong with anything else: the address, or the fingerprint in it.
 */
export function parseFeedLink(text: string): FeedLink | 'address' | 'fingerprint' {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || typed.length > LONGEST || url.username || url.password || url.search) return 'address';
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && OWN_MACHINE.has(url.hostname));
  if (!isSafe || url.hostname === '') return 'address';
  const folder = url.pathname.replace(/(?:\/+metadata)+(?:\/+1\.root\.json)?\/*$/, '');
  const link = {
    address: `${url.origin}${folder.replace(/\/+$/, '')}`,
    host: url.host,
    origin: originOf(url.origin),
  };
  const [, named] = /^#sha-?256[=:](.*)$/i.exec(url.hash) ?? [];
  if (named === undefined) return link;
  const fingerprint = readFingerprint(decoded(named));
  return fingerprint === undefined ? 'fingerprint' : { ...link, fingerprint };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
