/**
 * The country that a browser's language setting names: the region of its first language, in whichever tag gives one.
 * Nothing is guessed from a language alone, nor from languages further down, which everybody has.
 *
 *     ['en-GB', 'en']                -> 'GB'
 *     ['fr', 'fr-CA', 'en-US']       -> 'CA'
 *     ['de', 'en-US', 'en']          -> undefined
 */
export function ownRegion(languages: readonly string[]): string | undefined {
  const tags = languages.map((tag) => tag.split('-'));
  const own = tags[0]?.[0]?.toLowerCase();
  for (const [language, ...rest] of tags) {
    if (language?.toLowerCase() !== own) continue;
    const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
    if (region) return region.toUpperCase();
  }
  return undefined;
}
