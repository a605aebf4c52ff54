import { knowledgeNews } from '#core/context/knowledge-news.ts';
import { type SnapshotIndex, topicFile } from '#core/kb/compile-snapshot.ts';
import type { KnowledgeNews } from '#core/model/feed.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { readIndex, readKnowledgeFile } from '#platform/knowledge-store.ts';
import { readSettings } from '#platform/settings-store.ts';
import { readStaged } from '#platform/staged-files.ts';

/** More than this is not read beside a page. */
const MOST = 5;
const TOPIC_FILE = /^topic\.([a-z0-9-]+)\.en\.json$/;

/** What a new snapshot, held and not yet in use, changes about the calls of the topics that the reader follows. */
export async function newsOf(index: SnapshotIndex): Promise<KnowledgeNews[]> {
  const [current, { topicsOff }] = await Promise.all([readIndex(), readSettings()]);
  const news = new Map<string, KnowledgeNews>();
  for (const [file, { sha256 }] of Object.entries(index.files)) {
    const [, topic] = TOPIC_FILE.exec(file) ?? [];
    if (topic === undefined || topicsOff.includes(topic) || current.files[file]?.sha256 === sha256) continue;
    const after = await readStaged(sha256);
    if (after === undefined) continue;
    const before = await readKnowledgeFile(topicFile(topic, 'en'));
    for (const one of knowledgeNews(parse(before), parse(after), new Date().toISOString()))
      if (!news.has(one.action)) news.set(one.action, one);
  }
  return [...news.values()].slice(0, MOST);
}

function parse(text: string): TopicDocument;
function parse(text: string | undefined): TopicDocument | undefined;
function parse(text: string | undefined): TopicDocument | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as TopicDocument);
}
