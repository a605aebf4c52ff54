import { namespaceDataset, namespaceSummary, namespaceTopic } from '#core/context/namespace-topic.ts';
import { catalogFile, datasetFile, topicFile } from '#core/kb/compile-snapshot.ts';
import { checkCompiled } from '#core/kb/compiled/check-compiled.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import type { TopicDocument, TopicSummary } from '#core/model/topic.ts';
import { readHeldFile } from '#platform/held-knowledge.ts';
import type { PublisherInUse } from './publishers.ts';

/**
 * The knowledge of publishers that the reader added, in the reader's language or English. Every file is held against its
 * schema again when it is read, and only what the schema knows is handed on: a file that is held for two publishers, or
 * under two names, was checked under one of them alone. Ids are namespaced on the way out.
 */

export const addedTopic = async (of: PublisherInUse, topic: string, language: Language) =>
  namespaceTopic(of, await read<TopicDocument>(of, (lang) => topicFile(topic, lang), language, 'topic'));

export const addedDataset = async (of: PublisherInUse, dataset: string, language: Language) =>
  namespaceDataset(of, await read<Dataset>(of, (lang) => datasetFile(dataset, lang), language, 'table'));

export const addedTopics = async (of: PublisherInUse, language: Language): Promise<TopicSummary[]> =>
  (await read<Catalog>(of, catalogFile, language, 'list of topics')).topics.map((each) =>
    namespaceSummary(of, each),
  );

async function read<T>(
  { slot, publisher }: PublisherInUse,
  fileFor: (language: Language) => string,
  language: Language,
  what: string,
): Promise<T> {
  for (const file of new Set([fileFor(language), fileFor('en')])) {
    const held = await readHeldFile(slot, file);
    if (held.state === 'held') return checkCompiled(file, held.text) as T;
  }
  throw new Error(`The knowledge of ${publisher.name} has no such ${what} on this device.`);
}
