import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '#cli/publish/feed-server.ts';
import { newFolder } from '#tests/fixtures/feed/feed-folder.ts';

let folder: string;
let server: FeedServer;
beforeEach(async () => {
  folder = newFolder();
  mkdirSync(join(folder, 'metadata'));
  mkdirSync(join(folder, 'targets/kb'), { recursive: true });
  writeFileSync(join(folder, 'metadata/1.root.json'), '{"a":1}');
  writeFileSync(join(folder, 'targets/kb/ab.x-1.json'), '{"b":1}');
  writeFileSync(join(folder, 'secret.json'), 'no');
  writeFileSync(join(folder, 'metadata/notes.txt'), 'no');
  server = await startFeedServer(folder, 0);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('startFeedServer', () => {
  it.each(['metadata/1.root.json', 'targets/kb/ab.x-1.json'])('serves %s to every site', async (path) => {
    const response = await fetch(`${server.url}/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toMatch(/^\{"[ab]":1\}$/);
  });

  it.each([
    '',
    'secret.json',
    'metadata/notes.txt',
    'metadata/2.root.json',
    'metadata/..%2Fsecret.json',
    'metadata/',
  ])('answers 404 for %j', async (path) => {
    const response = await fetch(`${server.url}/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('refuses a port that is taken', async () => {
    await expect(startFeedServer(folder, Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE');
  });
});
