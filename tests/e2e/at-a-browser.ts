import { test as base } from '@playwright/test';
import { ChromiumReader } from '#tests/browsers/chromium-reader.ts';
import { FirefoxReader } from '#tests/browsers/firefox-reader.ts';
import { BUILDS, grantedBuild, plainBuild } from '#tests/browsers/granted-build.ts';
import type { Reader } from '#tests/browsers/reader.ts';
import { Web } from '#tests/browsers/web.ts';

interface AtABrowser {
  /** Whether the reader has granted every site before the test starts. */
  granted: boolean;
  web: Web;
  reader: Reader;
}

/** The same test for a reader at Chromium and one at Firefox: the project says which. */
export const test = base.extend<AtABrowser>({
  granted: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its parameters
  web: async ({}, use) => {
    const web = await Web.start();
    await use(web);
    await web.stop();
  },
  reader: async ({ granted, web, browserName }, use) => {
    const name = browserName === 'firefox' ? 'firefox' : 'chromium';
    const extension = granted ? grantedBuild(BUILDS[name]) : plainBuild(BUILDS[name]);
    const launch = name === 'firefox' ? FirefoxReader.launch : ChromiumReader.launch;
    const reader = await launch({ extension, proxy: web.proxy });
    await use(reader);
    await reader.close();
  },
});

/** Changes the reader's settings as the options page does, through the extension's own storage. */
export async function setSettings(reader: Reader, patch: Record<string, unknown>): Promise<void> {
  await reader.own(
    `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) =>
      (globalThis.browser ?? chrome).storage.local.set({ settings: { ...settings, ...${JSON.stringify(patch)} } }))`,
  );
}
