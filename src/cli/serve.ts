import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { startFeedServer } from './publish/feed-server.ts';

const USAGE = 'kb serve FOLDER [--port 8080]';

/** `kb serve FOLDER`: serves a feed on this machine until it is interrupted, to try it in a browser. */
export const serve: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: { port: { type: 'string', default: '8080' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || !/^\d+$/.test(values.port)) {
    io.stderr(USAGE);
    return 2;
  }
  const server = await startFeedServer(folder, Number(values.port));
  await io.stdout(`Serving ${folder} at ${server.url}. Stop with Ctrl+C.`);
  await once(process, 'SIGINT');
  await server.close();
  return 0;
};
