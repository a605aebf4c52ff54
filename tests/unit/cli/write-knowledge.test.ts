import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuiltKnowledge } from '#cli/build-knowledge.ts';
import { writeKnowledge } from '#cli/write-knowledge.ts';
import { emptyFolder } from '#tests/fixtures/knowledge-folder.ts';

const built = (...paths: string[]) =>
  ({ files: new Map(paths.map((path) => [path, `is ${path}`])) }) as unknown as BuiltKnowledge;

test('the files of a build are written and named in order', async () => {
  const folder = join(await emptyFolder(), 'new', 'one');
  expect(await writeKnowledge(folder, built('index.json', 'gate.json'))).toEqual(['gate.json', 'index.json']);
  expect(await readFile(join(folder, 'gate.json'), 'utf8')).toBe('is gate.json');
});

test('what an earlier build left is gone', async () => {
  const folder = await emptyFolder();
  await writeKnowledge(folder, built('topic.old-one.zh.json', 'catalog.en.json', 'senses.json'));
  await writeKnowledge(folder, built('index.json'));
  expect(await readdir(folder)).toEqual(['index.json']);
});

test('a folder that holds anything else is refused and left alone', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'package.json'), '{}');
  await expect(writeKnowledge(folder, built('index.json'))).rejects.toThrow('holds other files');
  expect(await readdir(folder)).toEqual(['package.json']);
});
