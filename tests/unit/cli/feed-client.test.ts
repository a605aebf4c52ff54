import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedClient } from '#cli/feed-client.ts';
import { type Host, startHost } from '#tests/fixtures/feed/host.ts';
import { Repository } from '#tests/fixtures/feed/repository.ts';
import { ed25519Signer } from '#tests/fixtures/feed/signer.ts';

let folder: string;
let feed: Repository;
let host: Host;
let said: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'client-'));
  feed = new Repository();
  host = await startHost(feed);
  said = [];
  writeFileSync(join(folder, 'root-1.json'), feed.served('1.root.json'));
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const io = {
  stdin: (async function* () {})(),
  stdout: (line: string) => void said.push(line),
  stderr: (line: string) => void said.push(line),
};
const kept = () => join(folder, 'kept');
const got = () => join(folder, 'got');
const kb = (...args: string[]) => feedClient(['--metadata-dir', kept(), ...args], io);
const init = () => kb('init', join(folder, 'root-1.json'));
const refresh = () => kb('--metadata-url', `${host.url}/metadata`, 'refresh');
const download = (...names: string[]) =>
  kb(
    ...['--metadata-url', `${host.url}/metadata`],
    ...names.flatMap((name) => ['--target-name', name]),
    ...['--target-dir', got(), '--target-base-url', `${host.url}/targets`, 'download'],
  );
const version = (role: string) =>
  JSON.parse(readFileSync(join(kept(), `${role}.json`), 'utf8')).signed.version;

describe('kb feed-client', () => {
  it('takes a root over without a request, byte by byte', async () => {
    expect(await init()).toBe(0);
    expect(readFileSync(join(kept(), 'root.json'))).toEqual(Buffer.from(feed.served('1.root.json')));
    expect(host.asked).toEqual([]);
    expect(said).toEqual([]);
  });

  it('refuses a root that does not sign for itself, and keeps nothing', async () => {
    feed.signers.root = [ed25519Signer()];
    writeFileSync(join(folder, 'root-1.json'), feed.sign('root', feed.root));
    expect(await init()).toBe(1);
    expect(existsSync(kept())).toBe(false);
    expect(said[0]).toMatch(
      /^signature: .*root-1\.json is signed by 0 of 1 trusted keys\. Tell the publisher/,
    );
  });

  it('refreshes: the four documents as served', async () => {
    await init();
    expect(await refresh()).toBe(0);
    expect(host.asked).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
    ]);
    expect(readdirSync(kept()).sort()).toEqual([
      'root.json',
      'snapshot.json',
      'targets.json',
      'timestamp.json',
    ]);
    for (const role of ['root', 'snapshot', 'targets']) {
      expect(readFileSync(join(kept(), `${role}.json`))).toEqual(Buffer.from(feed.served(`1.${role}.json`)));
    }
  });

  it('keeps what came before what it refuses', async () => {
    await init();
    await refresh();
    feed.signers.snapshot = [ed25519Signer()];
    feed.publishNext();
    expect(await refresh()).toBe(1);
    expect(['timestamp', 'snapshot', 'targets'].map(version)).toEqual([2, 1, 1]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^signature: 2\.snapshot\.json is signed/);
  });

  it('downloads a file, once', async () => {
    feed.addTarget('kb/a b.json', '{"a":1}');
    feed.publish();
    await init();
    expect(await download('kb/a b.json')).toBe(0);
    expect(readdirSync(got())).toEqual(['kb%2Fa%20b.json']);
    expect(readFileSync(join(got(), 'kb%2Fa%20b.json'), 'utf8')).toBe('{"a":1}');
    host.asked.length = 0;
    expect(await download('kb/a b.json')).toBe(0);
    expect(host.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  it('downloads again what has changed, and leaves the old where the new is refused', async () => {
    feed.addTarget('a.json', 'old');
    feed.publish();
    await init();
    await download('a.json');
    feed.addTarget('a.json', 'new');
    feed.publishNext();
    expect(await download('a.json')).toBe(0);
    expect(readFileSync(join(got(), 'a.json'), 'utf8')).toBe('new');
    feed.addTarget('a.json', 'bad');
    feed.publishNext();
    for (const [path, bytes] of feed.files) {
      if (Buffer.from(bytes).toString() === 'bad') feed.files.set(path, Uint8Array.from(Buffer.from('BAD')));
    }
    expect(await download('a.json')).toBe(1);
    expect(said[0]).toMatch(/^hash: /);
    expect(readFileSync(join(got(), 'a.json'), 'utf8')).toBe('new');
  });

  it('downloads several files in one run, as far as the first that is refused', async () => {
    feed.addTarget('a.json', 'a');
    feed.addTarget('c.json', 'c');
    feed.publish();
    await init();
    expect(await download('a.json', 'b.json', 'c.json')).toBe(1);
    expect(readdirSync(got())).toEqual(['a.json']);
    expect(await download('c.json', 'a.json')).toBe(0);
    expect(readdirSync(got()).sort()).toEqual(['a.json', 'c.json']);
  });

  it('asks a role that two others name for the signatures that each of them wants', async () => {
    for (const team of ['a', 'b']) {
      feed.delegate('targets', { name: team, paths: [`${team}/*`] });
      feed.delegate(team, { name: 'shared', paths: [`${team}/*`] });
    }
    feed.addTarget('a/x.json', 'right', 'shared');
    feed.addTarget('b/x.json', 'wrong', 'shared');
    feed.signers.shared = (feed.signers.shared ?? []).slice(0, 1);
    feed.publish();
    await init();
    expect(await download('a/x.json', 'b/x.json')).toBe(1);
    expect(said[0]).toMatch(/^signature: /);
    expect(readdirSync(got())).toEqual(['a%2Fx.json']);
  });

  it('says so when the feed has no such file', async () => {
    await init();
    expect(await download('missing')).toBe(1);
    expect(said).toEqual(['The feed has no file missing.']);
    expect(version('targets')).toBe(1);
  });

  it('refuses a redirect, a cut-off answer and a bomb', async () => {
    await init();
    host.instead.set('metadata/timestamp.json', (response) => {
      response.writeHead(302, { location: `${host.url}/metadata/elsewhere.json` }).end();
    });
    feed.serve('elsewhere.json', feed.served('timestamp.json'));
    expect(await refresh()).toBe(1);
    host.instead.set('metadata/timestamp.json', (response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"signed":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await refresh()).toBe(1);
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    host.instead.set('metadata/timestamp.json', (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await refresh()).toBe(1);
    expect(said.map((line) => line.split(':')[0])).toEqual(['network', 'network', 'limit']);
    expect(readdirSync(kept())).toEqual(['root.json']);
  });

  it('says that nobody answers', async () => {
    await init();
    await host.close();
    expect(await refresh()).toBe(1);
    expect(said[0]).toMatch(/^network: 2\.root\.json could not be fetched\. Check the connection\./);
    host = await startHost(feed);
  });

  it('wants to be started with a root', async () => {
    expect(await refresh()).toBe(1);
    expect(said[0]).toMatch(/^storage: There is no root\.json to start from\./);
    expect(host.asked).toEqual([]);
  });

  it.each([
    [['init'], 'Not a command: init'],
    [['dance'], 'Not a command: dance'],
    [[], 'Not a command: '],
    [['refresh'], 'Missing: --metadata-url'],
    [['--metadata-url', 'http://127.0.0.1', 'download'], 'Missing: --target-name'],
  ])('explains itself when told %j', async (args, words) => {
    expect(await kb(...args)).toBe(2);
    expect(said[0]).toContain(`${words}\nkb feed-client --metadata-dir DIR init ROOT.json`);
  });

  it('wants a folder', async () => {
    expect(await feedClient(['refresh'], io)).toBe(2);
    expect(said[0]).toContain('Missing: --metadata-dir');
  });

  it('reads options in one word too, and names that look like options', async () => {
    feed.addTarget('--a=b', 'x');
    feed.publish();
    await init();
    const args = [`--metadata-url=${host.url}/metadata`, '--target-name=--a=b', `--target-dir=${got()}`];
    expect(await kb(...args, `--target-base-url=${host.url}/targets/`, 'download')).toBe(0);
    expect(readdirSync(got())).toEqual(['--a%3Db']);
  });
});
