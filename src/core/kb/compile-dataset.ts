import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import { compileSource, inLanguage } from './compile-entries.ts';
import { entryLanguage, localizedTexts } from './text-in.ts';

/** One table in one language. */
export function compileDataset(knowledge: AuthoredKnowledge, id: string, language: Language): Dataset {
  const dataset = knowledge.datasets.get(id);
  if (!dataset) throw new Error(`no dataset '${id}': run kb lint`);
  const { changed: _changed, translations: _translations, topics: _topics, sources, ...shown } = dataset;
  const lang = entryLanguage(
    localizedTexts(shown).map(({ text }) => text),
    language,
  );
  return {
    ...(inLanguage(shown, lang) as Omit<Dataset, 'format' | 'id' | 'lang' | 'sources'>),
    format: 1,
    id,
    lang,
    sources: sources.flatMap((source) => {
      const entry = knowledge.sources.get(source);
      return entry ? [compileSource(source, entry)] : [];
    }),
  };
}
