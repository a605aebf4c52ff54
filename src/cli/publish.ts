import { parseArgs } from 'node:util';
import type { Bytes } from '#core/feed/bytes.ts';
import { buildKnowledge } from './build-knowledge.ts';
import type { Command } from './command.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { lint } from './lint.ts';
import { FOLDER_URL, folderTransport, pruneFeed, writeFeed } from './publish/feed-folder.ts';
import { openKeys } from './publish/open-keys.ts';
import { currentPaths, nextState } from './publish/publish-feed.ts';
import { tellRefusals } from './publish/tell-refusals.ts';
import { verifyFeed } from './publish/verify-feed.ts';

const USAGE =
  'kb publish FOLDER --key KEY.pem... [--root KNOWLEDGE]   the targets, snapshot and timestamp keys';
/** How long what is no longer current stays, for readers in the middle of an update. */
const KEPT_DAYS = 60;

/**
 * `kb publish FOLDER --key KEY.pem...`: compiles the knowledge base into the next state of the feed in a folder. Refuses
 * what `kb lint` refuses, and whatever the extension would: knowledge is held against its checks, and the new state is read
 * with its client, before anything is written.
 */
export const publish: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      root: { type: 'string', default: KNOWLEDGE_ROOT },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || values.key.length === 0) {
    io.stderr(USAGE);
    return 2;
  }
  if ((await lint(['--root', values.root], io)) !== 0) {
    io.stderr('Nothing was published: mend what is listed above.');
    return 1;
  }
  const knowledge = publishable((await buildKnowledge(values.root)).files);
  if (tellRefusals(knowledge, io) > 0) {
    io.stderr("Nothing was published: readers' extensions would refuse what is listed above.");
    return 1;
  }
  const now = Date.now();
  const state = await nextState(folder, knowledge, await openKeys(values.key, io), now);
  const report = await verifyFeed(folderTransport(folder, state), FOLDER_URL, now);
  await writeFeed(folder, state);
  const removed = await pruneFeed(folder, await currentPaths(folder), KEPT_DAYS, now);
  const { versions, files: count, bytes, goodUntil } = report;
  await io.stdout(
    `Published timestamp ${versions.timestamp}, targets ${versions.targets}: ${count} files, ${bytes} bytes.`,
  );
  if (removed.length > 0)
    await io.stdout(`Removed ${removed.length} files that nothing has named for ${KEPT_DAYS} days.`);
  await io.stdout(`Good until ${goodUntil}: run \`kb refresh\` every week.`);
  return 0;
};

/** What a feed carries of a build: its JSON. Devices compile the rest themselves. */
function publishable(files: ReadonlyMap<string, string | Uint8Array>): Map<string, Bytes> {
  const json = [...files].filter(([name]) => name.endsWith('.json'));
  return new Map(
    json.map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
    ]),
  );
}
