import type { Language } from './language.ts';

/** When pages are read: at a click, on chosen sites, or everywhere. */
export const READING_MODES = ['on-click', 'on-sites', 'everywhere'] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** What the reader chose. Kept in storage.local; every change takes effect at once. */
export interface Settings {
  version: 1;
  mode: ReadingMode;
  /** Hosts on which pages are read in mode `on-sites`: `example.org` stands for its subdomains too. */
  sites: string[];
  /** Hosts on which nothing is read in any mode. */
  pausedSites: string[];
  /** Nothing is read anywhere. */
  paused: boolean;
  /** Topics switched off; a topic that an update brings is on until the reader says otherwise. */
  topicsOff: string[];
  showBadge: boolean;
  showCalls: boolean;
  theme: 'system' | 'light' | 'dark';
  /** `auto` follows the browser. */
  language: 'auto' | Language;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  mode: 'on-click',
  sites: [],
  pausedSites: [],
  paused: false,
  topicsOff: [],
  showBadge: true,
  showCalls: true,
  theme: 'system',
  language: 'auto',
};
