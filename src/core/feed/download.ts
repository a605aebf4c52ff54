import { type Bytes, joinBytes } from './bytes.ts';
import { FeedError } from './feed-error.ts';
import type { FeedAnswer, FeedTransport } from './feed-world.ts';

/** A file to ask for: `name` is for messages, `limit` is ours, `length` is what a signed parent says, if it does. */
export interface FileRequest {
  url: string;
  name: string;
  limit: number;
  length?: number | undefined;
}

/**
 * Fetches one file whole, and never holds more than one chunk over the smaller of limit and length.
 * Throws FeedError: `network`, `timeout`, `http` (with the status), `limit`, `length`.
 */
export async function download(transport: FeedTransport, file: FileRequest): Promise<Bytes> {
  if (file.length !== undefined && file.length > file.limit) {
    throw new FeedError(
      'limit',
      `${file.name} is said to have ${file.length} bytes; at most ${file.limit} are taken.`,
    );
  }
  const answer = await whileReaching(file, () => transport(file.url));
  if (answer.status !== 200) {
    await cancel(answer);
    throw new FeedError('http', `The host answered ${answer.status} when asked for ${file.name}.`, {
      status: answer.status,
    });
  }
  return whileReaching(file, () => receive(answer.body, file));
}

async function receive(body: AsyncIterable<Uint8Array>, file: FileRequest): Promise<Bytes> {
  const most = file.length ?? file.limit;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) {
      const code = file.length === undefined ? 'limit' : 'length';
      throw new FeedError(code, `${file.name} goes on after ${most} bytes, where it should have ended.`);
    }
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

async function cancel(answer: FeedAnswer): Promise<void> {
  try {
    await answer.body[Symbol.asyncIterator]().return?.();
  } catch {
    // The answer is not wanted anyway.
  }
}

async function whileReaching<T>(file: FileRequest, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    const late =
      cause instanceof Object && 'name' in cause && /^(Timeout|Abort)Error$/.test(String(cause.name));
    throw late
      ? new FeedError('timeout', `${file.name} did not arrive in time.`, { cause })
      : new FeedError('network', `${file.name} could not be fetched.`, { cause });
  }
}
