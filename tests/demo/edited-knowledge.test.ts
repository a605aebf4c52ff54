import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildKnowledge } from '#cli/build-knowledge.ts';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { lint } from '#cli/lint.ts';
import { emptyFolder, runCommand } from '#tests/fixtures/knowledge-folder.ts';
import { copyKnowledge, EDITED, editFact } from './edited-knowledge.ts';

test('the edit of the feed demo is fit to be published, and stays in its copy', async () => {
  const before = readFileSync(join(KNOWLEDGE_ROOT, EDITED.file), 'utf8');
  const folder = await emptyFolder();
  copyKnowledge(folder);
  editFact(folder, 'A sentence of the demonstration.');
  expect(await runCommand(lint, ['--root', folder])).toMatchObject({ code: 0 });
  const { files } = await buildKnowledge(folder);
  for (const language of ['en', 'fr', 'ar', 'zh'])
    expect(files.get(`topic.wcit.${language}.json`)).toContain('A sentence of the demonstration.');
  expect(readFileSync(join(KNOWLEDGE_ROOT, EDITED.file), 'utf8')).toBe(before);
}, 60_000);
