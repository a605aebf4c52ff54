import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** The add-on's id in Firefox: fixed for ever, since settings and updates hang on it. */
const GECKO_ID = '{d82a8d41-95b0-41d7-aeb1-c0b78cda206d}';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  // Auto-imports would hide who uses whom.
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    omnibox: { keyword: 'bg' },
    // Chrome keeps Alt+Shift with B, C, N, P, R, T, W, X and Z to itself: a command that suggests one has no key there.
    commands: {
      'open-sidebar': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandOpenSidebar__',
      },
      'read-page': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandReadPage__',
      },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandToggleMarks__',
      },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextMark__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
  zip: {
    excludeSources: ['tests/**', 'assets/screenshots/**'],
  },
  hooks: {
    // The knowledge base is compiled into the package: the same authored files give the same bytes.
    'build:publicAssets': async (_wxt, files) => {
      // Loaded here, so that tests and `wxt prepare`, which read this file too, need not compile anything.
      const { writeKnowledge } = await import('./src/cli/write-knowledge.ts');
      const folder = resolve('.cache/knowledge');
      for (const path of await writeKnowledge(folder))
        files.push({ absoluteSrc: resolve(folder, path), relativeDest: `knowledge/${path}` });
      const { writePackageFeed } = await import('./src/cli/package-feed.ts');
      const { writePackageReports } = await import('./src/cli/package-reports.ts');
      const reports = await writePackageReports(process.env, resolve('.cache/notes'));
      files.push({ absoluteSrc: reports, relativeDest: 'reports.json' });
      const { writePackageLicences } = await import('./src/cli/package-licences.ts');
      const licences = await writePackageLicences(resolve('.'), resolve('.cache/notes'));
      files.push({ absoluteSrc: licences, relativeDest: 'licences.json' });
      const feed = await writePackageFeed(process.env, resolve('.cache/feed'));
      if (feed) files.push({ absoluteSrc: feed, relativeDest: 'knowledge/feed.json' });
    },
  },
});
