import { expect, test } from 'vitest';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { readKnowledgeFiles } from '#cli/read-knowledge-files.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';

test('every file of the knowledge base is YAML and passes the schema of its folder', async () => {
  const read = await readKnowledgeFiles(KNOWLEDGE_ROOT);
  const { knowledge, diagnostics } = parseKnowledge(read.files);
  expect([...read.diagnostics, ...diagnostics]).toEqual([]);
  for (const topic of ['wcit', 'itu', 'dpi']) expect([...knowledge.topics.keys()]).toContain(topic);
});
