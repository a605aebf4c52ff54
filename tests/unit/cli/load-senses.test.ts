import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSenses, readSenses } from '#cli/load-senses.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'senses-'));
  await mkdir(join(root, 'senses'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(join(root, 'senses', name), text);

test('senses are read by their id, with what may be left out filled in', async () => {
  await write(
    'dpi.yaml',
    'label: deep packet inspection\ntopic: dpi\nweak:\n  any: [{ text: DPI, numberLeft: true }]\n',
  );
  const senses = await loadSenses(root);
  expect([...senses.keys()]).toEqual(['dpi']);
  expect(senses.get('dpi')).toMatchObject({ broad: false, strong: {}, pairs: {}, anchors: [] });
});

test('what does not fit the format is named with its file and path, the others are read on', async () => {
  await write('good.yaml', 'label: good\n');
  await write('bad.yaml', 'label: bad\ntopic: Cooking!\n');
  const { senses, diagnostics } = await readSenses(root);
  expect([...senses.keys()]).toEqual(['good']);
  expect(diagnostics).toMatchObject([{ file: 'senses/bad.yaml', path: 'topic', rule: 'schema' }]);
  await expect(loadSenses(root)).rejects.toThrow('senses/bad.yaml topic');
});
