import { expect, test } from 'vitest';
import { type JsonLine, readJsonLines } from '#cli/json-lines.ts';

async function read(pieces: (Uint8Array | string)[], maxBytes?: number): Promise<JsonLine[]> {
  const lines: JsonLine[] = [];
  const input = (async function* () {
    yield* pieces;
  })();
  for await (const line of readJsonLines(input, maxBytes)) lines.push(line);
  return lines;
}

test('lines are read across pieces of any size, with their numbers', async () => {
  const bytes = new TextEncoder().encode('{"a":"é"}\r\n\n[1]\n"国"');
  expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual([
    { line: 1, value: { a: 'é' } },
    { line: 3, value: [1] },
    { line: 4, value: '国' },
  ]);
});

test('a byte order mark and a missing last line break are no fault', async () => {
  expect(await read(['\ufeff1\n2'])).toEqual([
    { line: 1, value: 1 },
    { line: 2, value: 2 },
  ]);
});

test('bad JSON, bad UTF-8 and a line too long are faults of that line alone', async () => {
  const lines = await read(
    ['{\n', Uint8Array.of(0x22, 0xff, 0x22, 0x0a), `"${'x'.repeat(50)}"\n`, '3\n'],
    20,
  );
  expect(lines).toEqual([
    { line: 1, error: expect.stringContaining('not valid JSON') },
    { line: 2, error: 'the line is not valid UTF-8' },
    { line: 3, error: 'the line is longer than 20 bytes' },
    { line: 4, value: 3 },
  ]);
});

test('a chunk that its stream uses again is read as it was', async () => {
  const chunk = new Uint8Array(2);
  const lines: JsonLine[] = [];
  const input = (async function* () {
    for (const text of ['12', '34', '5\n']) {
      new TextEncoder().encodeInto(text, chunk);
      yield chunk.subarray(0, text.length);
    }
  })();
  for await (const line of readJsonLines(input)) lines.push(line);
  expect(lines).toEqual([{ line: 1, value: 12_345 }]);
});

test('no more is asked of the input than the consumer has read', async () => {
  let asked = 0;
  const input = (async function* () {
    for (; ; asked++) yield `${asked}\n`;
  })();
  for await (const { line } of readJsonLines(input)) if (line === 3) break;
  expect(asked).toBeLessThanOrEqual(3);
});
