import { LANGUAGES } from './language.ts';
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  type MutedTopic,
  READING_MODES,
  type Settings,
  type SnoozedTopic,
} from './settings.ts';

/**
 * Settings from whatever storage holds: each field that is missing or of the wrong form takes its default, so that a
 * damaged store never leaves the reader without an extension.
 */
export function parseSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    version: 1,
    mode: oneOf(READING_MODES, from.mode, DEFAULT_SETTINGS.mode),
    sites: hosts(from.sites),
    pausedSites: hosts(from.pausedSites),
    paused: flag(from.paused, DEFAULT_SETTINGS.paused),
    topicsOff: strings(from.topicsOff),
    marksOff: strings(from.marksOff),
    callsOff: strings(from.callsOff),
    muted: mutedTopics(from.muted),
    snoozed: snoozedTopics(from.snoozed),
    showBadge: flag(from.showBadge, DEFAULT_SETTINGS.showBadge),
    showMarks: flag(from.showMarks, DEFAULT_SETTINGS.showMarks),
    showCalls: flag(from.showCalls, DEFAULT_SETTINGS.showCalls),
    theme: oneOf(['system', 'light', 'dark'] as const, from.theme, DEFAULT_SETTINGS.theme),
    density: oneOf(DENSITIES, from.density, DEFAULT_SETTINGS.density),
    language: oneOf(['auto', ...LANGUAGES] as const, from.language, DEFAULT_SETTINGS.language),
  };
}

const flag = (value: unknown, fallback: boolean) => (typeof value === 'boolean' ? value : fallback);

const oneOf = <T extends string>(allowed: readonly T[], value: unknown, fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((item) => typeof item === 'string'))] : [];

/** One name that makes no match pattern would keep all the others from being registered. */
const hosts = (value: unknown): string[] => strings(value).filter(isHost);

const isHost = (host: string): boolean => /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host) && host.length <= 253;

const mutedTopics = (value: unknown): MutedTopic[] =>
  records(value).flatMap(({ topic, site }) =>
    typeof topic === 'string' && typeof site === 'string' && isHost(site) ? [{ topic, site }] : [],
  );

const snoozedTopics = (value: unknown): SnoozedTopic[] =>
  records(value).flatMap(({ topic, state }) =>
    typeof topic === 'string' && typeof state === 'string' ? [{ topic, state }] : [],
  );

const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
