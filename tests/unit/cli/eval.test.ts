import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evaluate } from '#cli/eval.ts';
import { scan } from '#cli/scan.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'eval-'));
  await mkdir(join(root, 'senses'));
  await writeFile(
    join(root, 'senses', 'dpi.yaml'),
    'label: dpi\ntopic: dpi\nstrong:\n  en: [deep packet inspection]\nweak:\n  any: [DPI]\ncues:\n  en: [packets, traffic]\n',
  );
});
afterEach(() => rm(root, { recursive: true }));

async function* linesOf(lines: readonly (object | string)[]): AsyncGenerator<string> {
  for (const line of lines) yield `${typeof line === 'string' ? line : JSON.stringify(line)}\n`;
}

async function run(
  command: typeof scan,
  args: string[],
  lines: readonly (object | string)[],
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command([...args, '--root', root], {
    stdin: linesOf(lines),
    stdout: (line) => {
      out.push(line);
    },
    stderr: (line) => err.push(line),
  });
  return { code, out, err };
}

test('kb eval counts labels and lists errors', async () => {
  const { code, out } = await run(
    evaluate,
    ['-'],
    [
      { id: 'a', lang: 'en', text: 'On deep packet inspection.', labels: ['dpi'] },
      { id: 'b', lang: 'en', text: 'Nothing here.', labels: ['dpi'], title: 'Missed' },
      { id: 'c', lang: 'en', text: 'DPI of packets and traffic.', labels: [], trap: 'dots per inch' },
    ],
  );
  expect(code).toBe(0);
  expect(out).toContain('fn dpi  b [en]  Missed');
  expect(out).toContain('fp dpi  c [en] dots per inch ');
  expect(out.at(-1)).toBe('false alarms: 1 of 1 pages that are about none of the topics (100.00%)');
  expect(out.find((line) => line.startsWith('all topics'))).toContain('tp 1  fp 1  fn 1');
});

test('kb eval names a line that it cannot read, and goes on', async () => {
  const { code, out, err } = await run(evaluate, ['-', '--json'], ['nope', { id: 1, text: '' }]);
  expect(code).toBe(1);
  expect(err[0]).toContain('-:1:');
  expect(JSON.parse(out.join('\n'))).toMatchObject({ pages: 1 });
});

test('kb scan --jsonl answers every line in order, a bad one with its error', async () => {
  const { code, out } = await run(
    scan,
    ['--jsonl'],
    [
      { id: 'a', text: 'On deep packet inspection of traffic.' },
      'nope',
      { id: 'c' },
      { id: 4, text: 'Nothing.', url: null, title: null, lang: null },
    ],
  );
  const answers = out.map((line) => JSON.parse(line) as object);
  expect(code).toBe(1);
  expect(answers[0]).toMatchObject({
    id: 'a',
    hits: [
      {
        topic: 'dpi',
        level: 'mentions',
        evidence: [
          {
            field: 'text',
            start: 3,
            end: 25,
            surface: 'deep packet inspection',
            alias: 'deep packet inspection',
            sense: 'dpi',
            cues: ['traffic'],
          },
        ],
      },
    ],
  });
  expect(answers[1]).toMatchObject({ line: 2 });
  expect(answers[2]).toMatchObject({ id: 'c', line: 3 });
  expect(answers[3]).toEqual({ id: 4, hits: [] });
});
