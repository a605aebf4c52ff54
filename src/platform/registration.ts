import type { Scripting } from 'webextension-polyfill';
import { browser } from './browser.ts';

const ID = 'reader';

/**
 * Registers the content script for pages that match, or unregisters it when nothing does. The browser keeps the
 * registration over restarts.
 */
export async function registerReader(matches: string[], excludeMatches: string[]): Promise<void> {
  const script: Scripting.RegisteredContentScript = {
    id: ID,
    js: ['reader.js'],
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    runAt: 'document_idle',
  };
  await browser.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => {});
  if (matches.length > 0) await browser.scripting.registerContentScripts([script]);
}
