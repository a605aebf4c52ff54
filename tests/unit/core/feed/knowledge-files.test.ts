import { describe, expect, it } from 'vitest';
import { filesToFetch, type KnowledgeFile, listKnowledgeFiles } from '#core/feed/knowledge-files.ts';
import { Reader } from '#tests/fixtures/feed/reader.ts';
import { Repository, sha256Hex } from '#tests/fixtures/feed/repository.ts';

async function list(feed: Repository): Promise<KnowledgeFile[]> {
  feed.publishNext();
  const reader = new Reader(feed);
  return listKnowledgeFiles(reader, await reader.refresh());
}
const SHA256 = 'ab'.repeat(32);

describe('listKnowledgeFiles', () => {
  it('lists what lies below kb/, sorted, with its SHA-256', async () => {
    const feed = new Repository();
    for (const name of [
      'kb/wcit-12.json',
      'kb/dpi_2.v1.json',
      'readme.txt',
      'kbx/a.json',
      'other/kb/a.json',
    ]) {
      feed.addTarget(name, name);
    }
    expect((await list(feed)).map(({ name, sha256 }) => [name, sha256])).toEqual(
      ['kb/dpi_2.v1.json', 'kb/wcit-12.json'].map((name) => [
        name,
        sha256Hex(new TextEncoder().encode(name)),
      ]),
    );
  });

  it('lists what editors of a topic sign, within their paths only', async () => {
    const feed = new Repository();
    feed.delegate('targets', { name: 'dpi', paths: ['kb/dpi*.json'] });
    feed.delegate('dpi', { name: 'dpi-laws', paths: ['kb/dpi-laws.json'] });
    feed.addTarget('kb/wcit.json', 'of the top');
    feed.addTarget('kb/dpi.json', 'of the editors', 'dpi');
    feed.addTarget('kb/wcit.json', 'not theirs', 'dpi');
    feed.addTarget('kb/itu.json', 'not theirs', 'dpi');
    feed.addTarget('kb/dpi-laws.json', 'of the lawyers', 'dpi-laws');
    feed.addTarget('kb/dpi-x.json', 'not theirs', 'dpi-laws');
    const files = await list(feed);
    expect(files.map(({ name, length }) => [name, length])).toEqual([
      ['kb/dpi-laws.json', 'of the lawyers'.length],
      ['kb/dpi.json', 'of the editors'.length],
      ['kb/wcit.json', 'of the top'.length],
    ]);
  });

  it('follows roles that delegate in a circle once', async () => {
    const feed = new Repository();
    feed.delegate('targets', { name: 'A', paths: ['*'] });
    feed.delegate('A', { name: 'B', paths: ['*'] });
    feed.delegate('B', { name: 'A', paths: ['*'] });
    expect(await list(feed)).toEqual([]);
  });

  it.each([
    'kb/',
    'kb/A.json',
    'kb/a.html',
    'kb/x/a.json',
    'kb/../a.json',
    'kb/a b.json',
    'kb/.json.js',
    'kb/a.json ',
  ])('refuses a feed with %j', async (name) => {
    const feed = new Repository();
    feed.targets.targets[name] = { length: 1, hashes: { sha256: SHA256 } };
    await expect(list(feed)).rejects.toMatchObject({
      code: 'format',
      message: expect.stringContaining(`${JSON.stringify(name)} is not a name of the form kb/NAME.json.`),
    });
  });

  it.each([
    ['no SHA-256', { sha512: SHA256 }],
    ['half a SHA-256', { sha256: SHA256.slice(2) }],
    ['more than a SHA-256', { sha256: `${SHA256}ab` }],
    ['a SHA-256 in capitals', { sha256: SHA256.toUpperCase() }],
  ] as const)('refuses a file with %s', async (_, hashes) => {
    const feed = new Repository();
    feed.targets.targets['kb/a.json'] = { length: 1, hashes };
    await expect(list(feed)).rejects.toMatchObject({
      code: 'hash',
      message: expect.stringContaining('kb/a.json is listed without a SHA-256 hash.'),
    });
  });

  const MIB = 1024 * 1024;
  it.each([
    ['500 files', 500, 1, 'more than 500 files of knowledge.'],
    ['16 MiB', 16, MIB, 'more than 16777216 bytes of knowledge.'],
  ])('takes %s and nothing more', async (_, count, length, words) => {
    const feed = new Repository();
    const add = (i: number, size: number) => {
      feed.targets.targets[`kb/${i}.json`] = { length: size, hashes: { sha256: SHA256 } };
    };
    for (let i = 0; i < count; i++) add(i, length);
    expect(await list(feed)).toHaveLength(count);
    add(count, 1);
    await expect(list(feed)).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining(words),
    });
  });

  it('refuses a file over 1 MiB', async () => {
    const feed = new Repository();
    feed.targets.targets['kb/a.json'] = { length: MIB + 1, hashes: { sha256: SHA256 } };
    await expect(list(feed)).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining('kb/a.json has more than 1048576 bytes.'),
    });
  });

  it('takes 32 delegated roles and no more', async () => {
    const feed = new Repository();
    for (let i = 0; i < 32; i++) feed.delegate('targets', { name: `r${i}`, paths: [`kb/${i}.json`] });
    expect(await list(feed)).toEqual([]);
    feed.delegate('r31', { name: 'r32', paths: ['*'] });
    await expect(list(feed)).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining('more than 32 delegated roles.'),
    });
  });
});

describe('filesToFetch', () => {
  it('leaves out content that is held, and names each missing content once', () => {
    const file = (name: string, sha256: string): KnowledgeFile => ({
      name,
      sha256,
      length: 1,
      hashes: { sha256 },
    });
    const files = [
      file('kb/a.json', '1'),
      file('kb/b.json', '2'),
      file('kb/c.json', '3'),
      file('kb/d.json', '3'),
    ];
    expect(filesToFetch(files, new Set(['1', '9'])).map(({ sha256 }) => sha256)).toEqual(['2', '3']);
    expect(filesToFetch(files, new Set(['1', '2', '3']))).toEqual([]);
  });
});
