import { PASSAGE_CSS } from '#core/model/passage-highlight.ts';
import { browser } from './browser.ts';

const CONTENT_SCRIPT = 'reader.js';

/** What we may know of a tab: its address only where the browser lets us read the page. */
export interface TabInfo {
  url?: string;
  title?: string;
  isLoading: boolean;
}

/** A tab, or `undefined` when it has gone. */
export async function findTab(tabId: number): Promise<TabInfo | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return undefined;
  return {
    isLoading: tab.status === 'loading',
    ...(tab.url === undefined ? {} : { url: tab.url }),
    ...(tab.title === undefined ? {} : { title: tab.title }),
  };
}

/** Puts the content script into a tab's top frame. False where the browser does not let us. */
export async function injectReader(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] }).then(
    () => true,
    () => false,
  );
}

/** Every open tab. */
export async function allTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** The open tabs whose pages match, as far as the browser lets us see them. */
export async function tabsOn(matches: string[]): Promise<number[]> {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches }).catch(() => []);
  return tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
}

/** Gives the page the one style with which a passage is pointed out. */
export async function paintPassages(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.removeCSS({ target, css: PASSAGE_CSS }).catch(() => {});
  await browser.scripting.insertCSS({ target, css: PASSAGE_CSS }).catch(() => {});
}
