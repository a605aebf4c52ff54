import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readIfThere } from '#cli/folder-store.ts';

/** A feed served from its folder, on this machine alone. */
export interface FeedServer {
  /** `http://127.0.0.1:8080` */
  url: string;
  close(): Promise<void>;
}

/** Plain names, or names with a version or a hash before them; no dots that climb, no folders of others. */
const SERVED = /^\/(metadata\/[\w.%-]+\.json|targets\/kb\/[a-z0-9._-]+\.json)$/;

/** Serves the documents and files of a feed as any static host would, to every site; port 0 takes a free one. */
export async function startFeedServer(folder: string, port: number): Promise<FeedServer> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const bytes = SERVED.test(path)
      ? await readIfThere(join(folder, path)).catch(() => undefined)
      : undefined;
    response.writeHead(bytes === undefined ? 404 : 200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'application/json',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
