import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePackageFeed } from '#cli/package-feed.ts';
import { Repository, sha256Hex } from '#tests/fixtures/feed/repository.ts';

const repository = new Repository();
const root = repository.served('1.root.json');
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-feed-'));
  file = join(folder, '1.root.json');
  await writeFile(file, root);
});

describe('the feed of a build', () => {
  test('is none where the build is told of none', async () => {
    expect(await writePackageFeed({}, folder)).toBeUndefined();
    expect(
      await writePackageFeed({ BACKGROUNDER_FEED: '', BACKGROUNDER_FEED_ROOT: '' }, folder),
    ).toBeUndefined();
  });

  test('goes into the package with its first root and the id that follows from it', async () => {
    const path = await writePackageFeed(
      { BACKGROUNDER_FEED: 'https://example.org/feed/', BACKGROUNDER_FEED_ROOT: file },
      folder,
    );
    expect(JSON.parse(await readFile(path ?? '', 'utf8'))).toEqual({
      id: sha256Hex(root),
      name: 'example.org',
      url: 'https://example.org/feed',
      root: new TextDecoder().decode(root),
    });
  });

  test('is refused as half a setting, or at an address that anybody on the way can change', async () => {
    await expect(writePackageFeed({ BACKGROUNDER_FEED: 'https://example.org' }, folder)).rejects.toThrow(
      'together',
    );
    await expect(writePackageFeed({ BACKGROUNDER_FEED_ROOT: file }, folder)).rejects.toThrow('together');
    for (const address of ['http://example.org/feed', 'https://a@example.org/', 'https://example.org/?x'])
      await expect(
        writePackageFeed({ BACKGROUNDER_FEED: address, BACKGROUNDER_FEED_ROOT: file }, folder),
        address,
      ).rejects.toThrow('starts with https://');
  });

  test('is refused with a root that its own keys have not signed', async () => {
    const spoilt = join(folder, 'spoilt.json');
    await writeFile(spoilt, new TextDecoder().decode(root).replace('"version":1', '"version":2'));
    await expect(
      writePackageFeed({ BACKGROUNDER_FEED: 'https://example.org', BACKGROUNDER_FEED_ROOT: spoilt }, folder),
    ).rejects.toThrow('signed by 0 of 1');
  });
});
