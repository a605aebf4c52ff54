import type { Language } from '#core/model/language.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import type { SearchEntry } from '#core/model/search.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { searchEntries } from '#core/search/search-entries.ts';
import { addedDataset, addedTopic, addedTopics } from './added-knowledge.ts';
import { getDataset, getTopic, ownCatalog } from './knowledge.ts';
import type { PublisherInUse } from './publishers.ts';

/** What the package's own publisher has to search, from its topics and tables as views show them. */
export async function ownEntries(language: Language): Promise<SearchEntry[]> {
  const { topics } = await ownCatalog(language);
  const documents = await Promise.all(topics.map(({ id: topic }) => getTopic({ topic, language })));
  return searchEntries(documents, await tablesOf(documents, (dataset) => getDataset({ dataset, language })));
}

/** What an added publisher has, its ids namespaced. */
export async function addedEntries(of: PublisherInUse, language: Language): Promise<SearchEntry[]> {
  const topics = (await addedTopics(of, language)).map(({ id }) => splitId(id).id);
  const documents = await Promise.all(topics.map((topic) => addedTopic(of, topic, language)));
  return searchEntries(
    documents,
    await tablesOf(documents, (dataset) => addedDataset(of, splitId(dataset).id, language)),
  );
}

function tablesOf<T>(
  documents: readonly TopicDocument[],
  read: (dataset: string) => Promise<T>,
): Promise<T[]> {
  const ids = documents.flatMap(({ datasets }) => datasets.map(({ id }) => id));
  return Promise.all([...new Set(ids)].map(read));
}
