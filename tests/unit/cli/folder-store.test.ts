import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore, readIfThere, writeWhole } from '#cli/folder-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = Uint8Array.of(1, 2, 3);

describe('folderStore', () => {
  it('keeps each role in a file of its own, whatever its name', async () => {
    const store = folderStore(join(folder, 'new'));
    for (const role of ['targets', '../up', 'a/b', '..', '__proto__']) await store.write(role, bytes);
    expect(readdirSync(folder)).toEqual(['new']);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(
      ['...json', '..%2Fup.json', '__proto__.json', 'a%2Fb.json', 'targets.json'].sort(),
    );
    expect(await store.read('../up')).toEqual(bytes);
  });

  it('has nothing before it was written, and the last of what was', async () => {
    const store = folderStore(folder);
    expect(await store.read('root')).toBeUndefined();
    await store.write('root', bytes);
    await store.write('root', Uint8Array.of(4));
    expect(await store.read('root')).toEqual(Uint8Array.of(4));
  });
});

describe('readIfThere and writeWhole', () => {
  it('throw when something else than a missing file is in the way', async () => {
    await expect(readIfThere(folder)).rejects.toThrow('EISDIR');
    writeFileSync(join(folder, 'file'), 'x');
    await expect(writeWhole(join(folder, 'file', 'below'), bytes)).rejects.toThrow();
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('x');
  });

  it('leave no part beside the whole', async () => {
    await writeWhole(join(folder, 'a.json'), bytes);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});
