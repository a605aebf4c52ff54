import { MARK_CSS } from '#core/model/mark-highlight.ts';
import { PASSAGE_CSS } from '#core/model/passage-highlight.ts';
import { browser } from './browser.ts';

const CONTENT_SCRIPT = 'reader.js';
const MARKS_SCRIPT = 'marks.js';

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
export const injectReader = (tabId: number): Promise<boolean> => inject(tabId, CONTENT_SCRIPT);

/** Puts the script that marks passages into a tab's top frame, with its style. False where the browser does not let us. */
export async function injectMarks(tabId: number): Promise<boolean> {
  const [isIn] = await Promise.all([inject(tabId, MARKS_SCRIPT), paint(tabId, MARK_CSS)]);
  return isIn;
}

const inject = (tabId: number, file: string): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId }, files: [file] }).then(
    () => true,
    () => false,
  );

async function paint(tabId: number, css: string): Promise<void> {
  const target = { tabId };
  await browser.scripting.removeCSS({ target, css }).catch(() => {});
  await browser.scripting.insertCSS({ target, css }).catch(() => {});
}

/** Takes the style of marks from a tab. */
export const unpaintMarks = (tabId: number): Promise<void> =>
  browser.scripting.removeCSS({ target: { tabId }, css: MARK_CSS }).catch(() => {});

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
export const paintPassages = (tabId: number): Promise<void> => paint(tabId, PASSAGE_CSS);
