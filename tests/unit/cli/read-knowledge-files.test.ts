import { expect, test } from 'vitest';
import { readKnowledgeFiles } from '#cli/read-knowledge-files.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { knowledgeFolder } from '#tests/fixtures/knowledge-folder.ts';

test('every entry of every folder is read, and nothing beside them', async () => {
  const builder = new KnowledgeBuilder();
  const root = await knowledgeFolder(builder, { 'notes/idea.yaml': 'a: b', 'topics/readme.md': '# Topics' });
  const { files, diagnostics } = await readKnowledgeFiles(root);
  expect(diagnostics).toEqual([]);
  expect(files.map(({ path }) => path).sort()).toEqual(
    builder
      .files()
      .map(({ path }) => path)
      .sort(),
  );
  expect(files).toEqual(expect.arrayContaining(builder.files()));
});

test('a file with the wrong ending is read, so that it can be named', async () => {
  const root = await knowledgeFolder(new KnowledgeBuilder(), { 'topics/tunnel.yml': 'title: Tunnel\n' });
  expect((await readKnowledgeFiles(root)).files).toContainEqual({
    path: 'topics/tunnel.yml',
    value: { title: 'Tunnel' },
  });
});

test('a path is located by its line, or by the line of what holds it', async () => {
  const yaml = 'facts:\n  - id: one\n    text:\n      en: First.\n  - id: two\n';
  const root = await knowledgeFolder(new KnowledgeBuilder(), { 'topics/tunnel.yaml': yaml });
  const { locate } = await readKnowledgeFiles(root);
  expect(locate('topics/tunnel.yaml', 'facts.0.text.en')).toBe(4);
  expect(locate('topics/tunnel.yaml', 'facts.1.text.en')).toBe(5);
  expect(locate('topics/tunnel.yaml', '')).toBe(1);
  expect(locate('topics/none.yaml', 'facts')).toBe(0);
});
