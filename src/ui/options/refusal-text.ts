import type { Translate } from '#ui/text/create-translate.ts';

/** How an address of a feed, and the file of its first root, look. */
export const FEED_EXAMPLE = 'https://example.org/feed';
export const ROOT_FILE = '1.root.json';

const OWN_WORDS = [
  'address',
  'fingerprint',
  'first-root',
  'known',
  'name',
  'network',
  'timeout',
  'http',
  'format',
  'signature',
] as const;

/** Why a feed cannot be added and what to do about it, in the reader's language. */
export function refusalText(code: string, t: Translate): string {
  if (code === 'full') return t('options.publishers.full');
  // Too much of it to be a root: it is something else.
  const known = OWN_WORDS.find((one) => one === (code === 'limit' ? 'format' : code)) ?? 'other';
  return t(`publisher.refused.${known}`, { example: FEED_EXAMPLE, file: ROOT_FILE });
}
