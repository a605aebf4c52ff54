import MiniSearch from 'minisearch';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { SearchAnswer, SearchEntry, SearchHit, SearchKind } from '#core/model/search.ts';
import { makeExcerpt } from './make-excerpt.ts';
import { isExact, searchWords } from './search-words.ts';

/** `all`: every word of the query must be found; `any`: one is enough, as for a whole sentence that was selected. */
export type SearchDemand = 'all' | 'any';

/** `score` is that of the best hit: it compares answers in several languages to one query. */
export interface RankedAnswer extends SearchAnswer {
  score: number;
}

export interface SearchIndex {
  search: (query: string, demand: SearchDemand, limit: number) => RankedAnswer;
  /** The entry that a reference names, where this language has it. */
  find: (ref: string) => SearchEntry | undefined;
}

/** What a reader most likely looks for by a name. */
const KIND_WEIGHTS: Partial<Record<SearchKind, number>> = { topic: 1.8, actor: 1.4, term: 1.4 };

/** A row of a table stands for itself, beside the table. */
type Indexed = Omit<SearchEntry, 'rows'> & { ref: EntryRef };

/** An index over the entries of one language: ranked, with beginnings of words and slips of the keyboard forgiven. */
export function createSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const byRef = new Map(entries.flatMap(indexed).map((entry) => [entry.ref, entry]));
  const index = new MiniSearch<Indexed>({
    idField: 'ref',
    fields: ['title', 'names', 'text'],
    tokenize: (text) => searchWords(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, names: 3 },
      boostDocument: (ref) => KIND_WEIGHTS[byRef.get(ref)?.kind ?? 'event'] ?? 1,
      // The word that is still being typed is a beginning, however short.
      prefix: (term, at, terms) => at === terms.length - 1 || !isExact(term),
      fuzzy: (term) => (isExact(term) ? false : 0.2),
      weights: { fuzzy: 0.3, prefix: 0.5 },
    },
  });
  index.addAll([...byRef.values()]);
  return {
    find: (ref) => byRef.get(ref as EntryRef),
    search(query, demand, limit) {
      const results = index.search(query, { combineWith: demand === 'all' ? 'AND' : 'OR' });
      return {
        total: results.length,
        score: results[0]?.score ?? 0,
        hits: results.slice(0, limit).flatMap(({ id, terms }) => {
          const entry = byRef.get(id);
          return entry ? [hitOf(entry, new Set(terms))] : [];
        }),
      };
    },
  };
}

function hitOf(entry: Indexed, matched: ReadonlySet<string>): SearchHit {
  const { kind, ref, topic, title, lang, text, date } = entry;
  return {
    kind,
    ref,
    topic,
    title,
    lang,
    ...(date !== undefined && { date }),
    excerpt: makeExcerpt(text, matched),
    excerptLang: lang,
  };
}

function indexed({ rows = [], ...entry }: SearchEntry): Indexed[] {
  const ref: EntryRef = `${entry.kind}:${entry.id}`;
  const ofRows = rows.map(
    ([country, name, says]): Indexed => ({
      ...entry,
      ref: `${ref}#${country}`,
      title: name,
      text: says ? `${says} · ${entry.title}` : entry.title,
    }),
  );
  return [{ ...entry, ref }, ...ofRows];
}
