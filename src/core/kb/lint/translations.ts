import { type AuthoredKnowledge, type Folder, fileOf } from '#core/kb/authored-knowledge.ts';
import { localizedTexts } from '#core/kb/text-in.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { LANGUAGES, type Language } from '#core/model/language.ts';
import type { Rule } from './rule.ts';

type Dated = {
  changed: string;
  translations?: Partial<Record<Language, { by: string; of: string }>> | undefined;
};

const TRANSLATED: readonly Exclude<Folder, 'sources'>[] = [
  'topics',
  'actors',
  'statements',
  'events',
  'actions',
  'glossary',
  'datasets',
];

/** Translations older than their English, texts in a language that the entry does not declare, and half translations. */
export const translations: Rule = (knowledge) =>
  TRANSLATED.flatMap((folder) =>
    [...(knowledge[folder] as AuthoredKnowledge[typeof folder])].flatMap(([id, entry]) =>
      checkEntry(fileOf(folder, id), entry as Dated),
    ),
  );

function checkEntry(file: string, entry: Dated): Diagnostic[] {
  const texts = localizedTexts(entry);
  return LANGUAGES.filter((language) => language !== 'en').flatMap((language): Diagnostic[] => {
    const declared = entry.translations?.[language];
    const translated = texts.filter(({ text }) => text[language] !== undefined);
    if (!declared && translated.length === 0) return [];
    if (!declared)
      return [
        {
          file,
          path: 'translations',
          rule: 'undeclared-translation',
          message: `texts in '${language}' are not declared`,
          hint: `add 'translations: { ${language}: { by: machine | hand, of: '${entry.changed}' } }'`,
        },
      ];
    if (declared.of < entry.changed)
      return [
        {
          file,
          path: `translations.${language}`,
          rule: 'stale-translation',
          message: `'${language}' translates the English of ${declared.of}, which changed on ${entry.changed}`,
          hint: `compare the texts, then set 'of' to '${entry.changed}'`,
        },
      ];
    return missing(file, texts, language);
  });
}

/** Sections may wait for their translation; everything else of an entry is translated together. */
function missing(file: string, texts: ReturnType<typeof localizedTexts>, language: Language): Diagnostic[] {
  return texts
    .filter(({ path, text }) => text[language] === undefined && !path.startsWith('sections.'))
    .map(({ path }) => ({
      file,
      path,
      rule: 'half-translated',
      message: `no '${language}' text, though the entry is translated`,
      hint: 'translate this text too: readers are never shown half an entry',
    }));
}
