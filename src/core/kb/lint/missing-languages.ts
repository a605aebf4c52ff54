import type { AuthoredKnowledge, Folder } from '#core/kb/authored-knowledge.ts';
import { fileOf } from '#core/kb/authored-knowledge.ts';
import { LANGUAGES, type Language } from '#core/model/language.ts';
import type { Rule } from './rule.ts';

type Translated = { changed: string; translations?: Partial<Record<Language, unknown>> | undefined };

/** Entries without a language that most others have. A language that few entries have yet is only begun. */
export const missingLanguages: Rule = (knowledge) => {
  const { sources: _, ...folders } = knowledge;
  const entries = Object.entries(folders).flatMap(([folder, of]) =>
    [...(of as AuthoredKnowledge['actors'])].map(([id, entry]) => ({
      file: fileOf(folder as Folder, id),
      entry: entry as Translated,
    })),
  );
  return LANGUAGES.filter((language) => language !== 'en').flatMap((language) => {
    const without = entries.filter(({ entry }) => entry.translations?.[language] === undefined);
    if (without.length * 2 >= entries.length) return [];
    return without.map(({ file, entry }) => ({
      file,
      path: '',
      rule: 'missing-language',
      message: `this entry has no '${language}', which most others have`,
      hint: `translate its texts and declare 'translations: { ${language}: { by: machine | hand, of: '${entry.changed}' } }'`,
    }));
  });
};
