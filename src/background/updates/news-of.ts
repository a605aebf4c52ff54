import { knowledgeNews } from '#core/context/knowledge-news.ts';
import { type SnapshotIndex, topicFile } from '#core/kb/compile-snapshot.ts';
import { checkCompiled } from '#core/kb/compiled/check-compiled.ts';
import type { KnowledgeNews } from '#core/model/feed.ts';
import { namespacedId, namespaceOf } from '#core/model/namespaced-id.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { readActive, readHeldFile } from '#platform/held-knowledge.ts';
import { readIndex, readKnowledgeFile } from '#platform/knowledge-store.ts';
import { readSettings } from '#platform/settings-store.ts';
import { readStaged } from '#platform/staged-files.ts';
import type { KnownFeed } from './feeds.ts';

/** More than this is not read beside a page. */
const MOST = 5;
const TOPIC_FILE = /^topic\.([a-z0-9-]+)\.en\.json$/;

/**
 * What a new snapshot, held and not yet in use, changes about the calls of the topics that the reader follows; ids as
 * the feed's own files have them. An added feed's first snapshot is all new to the reader, and no news.
 */
export async function newsOf(feed: KnownFeed, index: SnapshotIndex): Promise<KnowledgeNews[]> {
  const [current, { topicsOff }] = await Promise.all([
    feed.isOwn ? readIndex() : readActive(feed.slot),
    readSettings(),
  ]);
  if (!current) return [];
  const isOff = (topic: string) =>
    topicsOff.includes(feed.isOwn ? topic : namespacedId(namespaceOf(feed.id), topic));
  const news = new Map<string, KnowledgeNews>();
  for (const [file, { sha256 }] of Object.entries(index.files)) {
    const [, topic] = TOPIC_FILE.exec(file) ?? [];
    if (topic === undefined || isOff(topic) || current.files[file]?.sha256 === sha256) continue;
    const after = await readStaged(sha256);
    if (after === undefined) continue;
    const before = await textBefore(feed, topicFile(topic, 'en'));
    const parse = (text: string) =>
      (feed.isOwn ? JSON.parse(text) : checkCompiled(file, text)) as TopicDocument;
    for (const one of knowledgeNews(
      before === undefined ? undefined : parse(before),
      parse(after),
      new Date().toISOString(),
    ))
      if (!news.has(one.action)) news.set(one.action, one);
  }
  return [...news.values()].slice(0, MOST);
}

async function textBefore({ isOwn, slot }: KnownFeed, file: string): Promise<string | undefined> {
  if (isOwn) return readKnowledgeFile(file);
  const held = await readHeldFile(slot, file);
  return held.state === 'held' ? held.text : undefined;
}
