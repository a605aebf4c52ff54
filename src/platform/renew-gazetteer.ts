import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { bundledSensesText, sensesOf } from './bundled-knowledge.ts';
import { sha256Of } from './digest.ts';
import { readActive } from './held-knowledge.ts';
import { type Slot, withKnowledgeDb } from './knowledge-db.ts';
import { leaveGate } from './knowledge-gate.ts';
import { putKnowledge } from './put-knowledge.ts';
import { readStaged } from './staged-files.ts';

/**
 * Compiles the gazetteer of the knowledge in use anew, from the senses that it was compiled from: the one that is held
 * was made by a release that laid it out in another way. Undefined where there is no such knowledge, or its senses are lost.
 */
export async function renewGazetteer(slot: Slot): Promise<ArrayBuffer | undefined> {
  const active = await readActive(slot);
  if (!active) return undefined;
  const senses = await sensesText(active.senses);
  if (senses === undefined) return undefined;
  const { buffer, gate } = compileGazetteer(sensesOf(senses));
  const renewed = { ...active, gazetteer: await sha256Of(buffer), gate };
  await withKnowledgeDb((db) => putKnowledge(db, { slot, active: renewed, gazetteer: buffer }));
  await leaveGate();
  return buffer;
}

/** What came with the package is not held beside it. */
async function sensesText(sha256: string): Promise<string | undefined> {
  const held = await readStaged(sha256);
  if (held !== undefined) return held;
  const bundled = await bundledSensesText();
  return (await sha256Of(bundled)) === sha256 ? bundled : undefined;
}
