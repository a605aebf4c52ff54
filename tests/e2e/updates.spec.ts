import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { UpdateStatus } from '#core/model/feed.ts';
import { ChromiumReader } from '#tests/browsers/chromium-reader.ts';
import { FirefoxReader } from '#tests/browsers/firefox-reader.ts';
import { BUILDS, feedBuild } from '#tests/browsers/granted-build.ts';
import { type Reader, textOf } from '#tests/browsers/reader.ts';
import { PackagedFeed } from '#tests/fixtures/feed/packaged-feed.ts';
import { ask, test as base, isInstalled } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

/** A reader whose extension was built with a feed, and that feed. */
const test = base.extend<{ host: PackagedFeed; reader: Reader }>({
  host: async ({ web, browserName }, use) => {
    await use(new PackagedFeed(web, BUILDS[browserName === 'firefox' ? 'firefox' : 'chromium']));
  },
  reader: async ({ host, web, browserName }, use) => {
    const name = browserName === 'firefox' ? 'firefox' : 'chromium';
    const launch = name === 'firefox' ? FirefoxReader.launch : ChromiumReader.launch;
    const reader = await launch({ extension: feedBuild(BUILDS[name], host.feed), proxy: web.proxy });
    await expect.poll(() => isInstalled(reader), { timeout: 20_000 }).toBe(true);
    await use(reader);
    await reader.close();
  },
});

const version = async (reader: Reader) =>
  (await ask<{ version: string }>(reader, 'getKnowledgeInfo')).version;

/** Another check at once: the last one is forgotten, since one a minute is enough for people. */
async function check(reader: Reader): Promise<UpdateStatus> {
  await reader.own(`(globalThis.browser ?? chrome).storage.local.remove('updates')`);
  return ask<UpdateStatus>(reader, 'checkNow');
}

/** The wcit topic in use, after a look at whether it is of the version in use. */
async function summaryInUse(reader: Reader): Promise<string> {
  const { topic } = await ask<{ topic: { summary: string } }>(reader, 'getTopic', {
    topic: 'wcit',
    language: 'en',
  });
  return topic.summary;
}

test('a reader sees an edit of the feed in the open sidebar, with its news, and in the options', async ({
  reader,
  host,
  web,
}) => {
  web.put(STORY, DUBAI);
  const tab = await reader.open(STORY);
  const sidebar = await reader.openSidebar(tab);
  await expect.poll(() => textOf(sidebar)).toContain('What it is');
  const edited = host.publish('wcit', ({ sections, actions }) => {
    sections[0]?.blocks.unshift({ type: 'paragraph', children: ['A sentence that came with an update.'] });
    const [call] = actions;
    if (call) {
      const { outcome: _, supersededBy: __, closes: ___, ...open } = call;
      actions.push({
        ...open,
        id: 'new-call',
        title: 'A call that came with an update',
        openEnded: true,
        url: 'https://call.example/',
      });
    }
  });
  const status = await check(reader);
  expect(status.feeds[0]?.failure).toBeUndefined();
  expect(await version(reader)).toBe(edited);
  await expect.poll(() => textOf(sidebar)).toContain('A sentence that came with an update.');
  await expect.poll(() => textOf(sidebar)).toContain('New call: A call that came with an update');
  const options = await reader.openOwn('options.html');
  await expect.poll(() => textOf(options)).toContain('Last good check');
  await expect.poll(() => textOf(options)).toContain(edited);

  // A month and a half without a good check is said beside the facts.
  expect(await textOf(sidebar)).not.toContain('May be out of date');
  await reader.own(`(async () => {
    const { storage } = globalThis.browser ?? chrome;
    const { updates } = await storage.local.get('updates');
    for (const state of Object.values(updates.states)) state.goodAt = Date.UTC(2026, 0, 5);
    await storage.local.set({ updates });
  })()`);
  const popup = await reader.openPopup(tab);
  await expect
    .poll(() => textOf(popup))
    .toContain('May be out of date: this is what was known on 5 January 2026. How knowledge is renewed');
  expect(await popup.evaluate(`document.querySelector('.stale-note a').href`)).toMatch(
    /\/options\.html#knowledge$/,
  );
});

test('a check with nothing new asks for two files and for no more', async ({ reader, web }) => {
  await check(reader);
  web.requests.length = 0;
  await check(reader);
  const asked = web.requests.flatMap((url) => url.split('/feed/')[1] ?? []);
  expect(asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
});

/** Answers with a status and a body in chunks, as long as somebody listens. */
const answer =
  (status: number, headers: Record<string, string>, body?: (response: ServerResponse) => void) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'access-control-allow-origin': '*', ...headers });
    if (body) body(response);
    else response.end();
  };

const endless = (response: ServerResponse) => {
  const chunk = ' '.repeat(16_384);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const MISBEHAVIOURS: [string, string, (response: ServerResponse) => void][] = [
  ['sends without end', 'limit', answer(200, {}, endless)],
  [
    'sends a bomb',
    'limit',
    answer(200, { 'content-encoding': 'gzip' }, (to) => to.end(gzipSync(Buffer.alloc(20_000_000)))),
  ],
  [
    'breaks off',
    'network',
    answer(200, { 'content-length': '5000' }, (to) => {
      to.write('{"signed"');
      setTimeout(() => to.destroy(), 50);
    }),
  ],
  ['leads elsewhere', 'network', answer(302, { location: '/elsewhere' })],
  ['has an error', 'http', answer(503, {})],
  ['is too busy', 'http', answer(429, {})],
  [
    'is a captive portal',
    'format',
    answer(200, { 'content-type': 'text/html' }, (to) => to.end('<!doctype html><title>Sign in</title>')),
  ],
  [
    'serves a picture',
    'format',
    answer(200, { 'content-type': 'image/png' }, (to) => to.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))),
  ],
  ['hangs up', 'network', (response) => response.destroy()],
];

test('a host that misbehaves costs the reader nothing but the update', async ({ reader, host }) => {
  const before = await version(reader);
  const edited = host.publish('wcit', ({ topic }) => (topic.summary = 'Edited.'));
  for (const [what, code, misbehave] of MISBEHAVIOURS) {
    host.instead.set('metadata/timestamp.json', misbehave);
    const { feeds } = await check(reader);
    expect(feeds[0]?.failure?.code, what).toBe(code);
    expect(await version(reader), what).toBe(before);
  }
  host.instead.clear();
  await check(reader);
  expect(await version(reader)).toBe(edited);
  expect(await summaryInUse(reader)).toBe('Edited.');
});

test('a host that is slow is given up after 20 seconds', async ({ reader, host }) => {
  host.instead.set(
    'metadata/timestamp.json',
    answer(200, {}, (to) => to.write('{')),
  );
  const { feeds } = await check(reader);
  expect(feeds[0]?.failure?.code).toBe('timeout');
});

test('20 kills of the background in the middle of updates leave no half of anything', async ({
  reader,
  host,
}) => {
  test.setTimeout(240_000);
  let old = [await version(reader), await summaryInUse(reader)];
  for (let round = 0; round < 20; round++) {
    const summary = `Edit ${round}.`;
    const edited = [host.publish('wcit', ({ topic }) => (topic.summary = summary)), summary];
    await reader.own(`(globalThis.browser ?? chrome).storage.local.remove('updates')`);
    await reader.own(
      `void (globalThis.browser ?? chrome).runtime.sendMessage({ to: 'background', type: 'checkNow', payload: {} }).catch(() => {})`,
    );
    // From the first request to after the last one.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await reader.stopBackground();
    const found = [await version(reader), await summaryInUse(reader)];
    expect([old, edited], `round ${round}`).toContainEqual(found);
    await check(reader);
    expect([await version(reader), await summaryInUse(reader)], `after round ${round}`).toEqual(edited);
    old = edited;
  }
});
