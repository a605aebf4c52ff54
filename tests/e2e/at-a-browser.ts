import { test as base, expect } from '@playwright/test';
import { ChromiumReader } from '#tests/browsers/chromium-reader.ts';
import { FirefoxReader } from '#tests/browsers/firefox-reader.ts';
import { BUILDS, grantedBuild, plainBuild } from '#tests/browsers/granted-build.ts';
import type { Reader } from '#tests/browsers/reader.ts';
import { Web } from '#tests/browsers/web.ts';

interface AtABrowser {
  web: Web;
  reader: Reader;
}

interface Shared {
  /** Whether the reader has granted every site before the test starts. */
  granted: boolean;
  sharedWeb: Web;
  sharedReader: Reader;
}

/**
 * The same test for a reader at Chromium and one at Firefox: the project says which. Tests take turns at one browser,
 * which starts over for each; after a test that failed there is a new one.
 */
export const test = base.extend<AtABrowser, Shared>({
  granted: [true, { option: true, scope: 'worker' }],
  sharedWeb: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its parameters
    async ({}, use) => {
      const web = await Web.start();
      await use(web);
      await web.stop();
    },
    { scope: 'worker' },
  ],
  sharedReader: [
    async ({ granted, sharedWeb, browserName }, use) => {
      const name = browserName === 'firefox' ? 'firefox' : 'chromium';
      const extension = granted ? grantedBuild(BUILDS[name]) : plainBuild(BUILDS[name]);
      const launch = name === 'firefox' ? FirefoxReader.launch : ChromiumReader.launch;
      const reader = await launch({ extension, proxy: sharedWeb.proxy });
      await expect.poll(() => isInstalled(reader), { timeout: 30_000 }).toBe(true);
      await use(reader);
      await reader.close();
    },
    { scope: 'worker' },
  ],
  web: async ({ sharedWeb }, use) => {
    sharedWeb.clear();
    await use(sharedWeb);
  },
  // A browser that cannot start over is replaced, as after a test that failed: better soon than late.
  reader: [
    async ({ sharedReader, web: _ }, use) => {
      await sharedReader.startOver();
      await use(sharedReader);
    },
    { timeout: 60_000 },
  ],
});

/** Whether the knowledge is in place: only then is a browser as it stays. */
export const isInstalled = (reader: Reader): Promise<boolean> =>
  reader.own<boolean>(
    `(globalThis.browser ?? chrome).storage.local.get('gate').then(({ gate }) => Boolean(gate))`,
  );

/** Changes the reader's settings as the options page does, through the extension's own storage. */
export async function setSettings(reader: Reader, patch: Record<string, unknown>): Promise<void> {
  await reader.own(
    `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) =>
      (globalThis.browser ?? chrome).storage.local.set({ settings: { ...settings, ...${JSON.stringify(patch)} } }))`,
  );
}

/** What the background answers, asked as the options do. */
export async function ask<T>(reader: Reader, type: string, payload: object = {}): Promise<T> {
  const reply = await reader.own<{ ok: boolean; value: T; error?: string }>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ to: 'background', type, payload })})`,
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
