import type { AuthoredSenses } from '#core/kb/authored-senses.ts';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import type { Feed } from '#core/model/feed.ts';
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
export const bundledSensesText = async (): Promise<string> => (await fetchBundled('senses.json')).text();
export const bundledGate = async (): Promise<Gate> => (await fetchBundled('gate.json')).json();

/** The feed that the build was told of. A package without one is renewed by its releases only. */
export async function bundledFeed(): Promise<Feed | undefined> {
  try {
    return (await (await fetchBundled('feed.json')).json()) as Feed;
  } catch {
    return undefined;
  }
}

/** Text of a `senses.json` -> the senses by id. */
export const sensesOf = (text: string): AuthoredSenses => new Map(Object.entries(JSON.parse(text)));
