import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '#cli/build.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { emptyFolder, knowledgeFolder, runCommand } from '#tests/fixtures/knowledge-folder.ts';

test('kb build writes the compiled knowledge and names its version', async () => {
  const root = await knowledgeFolder(new KnowledgeBuilder());
  const out = join(await emptyFolder(), 'out');
  const { code, lines } = await runCommand(build, ['--root', root, '--out', out]);
  expect(code).toBe(0);
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^knowledge [0-9a-f]{12}: 7 files in ${out}$`))]);
  expect(await readdir(out)).toContain('topic.ferry.en.json');
});

test('kb build --report sums the sizes with and without translations', async () => {
  const root = await knowledgeFolder(
    new KnowledgeBuilder().set('topics/ferry', 'sections.0.text.fr', 'Le bac.[^report]'),
  );
  const { lines } = await runCommand(build, [
    '--root',
    root,
    '--out',
    join(await emptyFolder(), 'out'),
    '--report',
  ]);
  const bytes = (name: string) =>
    Number(lines.find((line) => line.startsWith(name))?.match(/(\d+) B /)?.[1] ?? Number.NaN);
  expect(bytes('senses.json')).toBe(2);
  expect(bytes('all')).toBe(bytes('without translations') + bytes('topic.ferry.fr.json'));
});

test('kb build of files that are not fit writes nothing and says why', async () => {
  const root = await knowledgeFolder(new KnowledgeBuilder().set('topics/ferry', 'title', 3));
  const out = join(await emptyFolder(), 'out');
  await expect(runCommand(build, ['--root', root, '--out', out])).rejects.toThrow('topics/ferry.yaml title');
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});
