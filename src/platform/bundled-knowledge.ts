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

/** What is asked for again and again is read once: a package does not change while it runs. */
const kept = new Map<string, Promise<unknown>>();

function readOnce<T>(path: string): Promise<T> {
  const known = kept.get(path);
  if (known) return known as Promise<T>;
  const read = fetchBundled(path).then((response) => response.json());
  kept.set(path, read);
  // A failed load is tried again at the next question.
  read.catch(() => kept.delete(path));
  return read;
}

/** A new release starts the program anew; a test, which does not, puts another package in its place with this. */
export const forgetPackage = (): void => kept.clear();

export const bundledIndex = (): Promise<SnapshotIndex> => readOnce('index.json');
export const bundledFile = async (path: string): Promise<string> => (await fetchBundled(path)).text();
export const bundledSensesText = async (): Promise<string> => (await fetchBundled('senses.json')).text();
export const bundledGate = async (): Promise<Gate> => (await fetchBundled('gate.json')).json();

/** The feed that the build was told of. A package without one is renewed by its releases only. */
export async function bundledFeed(): Promise<Feed | undefined> {
  try {
    return await readOnce<Feed>('feed.json');
  } catch {
    return undefined;
  }
}

/** Text of a `senses.json` -> the senses by id. */
export const sensesOf = (text: string): AuthoredSenses => new Map(Object.entries(JSON.parse(text)));
