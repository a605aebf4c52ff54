/** The languages that the knowledge base and the interface are written in: those of the United Nations. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The content language that a BCP 47 tag (`fr-CA`, `zh_TW`) asks for; English where we have none. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
