import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepareUpdate } from '#background/updates/update-feed.ts';
import { FeedError } from '#core/feed/feed-error.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { bundledFeed, forgetPackage } from '#platform/bundled-knowledge.ts';
import { withKnowledgeDb } from '#platform/knowledge-db.ts';
import {
  installBundled,
  readGazetteerBuffer,
  readIndex,
  readKnowledgeFile,
} from '#platform/knowledge-store.ts';
import { fakeExtension } from '#tests/fixtures/fake-extension.ts';
import { killBefore } from '#tests/fixtures/feed/kill-switch.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import {
  compiledKnowledge,
  type Net,
  publishKnowledge,
  stubNet,
} from '#tests/fixtures/feed/served-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const builder = () => new KnowledgeBuilder();
const first = compiledKnowledge(builder(), 'first');
const second = compiledKnowledge(
  builder().set('topics/ferry', 'title.en', 'The new ferry').set('topics/ferry', 'changed', '2020-04-01'),
  'second',
);
const TITLES = new Map([
  [first.version, 'The ferry'],
  [second.version, 'The new ferry'],
]);
const NAMES = new Map([
  [first.version, first],
  [second.version, second],
]);

let repository: Repository;
let net: Net;

/** One run from its start to its end. */
async function update(report = (_done: number, _total: number) => {}): Promise<boolean> {
  const feed = await bundledFeed();
  if (!feed) throw new Error('the package names no feed');
  const ready = await prepareUpdate(feed, report);
  await ready?.install();
  return ready !== undefined;
}

const refusal = async () =>
  update().then(
    () => 'was accepted',
    (error: unknown) => (error instanceof FeedError ? `${error.code}: ${error.message}` : String(error)),
  );

/** The version in use, after a look at whether every part of it is of that version. */
async function versionInUse(): Promise<string> {
  const { files, info } = await readIndex();
  for (const file of Object.keys(files))
    expect(await readKnowledgeFile(file), file).toBe(NAMES.get(info.version)?.files.get(file));
  expect(JSON.parse((await readKnowledgeFile('topic.ferry.en.json')) ?? '').topic.title).toBe(
    TITLES.get(info.version),
  );
  const senses = NAMES.get(info.version)?.files.get('senses.json') ?? '';
  const expected = compileGazetteer(new Map(Object.entries(JSON.parse(senses)))).buffer;
  expect(new Uint8Array(await readGazetteerBuffer())).toEqual(new Uint8Array(expected));
  return info.version;
}

const forgetDevice = () => vi.stubGlobal('indexedDB', new IDBFactory());

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  forgetDevice();
  fakeExtension();
  repository = new Repository();
  publishKnowledge(repository, second.files);
  net = stubNet(first.files, repository);
  await installBundled();
  return () => void vi.useRealTimers();
});
afterEach(() => vi.restoreAllMocks());

describe('an update', () => {
  test('puts the knowledge of the feed in use, names, files and gate', async () => {
    expect(await update()).toBe(true);
    expect(await versionInUse()).toBe(second.version);
    expect(await readIndex()).toMatchObject({ feed: (await bundledFeed())?.id });
  });

  test('fetches only what changed, and tells how far it is', async () => {
    const told: string[] = [];
    await update((done, total) => told.push(`${done}/${total}`));
    const fetched = net.asked.filter((path) => path.startsWith('targets/'));
    expect(fetched.some((path) => path.endsWith('.topic.ferry.en.json'))).toBe(true);
    expect(fetched.some((path) => path.endsWith('.dataset.votes.en.json'))).toBe(false);
    expect(told.at(-1)).toBe(`${fetched.length}/${fetched.length}`);
  });

  test('with nothing new costs two requests and changes nothing', async () => {
    await update();
    net.asked.length = 0;
    expect(await update()).toBe(false);
    expect(net.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  test('of the next edit fetches its topic, lists and index alone', async () => {
    await update();
    net.asked.length = 0;
    const third = compiledKnowledge(
      builder()
        .set('topics/ferry', 'title.en', 'The last ferry')
        .set('topics/ferry', 'changed', '2020-05-01'),
      'second',
    );
    publishKnowledge(repository, third.files);
    expect(await update()).toBe(true);
    expect((await readIndex()).info.version).toBe(third.version);
    expect(net.asked.filter((path) => path.includes('senses'))).toEqual([]);
  });

  test('keeps no file of the knowledge before', async () => {
    await update();
    const held = await withKnowledgeDb((db) => db.getAllKeys('files'));
    const named = Object.values((await readIndex()).files).map(({ sha256 }) => sha256);
    expect(held.length).toBe(new Set(named).size + 2);
  });
});

describe('a release of the extension', () => {
  test('that is older than what the feed brought leaves it in use', async () => {
    await update();
    await installBundled();
    expect(await versionInUse()).toBe(second.version);
  });

  test('that is newer replaces it, and is not taken back by a feed that lags behind', async () => {
    publishKnowledge(repository, first.files);
    net.release((files) => {
      for (const [name, text] of second.files) files.set(name, text);
    });
    await installBundled();
    expect(await versionInUse()).toBe(second.version);
    expect(await update()).toBe(false);
    expect(await versionInUse()).toBe(second.version);
  });

  test('that names another feed, or none, drops what the first one brought', async () => {
    await update();
    net.release((files) => files.delete('feed.json'));
    await installBundled();
    expect(await versionInUse()).toBe(first.version);
  });
});

describe('a signed but malformed knowledge base', () => {
  const publishWith = (name: string, change: (text: string) => string) =>
    publishKnowledge(repository, new Map([...second.files, [name, change(second.files.get(name) ?? '')]]));

  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a link to a script',
      'topic.ferry.en.json',
      (text) => text.replaceAll('https://town.example', 'javascript:x'),
      /topic\.ferry\.en\.json.*https:\/\//,
    ],
    ['HTML', 'topic.ferry.en.json', (text) => text.replace('The new ferry', '<b>The</b> ferry'), /no HTML/],
    [
      'a file that is no JSON',
      'catalog.en.json',
      () => '<!doctype html>',
      /catalog\.en\.json: this is not JSON/,
    ],
    [
      'a file other than the index says',
      'topic.ferry.en.json',
      (text) => text.replace('The new ferry', 'Another ferry'),
      /does not have this file as it is listed/,
    ],
    [
      'a name that is no text',
      'senses.json',
      (text) => text.replace('"second"]', '{"pattern":"(a+)+$"}]'),
      /senses\.json/,
    ],
    [
      'a form without end',
      'senses.json',
      (text) => text.replace('"second"]', `"${'(a|b)'.repeat(40)}"]`),
      /senses\.json.*stands for more than/,
    ],
    ['no index', 'index.json', () => '{}', /index\.json/],
    [
      'a format that only a newer release reads',
      'topic.ferry.en.json',
      (text) => text.replace('"format":1', '"format":2'),
      /topic\.ferry\.en\.json, format: this release does not know it yet\. Update Backgrounder/,
    ],
  ])('with %s is refused whole, and the old one stays', async (_, name, change, said) => {
    publishWith(name, change);
    expect(await refusal()).toMatch(said);
    expect(await versionInUse()).toBe(first.version);
    publishKnowledge(repository, second.files);
    expect(await update()).toBe(true);
    expect(await versionInUse()).toBe(second.version);
  });

  test('is not one that newer tools have published: fields that this release does not know do no harm', async () => {
    publishWith('senses.json', (text) => text.replace('"label"', '"pattern":"(a+)+$","label"'));
    expect(await update()).toBe(true);
  });

  test('that lacks its index is refused', async () => {
    const files = new Map(second.files);
    files.delete('index.json');
    publishKnowledge(repository, files);
    expect(await refusal()).toContain('no index.json');
  });
});

describe('a device', () => {
  test.each([0, 1, 3, 5, 7, 9, 10])(
    'whose disk is full after %i writes keeps the old knowledge, and completes when there is space',
    async (room) => {
      const put = IDBObjectStore.prototype.put;
      let done = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (done++ < room) return put.apply(this, args);
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      });
      expect(await refusal()).toMatch(/^storage: .*Free some space/);
      vi.restoreAllMocks();
      expect(await versionInUse()).toBe(first.version);
      await update();
      expect(await versionInUse()).toBe(second.version);
    },
  );

  test('whose database can not be opened reads the package, and says what is wrong', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
      },
    });
    expect(await refusal()).toMatch(/^storage: /);
    expect(await versionInUse()).toBe(first.version);
  });

  test.each(['a file', 'a lost file', 'the gazetteer', 'the record'])(
    'on which %s is damaged reads the package whole, and gets back the newest with the next check',
    async (what) => {
      await update();
      const { files } = await readIndex();
      await withKnowledgeDb(async (db) => {
        const sha256 = files['topic.ferry.en.json']?.sha256 ?? '';
        if (what === 'a file') await db.put('files', '{"spoilt":true}', sha256);
        if (what === 'a lost file') await db.delete('files', sha256);
        if (what === 'the gazetteer') await db.put('gazetteer', new ArrayBuffer(8), 'knowledge');
        if (what === 'the record') await db.put('active', { format: 1 } as never, 'knowledge');
      });
      await readGazetteerBuffer();
      await readKnowledgeFile('topic.ferry.en.json');
      expect(await versionInUse()).toBe(first.version);
      expect(await update()).toBe(true);
      expect(await versionInUse()).toBe(second.version);
    },
  );

  test('on which the trusted documents are damaged starts again from the root of the package', async () => {
    await update();
    const { id } = (await bundledFeed()) ?? { id: '' };
    await withKnowledgeDb(async (db) => {
      for (const role of ['root', 'timestamp', 'snapshot', 'targets'])
        await db.put('trusted', new Uint8Array([1, 2, 3]), [id, role]);
    });
    expect(await update()).toBe(false);
    expect(await versionInUse()).toBe(second.version);
  });
});

test('killed at any step, an update leaves the old knowledge or the new, and the next run completes', async () => {
  let steps = 0;
  for (let at = 0; ; at++) {
    forgetDevice();
    await installBundled();
    // As in a worker that the alarm has woken.
    forgetPackage();
    const kill = killBefore(at);
    await Promise.race([update().catch(() => {}), kill.died]);
    const isOver = !kill.isDead;
    kill.revive();
    expect([first.version, second.version], `killed before step ${at}`).toContain(await versionInUse());
    await installBundled();
    await update();
    expect(await versionInUse(), `the run after step ${at}`).toBe(second.version);
    steps = at;
    if (isOver) break;
  }
  expect(steps).toBeGreaterThan(100);
}, 120_000);
