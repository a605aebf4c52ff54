import type { Language } from '#core/model/language.ts';

/** The languages besides the reader's own that a query may be written in, told by its script. */
export function otherLanguages(query: string, own: Language): Language[] {
  return languagesOf(query).filter((language) => language !== own);
}

function languagesOf(query: string): Language[] {
  if (/\p{Script=Han}/u.test(query)) return ['zh'];
  if (/\p{Script=Arabic}/u.test(query)) return ['ar'];
  if (/\p{Script=Cyrillic}/u.test(query)) return ['ru'];
  return ['en', 'fr', 'es'];
}
