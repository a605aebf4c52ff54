import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from '#cli/folder-store.ts';
import { writePackageFeed } from '#cli/package-feed.ts';
import { writeFeed } from '#cli/publish/feed-folder.ts';
import { nextState } from '#cli/publish/publish-feed.ts';
import { newRoot } from '#cli/publish/root-draft.ts';
import { documentBytes, signDocument } from '#cli/publish/sign-document.ts';
import { newSigningKey, openSigningKey, type SigningKey } from '#cli/publish/signing-key.ts';
import type { Bytes } from '#core/feed/bytes.ts';
import type { Feed } from '#core/model/feed.ts';

/** Compiled knowledge as a feed carries it: `index.json` -> its bytes. */
export type Knowledge = ReadonlyMap<string, Bytes>;

/** A host on this machine with a feed of one key, which counts what it sends: lines and headers of answers as well. */
export class BenchHost {
  readonly sent: { path: string; bytes: number }[] = [];
  readonly #folder: string;
  readonly #key: SigningKey;
  readonly #server: Server;

  private constructor(folder: string, key: SigningKey) {
    this.#folder = folder;
    this.#key = key;
    this.#server = createServer(async (request, response) => {
      const path = (request.url ?? '/').slice(1);
      const before = response.socket?.bytesWritten ?? 0;
      const bytes = await readIfThere(join(folder, path));
      response.writeHead(bytes === undefined ? 404 : 200, { 'access-control-allow-origin': '*' });
      response.end(bytes, () =>
        this.sent.push({ path, bytes: (response.socket?.bytesWritten ?? 0) - before }),
      );
    });
  }

  static async start(): Promise<BenchHost> {
    const key = openSigningKey(newSigningKey('the passphrase of a bench').pem, 'the passphrase of a bench');
    const host = new BenchHost(mkdtempSync(join(tmpdir(), 'backgrounder-bench-feed-')), key);
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    const keys = [key];
    const root = newRoot({ root: keys, targets: keys, snapshot: keys, timestamp: keys }, 1, Date.now());
    await writeFeed(
      host.#folder,
      new Map([['metadata/1.root.json', documentBytes(signDocument(root, keys))]]),
    );
    return host;
  }

  async feed(): Promise<Feed> {
    const path = await writePackageFeed(
      {
        BACKGROUNDER_FEED: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`,
        BACKGROUNDER_FEED_ROOT: join(this.#folder, 'metadata/1.root.json'),
      },
      join(this.#folder, 'package'),
    );
    return JSON.parse(readFileSync(path ?? '', 'utf8')) as Feed;
  }

  async publish(knowledge: Knowledge): Promise<void> {
    await writeFeed(this.#folder, await nextState(this.#folder, knowledge, [this.#key], Date.now()));
  }

  /** What was sent since the list was emptied. */
  taken(): { requests: number; bytes: number } {
    return { requests: this.sent.length, bytes: this.sent.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
