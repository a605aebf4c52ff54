import { catalogFile, datasetFile, topicFile } from '#core/kb/compile-snapshot.ts';
import type { Catalog, KnowledgeInfo } from '#core/model/catalog.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { readIndex, readKnowledgeFile } from '#platform/knowledge-store.ts';
import { addedDataset, addedTopic, addedTopics } from './added-knowledge.ts';
import { type PublisherInUse, publishersInUse, requirePublisher } from './publishers.ts';
import { run } from './run.ts';

/** The compiled knowledge as views ask for it: in their language, in English where a file has no translation. */

export async function getTopic(of: { topic: string; language: Language }): Promise<TopicDocument> {
  const { topic, language } = of;
  const { namespace, id } = splitId(topic);
  if (namespace !== undefined) return addedTopic(await requirePublisher(namespace), id, language);
  return read<TopicDocument>((lang) => topicFile(topic, lang), language, `topic '${topic}'`);
}

/** The package's own publisher's topics, then those of each other; a list that cannot be read is left out. */
export async function getCatalog({ language }: { language: Language }): Promise<Catalog> {
  const [own, others] = await Promise.all([ownCatalog(language), publishersInUse()]);
  if (others.length === 0) return own;
  const added = await Promise.all(others.map((each) => topicsOrNone(each, language)));
  return { ...own, topics: [...own.topics, ...added.flat()] };
}

export const ownCatalog = (language: Language): Promise<Catalog> =>
  read<Catalog>(catalogFile, language, 'list of topics');

async function topicsOrNone(of: PublisherInUse, language: Language) {
  try {
    return await addedTopics(of, language);
  } catch (error) {
    run(Promise.reject(error));
    return [];
  }
}

export async function getDataset(of: { dataset: string; language: Language }): Promise<Dataset> {
  const { dataset, language } = of;
  const { namespace, id } = splitId(dataset);
  if (namespace !== undefined) return addedDataset(await requirePublisher(namespace), id, language);
  return read<Dataset>((lang) => datasetFile(dataset, lang), language, `table '${dataset}'`);
}

export const getKnowledgeInfo = async (): Promise<KnowledgeInfo> => (await readIndex()).info;

async function read<T>(
  fileFor: (language: Language) => string,
  language: Language,
  what: string,
): Promise<T> {
  const text = (await readKnowledgeFile(fileFor(language))) ?? (await readKnowledgeFile(fileFor('en')));
  if (text === undefined) throw new Error(`The knowledge base has no ${what}.`);
  return JSON.parse(text) as T;
}
