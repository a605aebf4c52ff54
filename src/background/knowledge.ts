import { catalogFile, datasetFile, searchFile, topicFile } from '#core/kb/compile-snapshot.ts';
import type { Catalog, KnowledgeInfo } from '#core/model/catalog.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import type { SearchDocument } from '#core/model/search.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { readIndex, readKnowledgeFile } from '#platform/knowledge-store.ts';

/** The compiled knowledge as views ask for it: in their language, in English where a file has no translation. */

export const getTopic = ({ topic, language }: { topic: string; language: Language }) =>
  read<TopicDocument>((lang) => topicFile(topic, lang), language, `topic '${topic}'`);

export const getCatalog = ({ language }: { language: Language }) =>
  read<Catalog>(catalogFile, language, 'list of topics');

export const getDataset = ({ dataset, language }: { dataset: string; language: Language }) =>
  read<Dataset>((lang) => datasetFile(dataset, lang), language, `table '${dataset}'`);

export const getSearchDocument = (language: Language) =>
  read<SearchDocument>(searchFile, language, 'list of entries to search');

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
