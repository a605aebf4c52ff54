import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { buildKnowledge, KnowledgeError } from '#cli/build-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { knowledgeFolder } from '#tests/fixtures/knowledge-folder.ts';

const compiled = { buffer: new Uint8Array([1, 2, 3]).buffer, gate: { version: 'g1', source: 'bridge' } };
vi.mock('#core/kb/compile-gazetteer.ts', () => ({ compileGazetteer: () => compiled }));
const { gaps } = vi.hoisted(() => ({ gaps: [] as Diagnostic[] }));
vi.mock('#core/match/gate-gaps.ts', () => ({ gateGaps: () => gaps }));

const base = () => new KnowledgeBuilder();

test('a build holds the snapshot, its index, the senses and the gate', async () => {
  const { index, files } = await buildKnowledge(await knowledgeFolder(base()));
  expect([...files.keys()].sort()).toEqual([
    'catalog.en.json',
    'dataset.votes.en.json',
    'gate.json',
    'index.json',
    'senses.json',
    'topic.bridge.en.json',
    'topic.ferry.en.json',
  ]);
  expect(JSON.parse(String(files.get('index.json')))).toEqual(index);
  for (const [path, { length, sha256 }] of Object.entries(index.files)) {
    const text = String(files.get(path));
    expect(Buffer.byteLength(text)).toBe(length);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  }
});

test('the same sources give the same bytes', async () => {
  const [first, second] = await Promise.all(
    [base(), base()].map(async (builder) => buildKnowledge(await knowledgeFolder(builder))),
  );
  expect(first?.files).toEqual(second?.files);
});

test('a change of the senses alone is a new version', async () => {
  const sense = (text: string) => ({ 'senses/bridge.yaml': `label: bridge\nstrong: { en: [${text}] }` });
  const [before, after] = await Promise.all(
    [sense('suspension bridge'), sense('rope bridge')].map(
      async (files) => (await buildKnowledge(await knowledgeFolder(base(), files))).index.info.version,
    ),
  );
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  expect(after).toMatch(/^[0-9a-f]{12}$/);
  expect(after).not.toBe(before);
});

test('files that are not fit to be compiled stop the build and are named', async () => {
  const root = await knowledgeFolder(base().set('topics/ferry', 'title', 'The ferry'), {
    'actors/x.yaml': 'a: [',
  });
  const failed = await buildKnowledge(root).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(KnowledgeError);
  expect(failed).toMatchObject({
    message: expect.stringMatching(/2 errors[\s\S]*actors\/x\.yaml[\s\S]*topics\/ferry\.yaml title:/),
  });
});

test('a name that the gate would lose stops the build, and is named with the remedy', async () => {
  const root = await knowledgeFolder(base());
  gaps.push({
    file: 'senses/bridge.yaml',
    path: 'strong.en.0',
    rule: 'gate',
    message: "'toll bridge' raises a topic by itself and does not pass the gate",
    hint: 'give the sense an anchor',
  });
  try {
    await expect(buildKnowledge(root)).rejects.toThrow(
      "senses/bridge.yaml strong.en.0: 'toll bridge' raises a topic by itself and does not pass the gate (give the sense an anchor)",
    );
  } finally {
    gaps.length = 0;
  }
});
