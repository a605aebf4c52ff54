import type { AuthoredSenses } from '#core/kb/authored-senses.ts';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import type { Gate } from '#core/model/gate.ts';
import { browser } from './browser.ts';

/** The knowledge inside the package. Nothing here leaves the device: these are the extension's own files. */
const fetchBundled = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(`knowledge/${path}`));
  if (!response.ok) throw new Error(`The package lacks knowledge/${path}. Install the extension again.`);
  return response;
};

export const bundledIndex = async (): Promise<SnapshotIndex> => (await fetchBundled('index.json')).json();
export const bundledFile = async (path: string): Promise<string> => (await fetchBundled(path)).text();
export const bundledSenses = async (): Promise<AuthoredSenses> =>
  new Map(Object.entries(await (await fetchBundled('senses.json')).json()));
export const bundledGate = async (): Promise<Gate> => (await fetchBundled('gate.json')).json();
