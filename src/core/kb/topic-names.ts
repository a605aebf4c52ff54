import type { Language } from '#core/model/language.ts';
import { isAcronym } from '#core/text/form-variants.ts';
import { type AuthoredSenses, aliasLines } from './authored-senses.ts';
import { expandForm } from './expand-form.ts';

/**
 * Other names of a topic, from the sense that it is: those in one language and in any, and short names of every language,
 * since a reader may have met them anywhere. A topic known by its vocabulary has none.
 */
export function topicNames(senses: AuthoredSenses, topic: string, language: Language): string[] {
  const sense = senses.get(topic);
  if (!sense || sense.broad || sense.topic !== topic) return [];
  const names = aliasLines(sense).flatMap(({ text, lang, strong }) => {
    const name = expandForm(text)[0]?.text ?? '';
    const isOurs = strong && (lang === 'any' || lang === language);
    return isOurs || isAcronym(name) ? name : [];
  });
  return [...new Set(names)];
}
