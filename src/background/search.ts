import { namespaceRef } from '#core/context/namespace-topic.ts';
import type { Language } from '#core/model/language.ts';
import { namespacedId, splitId } from '#core/model/namespaced-id.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { SearchAnswer, SearchDocument } from '#core/model/search.ts';
import { searchInLanguages } from '#core/search/search-in-languages.ts';
import { createSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import { readActive } from '#platform/held-knowledge.ts';
import { addedSearchDocument } from './added-knowledge.ts';
import { getKnowledgeInfo, getSearchDocument } from './knowledge.ts';
import { type PublisherInUse, publishersInUse } from './publishers.ts';
import { run } from './run.ts';

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
  const indexIn = await indexesOf(OWN, (await getKnowledgeInfo()).version, getSearchDocument);
  return searchInLanguages(query, language, limit, indexIn);
}

/** One publisher's fault is not another's: its answers are left out. */
async function searchAdded(of: PublisherInUse, { query, language, limit }: Query): Promise<SearchAnswer> {
  const { publisher, namespace } = of;
  try {
    const indexIn = await addedIndexes(of);
    if (!indexIn) return NOTHING;
    const { hits, total } = await searchInLanguages(query, language, limit, indexIn);
    const labelled = hits.map((hit) => ({
      ...hit,
      ref: namespaceRef(of, hit.ref),
      topic: namespacedId(namespace, hit.topic),
      publisher,
    }));
    return { hits: labelled, total };
  } catch (error) {
    run(Promise.reject(error));
    return NOTHING;
  }
}

const NOTHING: SearchAnswer = { hits: [], total: 0 };

/** The topic in which an entry is opened; `undefined` for what is no entry. */
export async function topicOf(ref: string, language: Language): Promise<string | undefined> {
  const [kind = '', named = ''] = ref.split(':');
  const { namespace, id } = splitId(named);
  if (namespace === undefined) {
    const indexIn = await indexesOf(OWN, (await getKnowledgeInfo()).version, getSearchDocument);
    return (await indexIn(language)).find(ref)?.topic;
  }
  const of = (await publishersInUse()).find((each) => each.namespace === namespace);
  const indexIn = of && (await addedIndexes(of));
  const topic = (await indexIn?.(language))?.find(`${kind}:${id}` satisfies EntryRef | string)?.topic;
  return topic === undefined ? undefined : namespacedId(namespace, topic);
}

/** Undefined as long as nothing of the publisher's is installed. */
async function addedIndexes(of: PublisherInUse) {
  const version = (await readActive(of.slot))?.info.version;
  if (version === undefined) return undefined;
  return indexesOf(of.namespace, version, (language) => addedSearchDocument(of, language));
}

async function indexesOf(
  namespace: string,
  version: string,
  read: (language: Language) => Promise<SearchDocument>,
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
