import { downloadTarget } from '#core/feed/download-target.ts';
import { fetchTransport } from '#core/feed/fetch-transport.ts';
import { filesToFetch, listKnowledgeFiles } from '#core/feed/knowledge-files.ts';
import { nextCheck } from '#core/feed/next-check.ts';
import { refreshFeed } from '#core/feed/refresh-feed.ts';

/** All that the background calls of the client for feeds: its workflow, lists of knowledge, transport, schedule. */
Object.assign(globalThis, {
  refreshFeed,
  listKnowledgeFiles,
  filesToFetch,
  downloadTarget,
  fetchTransport,
  nextCheck,
});
