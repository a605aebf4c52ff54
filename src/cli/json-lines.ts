/** One line that is not blank: its number from 1, and its value or what is wrong with it. */
export type JsonLine = { line: number; value: unknown } | { line: number; error: string };

export const MAX_LINE_BYTES = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Reads JSON lines as they come. Nothing is read ahead of the consumer, and of a line longer than `maxBytes` no more than
 * that is held. A line of bad UTF-8, bad JSON or too many bytes is an error of that line alone. Blank lines, a byte order
 * mark at the start and `\r\n` are no errors.
 *
 *     for await (const { line, value } of readJsonLines(process.stdin)) …
 */
export async function* readJsonLines(
  input: AsyncIterable<Uint8Array | string>,
  maxBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<JsonLine> {
  const encoder = new TextEncoder();
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  for await (const piece of input) {
    let rest = typeof piece === 'string' ? encoder.encode(piece) : piece;
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      hold(rest.subarray(0, end));
      yield* finish();
      rest = rest.subarray(end + 1);
      line++;
    }
    hold(rest);
  }
  yield* finish();

  function hold(bytes: Uint8Array): void {
    size += bytes.length;
    if (size > maxBytes) held = [];
    // A copy: a stream may use its chunk again once it is asked for the next.
    else if (bytes.length > 0) held.push(bytes.slice());
  }

  function* finish(): Generator<JsonLine> {
    const parsed = size > maxBytes ? { error: `the line is longer than ${maxBytes} bytes` } : parseLine(held);
    held = [];
    size = 0;
    if (parsed !== undefined) yield { line, ...parsed };
  }
}

function parseLine(pieces: Uint8Array[]): { value: unknown } | { error: string } | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(
      pieces.length === 1 ? pieces[0] : Buffer.concat(pieces),
    );
  } catch {
    return { error: 'the line is not valid UTF-8' };
  }
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: `the line is not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
