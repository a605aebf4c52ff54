import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { FOLDER_URL, folderTransport, writeFeed } from './publish/feed-folder.ts';
import { openKeys } from './publish/open-keys.ts';
import { refreshedState } from './publish/publish-feed.ts';
import { verifyFeed } from './publish/verify-feed.ts';

const USAGE = 'kb refresh FOLDER --key KEY.pem...   the snapshot and timestamp keys';

/** `kb refresh FOLDER --key KEY.pem...`: what a feed holds, good for another five weeks. For a weekly job. */
export const refresh: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: { key: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || values.key.length === 0) {
    io.stderr(USAGE);
    return 2;
  }
  const now = Date.now();
  const state = await refreshedState(folder, await openKeys(values.key, io), now);
  const { versions, goodUntil } = await verifyFeed(folderTransport(folder, state), FOLDER_URL, now);
  await writeFeed(folder, state);
  await io.stdout(`Refreshed: timestamp ${versions.timestamp}, good until ${goodUntil}.`);
  return 0;
};
