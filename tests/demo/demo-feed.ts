import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writePackageFeed } from '#cli/package-feed.ts';
import { type FeedServer, startFeedServer } from '#cli/publish/feed-server.ts';
import type { Feed } from '#core/model/feed.ts';
import { copyKnowledge, EDITED, editFact } from './edited-knowledge.ts';

const KB = resolve('src/cli/main.ts');
const ROOT_KEYS = ['ann', 'bob', 'cem'];

/**
 * A publisher at work on this machine: keys, root and knowledge in a temporary folder, published to a server that only
 * this machine reaches. Every step is a command that a publisher types, and is shown as one. Gone with the program.
 */
export class DemoFeed {
  readonly #folder: string;
  readonly #server: FeedServer;

  private constructor(folder: string, server: FeedServer) {
    this.#folder = folder;
    this.#server = server;
  }

  static async start(): Promise<DemoFeed> {
    const folder = mkdtempSync(join(tmpdir(), 'backgrounder-feed-'));
    // Its keys go, however the demo ends.
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'feed'));
    const feed = new DemoFeed(folder, await startFeedServer(join(folder, 'feed'), 0));
    try {
      await feed.#found();
      copyKnowledge(join(folder, 'knowledge'));
      await feed.#publish();
    } catch (error) {
      await feed.stop();
      throw error;
    }
    return feed;
  }

  get address(): string {
    return this.#server.url;
  }

  /** The feed as a build writes it into the package that is told of it. */
  async packaged(): Promise<Feed> {
    const path = await writePackageFeed(
      {
        BACKGROUNDER_FEED: this.address,
        BACKGROUNDER_FEED_ROOT: join(this.#folder, 'feed/metadata/1.root.json'),
        BACKGROUNDER_FEED_NAME: 'Demonstration',
      },
      join(this.#folder, 'package'),
    );
    return JSON.parse(readFileSync(path ?? '', 'utf8')) as Feed;
  }

  /** Edits one fact in the copy and publishes again. */
  async edit(sentence: string): Promise<void> {
    console.log(`  demonstration edit in a copy: ${EDITED.file}, fact ${EDITED.fact}: "${sentence}"`);
    editFact(join(this.#folder, 'knowledge'), sentence);
    await this.#publish();
  }

  async stop(): Promise<void> {
    await this.#server.close();
  }

  async #found(): Promise<void> {
    await this.#kb('keys', 'new', ...ROOT_KEYS, 'editor', 'online');
    const roots = ROOT_KEYS.flatMap((name) => ['--root', `${name}.pub.json`]);
    const online = ['--snapshot', 'online.pub.json', '--timestamp', 'online.pub.json'];
    await this.#kb('root', 'new', 'draft.json', ...roots, '--targets', 'editor.pub.json', ...online);
    await this.#kb('root', 'sign', 'draft.json', 'ann.pem', 'bob.pem');
    await this.#kb('root', 'finish', 'draft.json', '--feed', 'feed');
  }

  #publish(): Promise<void> {
    const keys = ['--key', 'editor.pem', '--key', 'online.pem'];
    return this.#kb('publish', 'feed', '--root', 'knowledge', ...keys);
  }

  /** Runs a command of `kb` in the folder, and shows it with the last thing it says. */
  async #kb(...args: string[]): Promise<void> {
    console.log(`  kb ${args.join(' ')}`);
    const { stdout } = await promisify(execFile)(process.execPath, [KB, ...args], {
      cwd: this.#folder,
      env: { ...process.env, KB_PASSPHRASE: 'the passphrase of a demonstration' },
    });
    const lines = stdout.trim().split('\n');
    const said = lines.find((line) => line.startsWith('Published')) ?? lines.at(-1);
    console.log(`    ${said?.trim()}`);
  }
}
