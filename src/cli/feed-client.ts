import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFile } from '#core/feed/check-file.ts';
import { downloadTarget } from '#core/feed/download-target.ts';
import { FeedError } from '#core/feed/feed-error.ts';
import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import type { FeedWorld } from '#core/feed/feed-world.ts';
import { fetchTransport } from '#core/feed/fetch-transport.ts';
import { findTarget, type Target } from '#core/feed/find-target.ts';
import { refreshFeed } from '#core/feed/refresh-feed.ts';
import { readRoot } from '#core/feed/update-root.ts';
import type { CommandIo } from './command.ts';
import { folderStore, readIfThere, writeWhole } from './folder-store.ts';

const USAGE = `kb feed-client --metadata-dir DIR init ROOT.json
kb feed-client --metadata-dir DIR --metadata-url URL refresh
kb feed-client --metadata-dir DIR --metadata-url URL --target-name NAME … --target-dir DIR --target-base-url URL download`;

/** The options given, each with its values, and what stands between them. */
interface Arguments {
  options: Map<string, string[]>;
  words: string[];
}

/** The command line was not understood. */
class UsageError extends Error {}

/**
 * Follows one feed in a folder, as the extension does in its own storage; answers the command line protocol of the
 * TUF conformance suite. `args` without the words `kb feed-client`. Gives the exit code: 0 done, 1 refused, 2 misused.
 */
export async function feedClient(args: string[], io: CommandIo): Promise<number> {
  try {
    await run(readCommand(args));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr(`${error.message}\n${USAGE}`);
      return 2;
    }
    io.stderr(error instanceof FeedError ? `${error.code}: ${error.message}` : messageOf(error));
    return 1;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readCommand(args: string[]): Arguments {
  const options = new Map<string, string[]>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, inline] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) words.push(arg);
    else options.set(name, [...(options.get(name) ?? []), inline ?? args[++i] ?? '']);
  }
  return { options, words };
}

async function run(command: Arguments): Promise<void> {
  const [verb = '', file] = command.words;
  const folder = need(command, 'metadata-dir');
  if (verb === 'init' && file !== undefined) return init(folder, file);
  if (verb === 'refresh') {
    await refreshFeed(nodeWorld(folder), need(command, 'metadata-url'));
    return;
  }
  if (verb === 'download') return fetchTargets(folder, command);
  throw new UsageError(`Not a command: ${command.words.join(' ')}`);
}

function need({ options }: Arguments, name: string): string {
  const value = options.get(name)?.at(-1);
  if (!value) throw new UsageError(`Missing: --${name}`);
  return value;
}

async function init(folder: string, file: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(file));
  await readRoot(crypto.subtle, bytes, file);
  await folderStore(folder).write('root', bytes);
}

/** Several files are fetched in the order of their names, in one run; the first that is refused ends it. */
async function fetchTargets(folder: string, command: Arguments): Promise<void> {
  need(command, 'target-name');
  const [metadataUrl, targetsUrl] = [need(command, 'metadata-url'), need(command, 'target-base-url')];
  const targetFolder = need(command, 'target-dir');
  const world = nodeWorld(folder);
  const feed = await refreshFeed(world, metadataUrl);
  for (const name of command.options.get('target-name') ?? []) {
    const target = await findTarget(world, feed, name);
    if (target === undefined) throw new Error(`The feed has no file ${name}.`);
    const path = join(targetFolder, encodeURIComponent(name));
    if (await isThere(path, target)) continue;
    await writeWhole(path, await downloadTarget(world, feed, target, targetsUrl));
  }
}

/** Whether an earlier run has already brought this very content. */
async function isThere(path: string, target: Target): Promise<boolean> {
  const held = await readIfThere(path);
  if (held === undefined) return false;
  try {
    await checkFile(crypto.subtle, held, target, target.name);
    return true;
  } catch {
    return false;
  }
}

function nodeWorld(folder: string): FeedWorld {
  const run = AbortSignal.timeout(FEED_LIMITS.runTime);
  const signal = () => AbortSignal.any([run, AbortSignal.timeout(FEED_LIMITS.requestTime)]);
  return {
    now: Date.now(),
    store: folderStore(folder),
    crypto: crypto.subtle,
    ...fetchTransport(fetch, signal),
  };
}
