import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '#cli/keys.ts';
import { publish } from '#cli/publish.ts';
import { refresh } from '#cli/refresh.ts';
import { root } from '#cli/root.ts';
import { verify } from '#cli/verify.ts';
import { filesBelow, newFolder, recordingIo } from '#tests/fixtures/feed/feed-folder.ts';
import { startHost } from '#tests/fixtures/feed/host.ts';
import { Reader } from '#tests/fixtures/feed/reader.ts';
import { secondOpinion } from '#tests/fixtures/feed/second-opinion.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { BRIDGE_SENSES, knowledgeFolder } from '#tests/fixtures/knowledge-folder.ts';

let folder: string;
let knowledge: string;
const at = (...path: string[]) => join(folder, ...path);
const says = async (command: typeof root, ...args: string[]) => {
  const io = recordingIo();
  const code = await command(args, io);
  return { code, out: io.out.join('\n'), err: io.err.join('\n') };
};
const version = (role: string) => JSON.parse(readFileSync(at('feed/metadata', role), 'utf8')).signed.version;

beforeEach(async () => {
  vi.stubEnv('KB_PASSPHRASE', 'a long passphrase');
  folder = newFolder();
  knowledge = await knowledgeFolder(new KnowledgeBuilder(), BRIDGE_SENSES);
  await says(keys, 'new', at('ann'), at('bob'), at('cem'), at('editor'), at('online'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Draft, two signatures, in place: what a new organisation does first. */
async function foundFeed(): Promise<string> {
  const roots = ['ann', 'bob', 'cem'].flatMap((name) => ['--root', at(`${name}.pub.json`)]);
  const online = ['--snapshot', at('online.pub.json'), '--timestamp', at('online.pub.json')];
  await says(root, 'new', at('draft.json'), ...roots, '--targets', at('editor.pub.json'), ...online);
  await says(root, 'sign', at('draft.json'), at('ann.pem'));
  await says(root, 'sign', at('draft.json'), at('bob.pem'));
  return (await says(root, 'finish', at('draft.json'), '--feed', at('feed'))).out;
}
const publishNow = () =>
  says(publish, at('feed'), '--root', knowledge, '--key', at('editor.pem'), '--key', at('online.pem'));

describe('kb root', () => {
  it('makes a root that enough people have signed, and prints its fingerprint', async () => {
    const out = await foundFeed();
    const [, fingerprint = ''] = /^ {2}([0-9a-f ]{79})$/m.exec(out) ?? [];
    expect(out).toContain('1.root.json is in place.');
    await publishNow();
    expect((await says(verify, at('feed'))).out).toContain(`Fingerprint ${fingerprint}`);
  });

  it('does not put a root in place that too few have signed', async () => {
    await foundFeed();
    await says(root, 'next', at('next.json'), '--feed', at('feed'));
    await says(root, 'sign', at('next.json'), at('cem.pem'));
    await expect(says(root, 'finish', at('next.json'), '--feed', at('feed'))).rejects.toThrow(
      'signed by 1 of 2',
    );
    expect(existsSync(at('feed/metadata/2.root.json'))).toBe(false);
  });

  it('replaces a key, and readers follow', async () => {
    await foundFeed();
    await publishNow();
    await says(keys, 'new', at('dee'));
    await says(root, 'next', at('next.json'), '--feed', at('feed'));
    await says(root, 'add-key', at('next.json'), 'root', at('dee.pub.json'));
    const { keyid } = JSON.parse(readFileSync(at('ann.pub.json'), 'utf8'));
    const shown = await says(root, 'revoke', at('next.json'), 'root', keyid.slice(0, 8));
    expect(shown.out).toContain('root 2, good until');
    expect(shown.out).not.toContain(keyid.slice(0, 8));
    await says(root, 'sign', at('next.json'), at('bob.pem'), at('cem.pem'));
    expect((await says(root, 'show', at('next.json'))).out).toMatch(/signed by [0-9a-f]{8} [0-9a-f]{8}$/);
    const done = await says(root, 'finish', at('next.json'), '--feed', at('feed'));
    expect(done.out).toBe(`${at('feed/metadata/2.root.json')} is in place.`);
    expect((await says(verify, at('feed'))).out).toContain('root 2,');
  });

  it.each([[[]], [['new']], [['dance', 'x']], [['finish', 'x']]])(
    'explains itself when told %j',
    async (args) => {
      writeFileSync(at('x'), '{}');
      const { code, err } = await says(root, ...args);
      expect(code).toBe(2);
      expect(err).toContain('kb root new DRAFT');
    },
  );

  it('names what is missing', async () => {
    await expect(says(root, 'next', at('a.json'), '--feed', at('feed'))).rejects.toThrow(
      'There is no root in',
    );
    await foundFeed();
    await expect(says(root, 'add-key', at('draft.json'), 'editor')).rejects.toThrow("'editor' is no role");
    vi.stubEnv('KB_PASSPHRASE', 'another passphrase');
    await expect(says(root, 'sign', at('draft.json'), at('ann.pem'))).rejects.toThrow(
      `${at('ann.pem')}: This passphrase does not open the key.`,
    );
  });
});

describe('kb publish, refresh and verify', () => {
  it('publish the knowledge base as a feed that both clients accept', async () => {
    await foundFeed();
    const { code, out } = await publishNow();
    expect(code).toBe(0);
    expect(out).toMatch(/Published timestamp 1, targets 1: \d files, \d+ bytes\./);
    const files = [...filesBelow(at('feed')).keys()];
    expect(files.some((path) => /^targets\/kb\/[0-9a-f]{64}\.index\.json$/.test(path))).toBe(true);
    expect(files.every((path) => path.endsWith('.json'))).toBe(true);
    expect(await says(verify, at('feed'))).toMatchObject({ code: 0, err: '' });
    const reader = Object.assign(new Reader({ files: filesBelow(at('feed')) }), { now: Date.now() });
    expect(await secondOpinion(reader, 'kb/index.json')).toMatchObject({ accepts: true, knows: true });
  });

  it('renew the short-lived documents alone', async () => {
    await foundFeed();
    await publishNow();
    const { code, out } = await says(refresh, at('feed'), '--key', at('online.pem'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Refreshed: timestamp 2, good until \d{4}-\d\d-\d\d\.$/);
    expect(version('timestamp.json')).toBe(2);
    expect(existsSync(at('feed/metadata/2.targets.json'))).toBe(false);
  });

  it('renew them without any package installed, as a weekly job does', async () => {
    await foundFeed();
    await publishNow();
    cpSync('src', at('tool/src'), { recursive: true });
    cpSync('package.json', at('tool/package.json'));
    const { stdout } = await promisify(execFile)(process.execPath, [
      at('tool/src/cli/main.ts'),
      ...['refresh', at('feed'), '--key', at('online.pem')],
    ]);
    expect(stdout).toMatch(/^Refreshed: timestamp 2/);
  });

  it('publish nothing of a knowledge base with findings', async () => {
    await foundFeed();
    writeFileSync(join(knowledge, 'topics/broken.yaml'), 'label: [');
    const before = filesBelow(at('feed'));
    const { code, err } = await publishNow();
    expect(code).toBe(1);
    expect(err).toBe('Nothing was published: mend what is listed above.');
    expect(filesBelow(at('feed'))).toEqual(before);
  });

  it.each<[string, KnowledgeBuilder, Record<string, string>, string[]]>([
    [
      'HTML, which lint lets pass in a title',
      new KnowledgeBuilder().set('events/vote', 'title.en', 'The <em>vote</em>'),
      BRIDGE_SENSES,
      [
        'topic.bridge.en.json events.0.title: texts hold no HTML [readers-refuse]',
        '    mend events/vote.yaml, from which this is compiled',
      ],
    ],
    [
      'no senses',
      new KnowledgeBuilder(),
      {},
      [
        'senses.json there is no sense: no page could be recognised [readers-refuse]',
        '    mend the files in senses/, from which this is compiled',
      ],
    ],
  ])('publish nothing that readers would refuse, such as %s', async (_what, builder, senses, lines) => {
    await foundFeed();
    knowledge = await knowledgeFolder(builder, senses);
    const before = filesBelow(at('feed'));
    const { code, err } = await publishNow();
    expect(code).toBe(1);
    for (const line of lines) expect(err).toContain(line);
    expect(err).toMatch(/Nothing was published: readers' extensions would refuse what is listed above\.$/);
    expect(filesBelow(at('feed'))).toEqual(before);
  });

  it('write nothing when a key is missing', async () => {
    await foundFeed();
    const before = filesBelow(at('feed'));
    const only = [at('feed'), '--root', knowledge, '--key', at('online.pem')];
    await expect(says(publish, ...only)).rejects.toThrow('targets needs 1 of the keys');
    expect(filesBelow(at('feed'))).toEqual(before);
  });

  it('read a feed over the wire, from a root that came another way', async () => {
    await foundFeed();
    await publishNow();
    const files = filesBelow(at('feed'));
    const host = await startHost({ files });
    try {
      const first = ['--root', at('feed/metadata/1.root.json')];
      expect((await says(verify, `${host.url}/`, ...first)).code).toBe(0);
      expect(host.asked).not.toContain('metadata/1.root.json');
      for (const path of files.keys()) if (path.includes('index.json')) files.set(path, new Uint8Array(3));
      const spoiled = await says(verify, host.url);
      expect(spoiled.code).toBe(1);
      expect(spoiled.err).toMatch(/^length: kb\/index\.json has 3 bytes/);
    } finally {
      await host.close();
    }
  });

  it.each([publish, refresh, verify])('explain themselves', async (command) => {
    expect(await says(command)).toMatchObject({ code: 2, err: expect.stringContaining('kb ') });
  });
});
