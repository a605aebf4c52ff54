import { catalogFile, type SnapshotIndex, topicFile } from '#core/kb/compile-snapshot.ts';
import type { Catalog } from '#core/model/catalog.ts';
import { isKnowledgeName, MalformedKnowledge } from './check-compiled.ts';

/**
 * Holds a snapshot's index against the files that its publisher signed for (`held`: name -> SHA-256), and the list of
 * topics against the index. Gives the index with the files that we know. Throws MalformedKnowledge.
 */
export function checkSnapshot(
  index: SnapshotIndex,
  catalog: Catalog,
  held: ReadonlyMap<string, string>,
): SnapshotIndex {
  const files: SnapshotIndex['files'] = {};
  for (const [name, facts] of Object.entries(index.files)) {
    if (!isKnowledgeName(name)) continue;
    if (held.get(name) !== facts.sha256)
      throw new MalformedKnowledge('index.json', name, 'the feed does not have this file as it is listed');
    files[name] = facts;
  }
  if (!Object.hasOwn(files, catalogFile('en')))
    throw new MalformedKnowledge('index.json', '', 'there is no list of topics in English');
  for (const { id } of catalog.topics) {
    if (!Object.hasOwn(files, topicFile(id, 'en')))
      throw new MalformedKnowledge(catalogFile('en'), id, 'the topic has no file in English');
  }
  return { ...index, files };
}
