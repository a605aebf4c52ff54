import type { Language } from '#core/model/language.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import { otherLanguages } from './other-languages.ts';
import type { RankedAnswer, SearchDemand, SearchIndex } from './search-index.ts';

/** A selected passage may be long; what is beyond says nothing new. In UTF-16 units. */
const MAX_QUERY = 200;

/**
 * Searches in the reader's language, then in those that the query may be written in, for all its words; then in the
 * same order for any of them. What was found in another language is named in the reader's own.
 */
export async function searchInLanguages(
  query: string,
  own: Language,
  limit: number,
  indexOf: (language: Language) => Promise<SearchIndex>,
): Promise<SearchAnswer> {
  const words = query.trim().slice(0, MAX_QUERY);
  const others = otherLanguages(words, own);
  if (words === '') return NOTHING;
  const index = await indexOf(own);
  for (const demand of ['all', 'any'] satisfies SearchDemand[]) {
    const answer = index.search(words, demand, limit);
    if (answer.total > 0) return answer;
    const answers: RankedAnswer[] = [];
    // One after the other: each index is built when it is first asked for.
    for (const language of others) answers.push((await indexOf(language)).search(words, demand, limit));
    const best = answers.reduce((before, each) => (isClearlyBetter(each, before) ? each : before), NOTHING);
    if (best.total > 0) return nameIn(best, index);
  }
  return NOTHING;
}

/**
 * Scores of two indexes are near each other for a name that both write alike; then the first, the language in which
 * every entry was written, answers.
 */
const isClearlyBetter = (answer: RankedAnswer, before: RankedAnswer): boolean =>
  answer.score > before.score * 1.25;

const NOTHING: RankedAnswer = { hits: [], total: 0, score: 0 };

function nameIn({ hits, total }: SearchAnswer, own: SearchIndex): SearchAnswer {
  const named = hits.map((hit) => {
    const entry = own.find(hit.ref);
    return entry ? { ...hit, title: entry.title, lang: entry.lang } : hit;
  });
  return { hits: named, total };
}
