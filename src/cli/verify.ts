import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FeedError } from '#core/feed/feed-error.ts';
import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import { fetchTransport } from '#core/feed/fetch-transport.ts';
import type { Command } from './command.ts';
import { FOLDER_URL, folderTransport } from './publish/feed-folder.ts';
import { tellRefusals } from './publish/tell-refusals.ts';
import { verifyFeed } from './publish/verify-feed.ts';

const USAGE =
  'kb verify FOLDER | URL [--root ROOT.json]   ROOT.json: the first root, where you have it from elsewhere';

/** `kb verify FOLDER | URL`: reads a whole feed as a reader's first update does, and says what is wrong with it. */
export const verify: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: { root: { type: 'string' } },
    allowPositionals: true,
  });
  const [place] = positionals;
  if (place === undefined) {
    io.stderr(USAGE);
    return 2;
  }
  const remote = /^https?:\/\//.test(place);
  const signal = () => AbortSignal.timeout(FEED_LIMITS.requestTime);
  const transport = remote ? fetchTransport(fetch, signal).transport : folderTransport(place);
  const base = remote ? place.replace(/\/$/, '') : FOLDER_URL;
  const root = values.root === undefined ? undefined : new Uint8Array(await readFile(values.root));
  try {
    const { fingerprint, versions, goodUntil, files, bytes, knowledge } = await verifyFeed(
      transport,
      base,
      Date.now(),
      root,
    );
    if (tellRefusals(knowledge, io) > 0) {
      io.stderr("The signatures are good, but readers' extensions refuse what is listed above.");
      return 1;
    }
    const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    await io.stdout(`Good until ${goodUntil}: ${list.join(', ')}; ${files} files, ${bytes} bytes.`);
    await io.stdout(`Fingerprint ${fingerprint}`);
    return 0;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    io.stderr(`${error.code}: ${error.message}`);
    return 1;
  }
};
