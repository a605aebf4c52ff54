import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openKnowledgeDb } from '#platform/knowledge-db.ts';
import {
  installBundled,
  readGazetteerBuffer,
  readIndex,
  readKnowledgeFile,
} from '#platform/knowledge-store.ts';
import { fakeExtension, serveKnowledge } from '#tests/fixtures/fake-extension.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

vi.mock('#core/kb/compile-gazetteer.ts', async () => {
  const { compileName } = await import('#tests/fixtures/packaged-knowledge.ts');
  return { compileGazetteer: compileName };
});

const first = packagedKnowledge(new KnowledgeBuilder(), 'first gazetteer');
const second = packagedKnowledge(
  new KnowledgeBuilder().set('topics/ferry', 'title.en', 'The new ferry').remove('topics/tunnel'),
  'second gazetteer',
);

const gazetteer = async () => new TextDecoder().decode(await readGazetteerBuffer());
const gate = async () => (await fakeBrowser.storage.local.get('gate')).gate;
const ferry = async () => JSON.parse((await readKnowledgeFile('topic.ferry.en.json')) ?? '{}').topic?.title;

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeExtension();
});

describe('before any installation', () => {
  test("the package's own knowledge is read", async () => {
    serveKnowledge(first.files);
    expect((await readIndex()).info.version).toBe(first.version);
    expect(await gazetteer()).toBe('first gazetteer');
    expect(await ferry()).toBe('The ferry');
  });
});

describe('an installation', () => {
  test('puts all files, the gazetteer and the gate on the device', async () => {
    serveKnowledge(first.files);
    await installBundled();
    serveKnowledge(new Map());
    expect((await readIndex()).info.version).toBe(first.version);
    expect(await gazetteer()).toBe('first gazetteer');
    expect(await ferry()).toBe('The ferry');
    expect(await gate()).toEqual({ version: 'gate of first gazetteer', source: 'bridge' });
  });

  test('of the same knowledge again writes nothing', async () => {
    serveKnowledge(first.files);
    await installBundled();
    const { fetched } = serveKnowledge(first.files);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await installBundled();
    expect(fetched).toEqual(['index.json']);
    expect(put).not.toHaveBeenCalled();
    expect(set).not.toHaveBeenCalled();
  });

  test('of other knowledge replaces all, and leaves no file of the old', async () => {
    serveKnowledge(first.files);
    await installBundled();
    serveKnowledge(second.files);
    await installBundled();
    expect((await readIndex()).info.version).toBe(second.version);
    expect(await gazetteer()).toBe('second gazetteer');
    expect(await ferry()).toBe('The new ferry');
    expect(await gate()).toMatchObject({ version: 'gate of second gazetteer' });
    const db = await openKnowledgeDb();
    expect(await db.count('files')).toBe(Object.keys((await readIndex()).files).length);
    db.close();
  });

  test('that can not fetch every file keeps the old knowledge, and finishes when called again', async () => {
    serveKnowledge(first.files);
    await installBundled();
    const part = new Map(second.files);
    part.delete('topic.ferry.en.json');
    serveKnowledge(part);
    await expect(installBundled()).rejects.toThrow('The package lacks knowledge/topic.ferry.en.json');
    expect((await readIndex()).info.version).toBe(first.version);
    expect(await ferry()).toBe('The ferry');
    serveKnowledge(second.files);
    await installBundled();
    expect(await ferry()).toBe('The new ferry');
  });

  test.each([
    [0, 'is refused'],
    [1, 'is refused'],
    [3, 'is refused'],
    [1, 'fails'],
    [3, 'fails'],
  ])('of which the write after %i %s keeps the old knowledge whole', async (writes, how) => {
    serveKnowledge(first.files);
    await installBundled();
    serveKnowledge(second.files);
    const put = IDBObjectStore.prototype.put;
    let done = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (done++ < writes) return put.apply(this, args);
      if (how === 'fails') {
        const request = put.apply(this, args);
        if (done === writes + 1) this.transaction.abort();
        return request;
      }
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(installBundled()).rejects.toThrow();
    vi.restoreAllMocks();
    fakeExtension();
    serveKnowledge(second.files);
    expect((await readIndex()).info.version).toBe(first.version);
    expect(await gazetteer()).toBe('first gazetteer');
    expect(await ferry()).toBe('The ferry');
    await installBundled();
    expect(await ferry()).toBe('The new ferry');
  });
});

describe('where IndexedDB can not be used', () => {
  beforeEach(() => {
    serveKnowledge(first.files);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
      },
    });
  });

  test("the package's own knowledge is read", async () => {
    expect(await ferry()).toBe('The ferry');
    expect(await gazetteer()).toBe('first gazetteer');
  });

  test('an installation fails, and still leaves the gate, without which no page is read', async () => {
    await expect(installBundled()).rejects.toThrow();
    expect(await gate()).toMatchObject({ version: 'gate of first gazetteer' });
  });
});

describe('where the database is damaged', () => {
  const damage = async (active: unknown) => {
    const db = await openKnowledgeDb();
    await db.put('active', active as never, 'knowledge');
    db.close();
  };

  test.each([{}, { info: {} }, { info: null }, 'text'])('%j is replaced', async (active) => {
    serveKnowledge(first.files);
    await damage(active);
    await installBundled();
    expect((await readIndex()).info.version).toBe(first.version);
    expect(await ferry()).toBe('The ferry');
  });

  test('a file that is lost is read from the package', async () => {
    serveKnowledge(first.files);
    await installBundled();
    const db = await openKnowledgeDb();
    await db.clear('files');
    db.close();
    expect(await ferry()).toBe('The ferry');
  });

  test('a database of another make is left alone, and the package serves', async () => {
    serveKnowledge(first.files);
    (await openDB('backgrounder', 9)).close();
    expect(await ferry()).toBe('The ferry');
    await expect(installBundled()).rejects.toThrow();
    expect(await gate()).toMatchObject({ version: 'gate of first gazetteer' });
  });
});

test('a file that the knowledge does not have is undefined', async () => {
  serveKnowledge(first.files);
  for (const path of ['topic.none.en.json', '__proto__', 'constructor', '../index.json', 'index.json'])
    expect(await readKnowledgeFile(path), path).toBeUndefined();
});
