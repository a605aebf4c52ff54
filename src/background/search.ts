import type { Language } from '#core/model/language.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import type { SearchAnswer, SearchEntry } from '#core/model/search.ts';
import { searchInLanguages } from '#core/search/search-in-languages.ts';
import { createSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import { readActive } from '#platform/held-knowledge.ts';
import { getKnowledgeInfo } from './knowledge.ts';
import { type PublisherInUse, publishersInUse } from './publishers.ts';
import { run } from './run.ts';
import { addedEntries, ownEntries } from './searchable-entries.ts';

interface Query {
  query: string;
  language: Language;
  limit: number;
}

/** One publisher's indexes by language, each made when it is first searched, of the version of the knowledge at that time. */
interface Searchable {
  version: string;
  indexes: Map<Language, Promise<SearchIndex>>;
}

/** By namespace; the package's own publisher's under the empty one. Thrown away when the knowledge has changed. */
const searchable = new Map<string, Searchable>();
const OWN = '';

/**
 * The entries that answer a reader's words, in the language they read or, failing that, another. What the package's own
 * publisher has comes first, then what each other has, as far as there is room: they are never ranked into each other.
 */
export async function search(of: Query): Promise<SearchAnswer> {
  const [own, others] = await Promise.all([searchOwn(of), publishersInUse()]);
  const answers = [own];
  for (const each of others) answers.push(await searchAdded(each, of));
  return {
    hits: answers.flatMap(({ hits }) => hits).slice(0, of.limit),
    total: answers.reduce((sum, { total }) => sum + total, 0),
  };
}

async function searchOwn({ query, language, limit }: Query): Promise<SearchAnswer> {
  return searchInLanguages(query, language, limit, await ownIndexes());
}

/** One publisher's fault is not another's: its answers are left out. */
async function searchAdded(of: PublisherInUse, { query, language, limit }: Query): Promise<SearchAnswer> {
  try {
    const indexIn = await addedIndexes(of);
    if (!indexIn) return NOTHING;
    const { hits, total } = await searchInLanguages(query, language, limit, indexIn);
    return { hits: hits.map((hit) => ({ ...hit, publisher: of.publisher })), total };
  } catch (error) {
    run(Promise.reject(error));
    return NOTHING;
  }
}

const NOTHING: SearchAnswer = { hits: [], total: 0 };

/** The topic in which an entry is opened; `undefined` for what is no entry. */
export async function topicOf(ref: string, language: Language): Promise<string | undefined> {
  const { namespace } = splitId(ref.slice(ref.indexOf(':') + 1));
  const indexIn = namespace === undefined ? await ownIndexes() : await indexesNamed(namespace);
  return (await indexIn?.(language))?.find(ref)?.topic;
}

async function indexesNamed(namespace: string) {
  const of = (await publishersInUse()).find((each) => each.namespace === namespace);
  return of && addedIndexes(of);
}

const ownIndexes = async () => indexesOf(OWN, (await getKnowledgeInfo()).version, ownEntries);

/** Undefined as long as nothing of the publisher's is installed. */
async function addedIndexes(of: PublisherInUse) {
  const version = (await readActive(of.slot))?.info.version;
  if (version === undefined) return undefined;
  return indexesOf(of.namespace, version, (language) => addedEntries(of, language));
}

async function indexesOf(
  namespace: string,
  version: string,
  read: (language: Language) => Promise<SearchEntry[]>,
): Promise<(language: Language) => Promise<SearchIndex>> {
  let known = searchable.get(namespace);
  if (known?.version !== version) {
    known = { version, indexes: new Map() };
    searchable.set(namespace, known);
  }
  const { indexes } = known;
  return (language) => {
    const index = indexes.get(language);
    if (index) return index;
    const made = read(language).then(createSearchIndex);
    indexes.set(language, made);
    // A failed load is tried again at the next search.
    made.catch(() => indexes.delete(language));
    return made;
  };
}
