import { describe, expect, test } from 'vitest';
import { mentions } from '#cli/mentions.ts';

async function run(
  lines: (object | string)[],
  args = ['--jsonl'],
): Promise<{ code: number; answers: unknown[] }> {
  const answers: unknown[] = [];
  const code = await mentions(args, {
    stdin: (async function* () {
      for (const line of lines) yield `${typeof line === 'string' ? line : JSON.stringify(line)}\n`;
    })(),
    stdout: (line) => {
      answers.push(JSON.parse(line));
    },
    stderr: (line) => answers.push(line),
  });
  return { code, answers };
}

describe('kb mentions', () => {
  test('names each mention by its span, its surface and the alias as it was given', async () => {
    const aliases = [
      { text: 'ITU' },
      { text: 'Международный союз электросвязи', lang: 'ru', class: 'strong' },
    ];
    const text = 'ITU — это Международным союзом электросвязи';
    expect(await run([{ id: 'a', aliases, text }])).toEqual({
      code: 0,
      answers: [
        {
          id: 'a',
          mentions: [
            { start: 0, end: 3, surface: 'ITU', alias: 'ITU' },
            {
              start: 10,
              end: 43,
              surface: 'Международным союзом электросвязи',
              alias: 'Международный союз электросвязи',
            },
          ],
        },
      ],
    });
  });

  test('answers a text without mentions and one without aliases', async () => {
    const answer = await run([
      { id: 1, aliases: [{ text: 'ITU' }], text: 'itu' },
      { id: 2, aliases: [], text: 'ITU' },
    ]);
    expect(answer).toEqual({
      code: 0,
      answers: [
        { id: 1, mentions: [] },
        { id: 2, mentions: [] },
      ],
    });
  });

  test('takes an alias as written before the variant of another', async () => {
    const aliases = [{ text: 'ITU' }, { text: 'I.T.U.' }];
    const { answers } = await run([{ id: 1, aliases, text: 'I.T.U. ITU' }]);
    expect(answers).toMatchObject([{ mentions: [{ alias: 'I.T.U.' }, { alias: 'ITU' }] }]);
  });

  test('answers a bad line with its number and what is wrong, goes on, and ends with 1', async () => {
    const good = { id: 'good', aliases: [{ text: 'ITU' }], text: 'ITU' };
    const answer = await run([
      '{',
      { id: 'bad', text: 'x' },
      { id: 'none', aliases: [{ text: '!' }], text: '' },
      good,
    ]);
    expect(answer.code).toBe(1);
    expect(answer.answers).toEqual([
      { line: 1, error: expect.stringContaining('JSON') },
      { id: 'bad', line: 2, error: expect.stringContaining('aliases') },
      { id: 'none', line: 3, error: "The form '!' has no letter or digit" },
      { id: 'good', mentions: [{ start: 0, end: 3, surface: 'ITU', alias: 'ITU' }] },
    ]);
  });

  test('without --jsonl says how it is used', async () => {
    expect(await run([], [])).toEqual({ code: 2, answers: [expect.stringContaining('--jsonl')] });
  });
});
