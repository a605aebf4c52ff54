import type { Catalog, KnowledgeInfo } from '#core/model/catalog.ts';
import { LANGUAGES, type Language } from '#core/model/language.ts';
import { TOPIC_IDS } from '#core/model/topic.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import type { AuthoredSenses } from './authored-senses.ts';
import { compileDataset } from './compile-dataset.ts';
import { compileTopic, compileTopicSummary } from './compile-topic.ts';
import { stableJson } from './stable-json.ts';

/**
 * The whole compiled knowledge base as files: `topic.wcit.en.json`, `dataset.ID.LANG.json`, `catalog.LANG.json`,
 * and `index.json`, which names the others with their lengths and SHA-256 digests. A view loads only the file it shows;
 * search reads the topics and tables of its language.
 * The same sources give the same bytes, whatever the order of files and the machine.
 */
export interface Snapshot {
  index: SnapshotIndex;
  files: Map<string, string>;
}

export interface SnapshotIndex {
  format: 1;
  info: KnowledgeInfo;
  files: Record<string, { length: number; sha256: string }>;
}

/** `digest` gives the SHA-256 of a text's UTF-8 bytes in hex; `senses` give topics names by which they are found. */
export function compileSnapshot(
  knowledge: AuthoredKnowledge,
  digest: (text: string) => string,
  senses: AuthoredSenses = new Map(),
): Snapshot {
  const files = new Map<string, string>();
  const topics = orderedTopics(knowledge);
  /** English is always written, another language where anything in the file is translated: views fall back. */
  const add = (fileFor: (language: Language) => string, compile: (language: Language) => unknown) => {
    const english = stableJson(compile('en'));
    for (const language of LANGUAGES) {
      const text = language === 'en' ? english : stableJson(compile(language));
      if (language === 'en' || text !== english) files.set(fileFor(language), text);
    }
  };
  for (const id of topics)
    add(
      (language) => topicFile(id, language),
      (language) => compileTopic(knowledge, id, language, senses),
    );
  for (const id of knowledge.datasets.keys())
    add(
      (language) => datasetFile(id, language),
      (language) => compileDataset(knowledge, id, language),
    );
  add(catalogFile, (language) => compileCatalog(knowledge, topics, language));
  const listed = Object.fromEntries(
    [...files]
      .sort()
      .map(([path, text]) => [path, { length: new TextEncoder().encode(text).length, sha256: digest(text) }]),
  );
  const index: SnapshotIndex = {
    format: 1,
    info: {
      version: digest(stableJson(listed)).slice(0, 12),
      date: newestChange(knowledge),
      topics: knowledge.topics.size,
      statements: knowledge.statements.size,
      events: knowledge.events.size,
      actions: knowledge.actions.size,
      sources: knowledge.sources.size,
    },
    files: listed,
  };
  return { index, files };
}

export const topicFile = (id: string, language: Language) => `topic.${id}.${language}.json`;
export const datasetFile = (id: string, language: Language) => `dataset.${id}.${language}.json`;
export const catalogFile = (language: Language) => `catalog.${language}.json`;

/** Known topics in their order, then any others by id. */
function orderedTopics(knowledge: AuthoredKnowledge): string[] {
  const rank = (id: string) => (TOPIC_IDS as readonly string[]).indexOf(id);
  return [...knowledge.topics.keys()].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first >= 0 && second >= 0) return first - second;
    if (first >= 0 || second >= 0) return first >= 0 ? -1 : 1;
    return a < b ? -1 : 1;
  });
}

function compileCatalog(knowledge: AuthoredKnowledge, topics: string[], language: Language): Catalog {
  return {
    format: 1,
    topics: topics.flatMap((id) => {
      const topic = knowledge.topics.get(id);
      return topic ? [compileTopicSummary(id, topic, language)] : [];
    }),
  };
}

function newestChange(knowledge: AuthoredKnowledge): string {
  const { sources: _, ...dated } = knowledge;
  const dates = Object.values(dated).flatMap((entries: Map<string, { changed: string }>) =>
    [...entries.values()].map((entry) => entry.changed),
  );
  return dates.sort().at(-1) ?? '';
}
