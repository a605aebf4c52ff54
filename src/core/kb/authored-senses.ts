import type { AuthoredAlias, AuthoredPair, AuthoredSense } from './schema/authored-sense.ts';
import type { Localized } from './schema/fields.ts';

/** Every authored sense by id. */
export type AuthoredSenses = ReadonlyMap<string, AuthoredSense>;

/** One line of `strong` or `weak`, its flags filled in. */
export interface AliasLine {
  text: string;
  lang: string;
  strong: boolean;
  /** Undefined: capitals decide. */
  exact: boolean | undefined;
  numberLeft: boolean;
  notIn: readonly string[];
  alone: boolean;
  /** Where it stands in its file, as `strong.en.2`. */
  path: string;
}

/** The aliases of a sense, strong ones first, in the order of the file. */
export function aliasLines(sense: AuthoredSense): AliasLine[] {
  return (['strong', 'weak'] as const).flatMap((key) =>
    Object.entries(sense[key]).flatMap(([lang, aliases]) =>
      aliases.map((alias, index) => aliasLine(alias, lang, key === 'strong', `${key}.${lang}.${index}`)),
    ),
  );
}

function aliasLine(alias: AuthoredAlias, lang: string, strong: boolean, path: string): AliasLine {
  if (typeof alias === 'string') {
    return { text: alias, lang, strong, exact: undefined, numberLeft: false, notIn: [], alone: false, path };
  }
  const { text, exact, numberLeft, notIn, alone } = alias;
  return { text, lang, strong, exact, numberLeft, notIn, alone, path };
}

/** What a reader is told that a name was taken as; in English at least. */
export const labelOf = ({ label }: AuthoredSense): Localized =>
  typeof label === 'string' ? { en: label } : label;

/** The cues of a sense for or against it, with their paths. */
export function cueLines(sense: AuthoredSense, key: 'cues' | 'against'): { text: string; path: string }[] {
  return Object.entries(sense[key]).flatMap(([lang, cues]) =>
    cues.map((text, index) => ({ text, path: `${key}.${lang}.${index}` })),
  );
}

/** The lists of what a sense says of notices. */
export const NOTICE_KEYS = ['names', 'voice', 'banner'] as const;

/** What a sense says of notices, with their paths. */
export function noticeLines(
  { notice }: AuthoredSense,
  key: (typeof NOTICE_KEYS)[number],
): { text: string; path: string }[] {
  // Senses that an older release has published have none.
  return Object.entries(notice?.[key] ?? {}).flatMap(([lang, cues]) =>
    cues.map((text, index) => ({ text, path: `notice.${key}.${lang}.${index}` })),
  );
}

/** The pairs of a sense, with their paths. */
export function pairLines(sense: AuthoredSense): (AuthoredPair & { path: string })[] {
  return Object.entries(sense.pairs).flatMap(([lang, pairs]) =>
    pairs.map((pair, index) => ({ ...pair, and: pair.and ?? [], path: `pairs.${lang}.${index}` })),
  );
}
