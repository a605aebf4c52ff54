import type { Language } from '#core/model/language.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import { searchInLanguages } from '#core/search/search-in-languages.ts';
import { createSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import { getKnowledgeInfo, getSearchDocument } from './knowledge.ts';

/** Each language's index, made when it is first searched; thrown away when the knowledge has changed. */
let indexes = new Map<Language, Promise<SearchIndex>>();
let version: string | undefined;

/** The entries that answer a reader's words, in the language they read or, failing that, another. */
export async function search(of: {
  query: string;
  language: Language;
  limit: number;
}): Promise<SearchAnswer> {
  await dropOutdated();
  return searchInLanguages(of.query, of.language, of.limit, indexIn);
}

/** The topic in which an entry is opened; `undefined` for what is no entry. */
export async function topicOf(ref: string, language: Language): Promise<string | undefined> {
  await dropOutdated();
  return (await indexIn(language)).find(ref)?.topic;
}

async function dropOutdated(): Promise<void> {
  const current = (await getKnowledgeInfo()).version;
  if (current !== version) indexes = new Map();
  version = current;
}

function indexIn(language: Language): Promise<SearchIndex> {
  const known = indexes.get(language);
  if (known) return known;
  const made = getSearchDocument(language).then(createSearchIndex);
  indexes.set(language, made);
  // A failed load is tried again at the next search.
  made.catch(() => indexes.delete(language));
  return made;
}
