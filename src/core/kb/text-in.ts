import { LANGUAGES, type Language } from '#core/model/language.ts';
import type { Localized } from './schema/fields.ts';

/** A text in a language, or in English where it has no translation. */
export const textIn = (text: Localized, language: Language): string => text[language] ?? text.en;

/**
 * The language that an entry is shown in: the one asked for when all its texts have it, otherwise English for the
 * whole entry, so that a reader never meets half a translation.
 */
export function entryLanguage(texts: readonly (Localized | undefined)[], language: Language): Language {
  return texts.every((text) => text === undefined || text[language] !== undefined) ? language : 'en';
}

/** The texts found anywhere inside an entry, with their paths: `facts.0.text`. */
export function localizedTexts(entry: unknown, path = ''): { path: string; text: Localized }[] {
  if (typeof entry !== 'object' || entry === null) return [];
  if (isLocalized(entry)) return [{ path, text: entry }];
  return Object.entries(entry).flatMap(([key, value]) =>
    localizedTexts(value, path ? `${path}.${key}` : key),
  );
}

function isLocalized(value: object): value is Localized {
  const keys = Object.keys(value);
  return (
    typeof (value as { en?: unknown }).en === 'string' &&
    keys.every(
      (key) =>
        LANGUAGES.includes(key as Language) && typeof (value as Record<string, unknown>)[key] === 'string',
    )
  );
}
