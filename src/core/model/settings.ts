import type { Language } from './language.ts';

/** When pages are read: at a click, on chosen sites, or everywhere. */
export const READING_MODES = ['on-click', 'on-sites', 'everywhere'] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** How close together things stand. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** A topic that is kept from one site and its subdomains: `{ topic: 'itu', site: 'example.org' }`. */
export interface MutedTopic {
  topic: string;
  site: string;
}

/** A topic put off until what is known of it changes: `state` is its state (see `topicState`) when it was put off. */
export interface SnoozedTopic {
  topic: string;
  state: string;
}

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
  /** Topics whose passages are not marked in pages. */
  marksOff: string[];
  /** Topics whose calls to action are not shown. */
  callsOff: string[];
  muted: MutedTopic[];
  snoozed: SnoozedTopic[];
  showBadge: boolean;
  /** Passages are marked in the page itself. */
  showMarks: boolean;
  showCalls: boolean;
  theme: 'system' | 'light' | 'dark';
  density: Density;
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
  marksOff: [],
  callsOff: [],
  muted: [],
  snoozed: [],
  showBadge: true,
  showMarks: false,
  showCalls: true,
  theme: 'system',
  density: 'comfortable',
  language: 'auto',
};
