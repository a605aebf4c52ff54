import type { AuthoredAction } from './schema/authored-action.ts';
import type { AuthoredActor } from './schema/authored-actor.ts';
import type { AuthoredDataset } from './schema/authored-dataset.ts';
import type { AuthoredEvent } from './schema/authored-event.ts';
import type { AuthoredSource } from './schema/authored-source.ts';
import type { AuthoredStatement } from './schema/authored-statement.ts';
import type { AuthoredTerm } from './schema/authored-term.ts';
import type { AuthoredTopic } from './schema/authored-topic.ts';

/** A file of assets/knowledge after its YAML was read: `path` is `actors/itu.yaml`, `value` what it holds. */
export interface KnowledgeFile {
  path: string;
  value: unknown;
}

/** Every authored entry by id, each folder a map in the order of ids. */
export interface AuthoredKnowledge {
  topics: Map<string, AuthoredTopic>;
  actors: Map<string, AuthoredActor>;
  statements: Map<string, AuthoredStatement>;
  events: Map<string, AuthoredEvent>;
  actions: Map<string, AuthoredAction>;
  sources: Map<string, AuthoredSource>;
  glossary: Map<string, AuthoredTerm>;
  datasets: Map<string, AuthoredDataset>;
}

export type Folder = keyof AuthoredKnowledge;

export const FOLDERS: readonly Folder[] = [
  'topics',
  'actors',
  'statements',
  'events',
  'actions',
  'sources',
  'glossary',
  'datasets',
];

/** The file in which an entry stands. */
export const fileOf = (folder: Folder, id: string): string => `${folder}/${id}.yaml`;
