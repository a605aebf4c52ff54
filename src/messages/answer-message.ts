import { type Directions, isFor } from './envelope.ts';
import type { Reply } from './protocol.ts';

/** Who sent a message: a content script in a tab, or a page of the extension. */
export interface Sender {
  tabId?: number;
  windowId?: number;
  frameId?: number;
  url?: string;
}

/** A handler for each message of one direction; each may answer later. */
export type Handlers<D extends keyof Directions> = {
  [K in keyof Directions[D]]: Directions[D][K] extends (payload: infer P) => infer R
    ? (payload: P, sender: Sender) => R | Promise<R>
    : never;
};

/**
 * Answers a message of one direction, or `undefined` when it is not of this direction. A handler that throws, and a
 * message that nobody knows, answer with an error: nothing is ever thrown across.
 */
export function answerMessage<D extends keyof Directions>(
  to: D,
  handlers: Handlers<D>,
  message: unknown,
  sender: Sender,
): Promise<Reply<unknown>> | undefined {
  return isFor(to, message) ? run(handlers, message.type, message.payload, sender) : undefined;
}

async function run<D extends keyof Directions>(
  handlers: Handlers<D>,
  type: keyof Directions[D],
  payload: unknown,
  sender: Sender,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(handlers, type)) return { ok: false, error: `Unknown message ${String(type)}` };
  try {
    const handler = handlers[type] as (payload: unknown, sender: Sender) => unknown;
    return { ok: true, value: await handler(payload, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
