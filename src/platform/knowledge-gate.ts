import type { Gate } from '#core/model/gate.ts';
import { hasAnchors } from '#core/text/gate-patterns.ts';
import { feedsInUse } from './added-feeds.ts';
import { browser } from './browser.ts';
import { bundledGate } from './bundled-knowledge.ts';
import { sha256Of } from './digest.ts';
import { readActive } from './held-knowledge.ts';
import { addedSlot, OWN } from './knowledge-db.ts';

/** Leaves the gate of all knowledge in use where pages find it. */
export async function leaveGate(): Promise<void> {
  const gate = await joinedGate((await readActive(OWN))?.gate ?? (await bundledGate()));
  const { gate: left } = (await browser.storage.local.get('gate')) as { gate?: Partial<Gate> };
  if (left?.version !== gate.version || left.source !== gate.source || left.exact !== gate.exact)
    await browser.storage.local.set({ gate });
}

/** Whether an installation has come to its end: the gate is the last that it leaves. */
export const isInstalled = async (): Promise<boolean> =>
  (await browser.storage.local.get('gate')).gate !== undefined;

/**
 * The package's own publisher's gate, or that of several publishers: a page passes it that passes one of theirs. Each
 * was compiled on this device from names, so that each is a whole expression by itself.
 */
async function joinedGate(own: Gate): Promise<Gate> {
  const added = await Promise.all(
    (await feedsInUse()).map(async ({ id }) => (await readActive(addedSlot(id)))?.gate),
  );
  // Without names there is no expression, and an empty one would let every page pass.
  const further = added.flatMap((gate) => (gate && hasAnchors(gate) ? [gate] : []));
  if (further.length === 0) return own;
  const joined = (key: 'source' | 'exact') => [own, ...further].flatMap((gate) => gate[key] || []).join('|');
  const [source, exact] = [joined('source'), joined('exact')];
  return { version: (await sha256Of(`${exact}\n${source}`)).slice(0, 16), source, exact };
}
