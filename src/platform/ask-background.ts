import { wrap } from '#messages/envelope.ts';
import type { Reply, ToBackground } from '#messages/protocol.ts';
import { browser } from './browser.ts';

type Payload<K extends keyof ToBackground> = Parameters<ToBackground[K]>[0];
type Answer<K extends keyof ToBackground> = ReturnType<ToBackground[K]>;

/** Sends a message to the background. Rejects with an `Error` whose message can be shown to the reader. */
export async function askBackground<K extends keyof ToBackground>(
  type: K,
  payload: Payload<K>,
): Promise<Answer<K>> {
  const reply = (await browser.runtime.sendMessage(wrap('background', type, payload))) as
    | Reply<Answer<K>>
    | undefined;
  if (!reply) throw new Error('The extension did not answer. Reload the page, or restart the browser.');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
