import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOLDER_URL, folderTransport, pruneFeed, writeFeed } from '#cli/publish/feed-folder.ts';
import { currentPaths, nextState, refreshedState } from '#cli/publish/publish-feed.ts';
import { addKeys, newRoot, nextRoot, type RootDraft, revokeKeys } from '#cli/publish/root-draft.ts';
import { documentBytes, signDocument } from '#cli/publish/sign-document.ts';
import { newSigningKey, openSigningKey } from '#cli/publish/signing-key.ts';
import { verifyFeed } from '#cli/publish/verify-feed.ts';
import { filesBelow, newFolder } from '#tests/fixtures/feed/feed-folder.ts';
import { codeOf, Reader } from '#tests/fixtures/feed/reader.ts';
import { NOW, sha256Hex } from '#tests/fixtures/feed/repository.ts';
import { secondOpinion } from '#tests/fixtures/feed/second-opinion.ts';

const DAY = 86_400_000;
const newKey = () => openSigningKey(newSigningKey('twelve letters').pem, 'twelve letters');
const offline = newKey();
const editor = newKey();
const online = newKey();
const text = (words: string) => new TextEncoder().encode(words);

let folder: string;
let root: RootDraft;
beforeEach(async () => {
  folder = newFolder();
  root = newRoot({ root: [offline], targets: [editor], snapshot: [online], timestamp: [online] }, 1, NOW);
  await putRoot(root);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function putRoot(draft: RootDraft): Promise<void> {
  root = signDocument(draft, [offline]);
  await writeFeed(folder, new Map([[`metadata/${root.signed.version}.root.json`, documentBytes(root)]]));
}

const knowledge = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([name, words]) => [name, text(words)]));
async function publish(files: Record<string, string>, now = NOW): Promise<string[]> {
  const state = await nextState(folder, knowledge(files), [editor, online], now);
  await writeFeed(folder, state);
  return [...state.keys()];
}
const verified = (now = NOW) => verifyFeed(folderTransport(folder), FOLDER_URL, now);

describe('nextState', () => {
  it('writes files under their hashes, then targets, snapshot, and the timestamp last', async () => {
    const paths = await publish({ 'b.json': '{"b":1}', 'a.json': '{"a":1}' });
    expect(paths).toEqual([
      `targets/kb/${sha256Hex(text('{"a":1}'))}.a.json`,
      `targets/kb/${sha256Hex(text('{"b":1}'))}.b.json`,
      'metadata/1.targets.json',
      'metadata/1.snapshot.json',
      'metadata/timestamp.json',
    ]);
  });

  it('makes feeds that our client and the reference client accept', async () => {
    await publish({ 'a.json': '{"a":1}' });
    expect(await verified()).toMatchObject({
      versions: { root: 1, timestamp: 1, snapshot: 1, targets: 1 },
      goodUntil: '2030-04-05',
      files: 1,
      bytes: 7,
    });
    const opinion = await secondOpinion(new Reader({ files: filesBelow(folder) }), 'kb/a.json');
    expect(opinion).toMatchObject({ accepts: true, knows: true });
  });

  it('leads readers from one state to the next', async () => {
    await publish({ 'a.json': '1' });
    const files = filesBelow(folder);
    const reader = new Reader({ files });
    await reader.refresh();
    await publish({ 'a.json': '2', 'b.json': '1' });
    for (const [path, bytes] of filesBelow(folder)) files.set(path, bytes);
    expect(await secondOpinion(reader)).toMatchObject({ accepts: true });
    await reader.refresh();
    expect(reader.versions()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
  });

  it('leaves targets as they are where nothing has changed', async () => {
    await publish({ 'a.json': '1' });
    expect(await publish({ 'a.json': '1' })).not.toContain('metadata/2.targets.json');
    expect((await verified()).versions).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 1 });
  });

  it('signs targets again when they are about to expire', async () => {
    await publish({ 'a.json': '1' });
    expect(await publish({ 'a.json': '1' }, NOW + 339 * DAY)).not.toContain('metadata/2.targets.json');
    expect(await publish({ 'a.json': '1' }, NOW + 341 * DAY)).toContain('metadata/2.targets.json');
  });

  it('signs targets again when their key has been replaced', async () => {
    await publish({ 'a.json': '1' });
    const other = newKey();
    await putRoot(revokeKeys(addKeys(nextRoot(root, NOW), 'targets', [other]), 'targets', [editor.keyid]));
    await expect(publish({ 'a.json': '1' })).rejects.toThrow(
      `targets needs 1 of the keys ${other.keyid.slice(0, 8)}; 0`,
    );
    await writeFeed(folder, await nextState(folder, knowledge({ 'a.json': '1' }), [other, online], NOW));
    expect((await verified()).versions).toEqual({ root: 2, timestamp: 2, snapshot: 2, targets: 2 });
  });

  it('refuses more than readers take', async () => {
    const mib = 1024 * 1024;
    await expect(publish({ 'a.json': 'x'.repeat(mib + 1) })).rejects.toThrow(
      'kb/a.json has more than 1048576 bytes',
    );
    const tooMuch = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.json`, 'x'.repeat(mib)]));
    await expect(publish(tooMuch)).rejects.toThrow('25 files with 26214400 bytes are more than readers take');
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.json`, '']));
    await expect(publish(many)).rejects.toThrow('501 files with 0 bytes are more than readers take');
  });

  it('wants a root first', async () => {
    rmSync(join(folder, 'metadata'), { recursive: true });
    await expect(publish({})).rejects.toThrow('has no root yet');
  });
});

describe('refreshedState', () => {
  it('makes the same state good for another while, with the online key alone', async () => {
    await publish({ 'a.json': '1' });
    const later = NOW + 34 * DAY;
    await writeFeed(folder, await refreshedState(folder, [online], later));
    expect(await verified(later)).toMatchObject({
      versions: { root: 1, timestamp: 2, snapshot: 2, targets: 1 },
      goodUntil: '2030-05-09',
    });
  });

  it('has nothing to do before the first publication', async () => {
    await expect(refreshedState(folder, [online], NOW)).rejects.toThrow('publish first');
  });

  it('wants the online key', async () => {
    await publish({ 'a.json': '1' });
    await expect(refreshedState(folder, [editor], NOW)).rejects.toThrow('snapshot needs 1 of the keys');
  });
});

describe('verifyFeed', () => {
  it('finds a file that was changed after it was signed', async () => {
    const [file = ''] = await publish({ 'a.json': '1' });
    await writeFeed(folder, new Map([[file, text('2')]]));
    expect(await codeOf(verified())).toBe('hash');
  });

  it('finds a feed that has expired', async () => {
    await publish({ 'a.json': '1' });
    expect(await codeOf(verified(NOW + 36 * DAY))).toBe('expired');
  });

  it("finds another's feed where the first root is known", async () => {
    await publish({ 'a.json': '1' });
    const keys = [newKey()];
    const other = signDocument(
      newRoot({ root: keys, targets: keys, snapshot: keys, timestamp: keys }, 1, NOW),
      keys,
    );
    expect(await codeOf(verifyFeed(folderTransport(folder), FOLDER_URL, NOW, documentBytes(other)))).toBe(
      'signature',
    );
  });
});

describe('pruneFeed', () => {
  it('removes what nothing names any more, after a while, and never a root or what is not ours', async () => {
    const [first = ''] = await publish({ 'a.json': '1' });
    await publish({ 'a.json': '2' });
    await writeFeed(
      folder,
      new Map([
        ['targets/kb/readme.txt', text('mine')],
        ['index.html', text('mine')],
      ]),
    );
    const all = [...filesBelow(folder).keys()];
    const touch = (days: number) => {
      const time = new Date(NOW - days * DAY);
      for (const path of all) utimesSync(join(folder, path), time, time);
    };
    touch(59);
    expect(await pruneFeed(folder, await currentPaths(folder), 60, NOW)).toEqual([]);
    touch(61);
    expect(await pruneFeed(folder, await currentPaths(folder), 60, NOW)).toEqual(
      ['metadata/1.snapshot.json', 'metadata/1.targets.json', first].sort(),
    );
    expect((await verified()).files).toBe(1);
  });
});
