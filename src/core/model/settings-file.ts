import { parseSettings } from './parse-settings.ts';
import { parseReaderCalls, type ReaderCalls } from './reader-calls.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

const FORMAT = 'backgrounder-settings';
const VERSION = 1;

/**
 * The settings, and what the reader noted about calls, as a file that a reader keeps or carries to another browser:
 *
 *     { "format": "backgrounder-settings", "version": 1, "settings": { "mode": "on-click", … },
 *       "calls": { "sign-the-letter": { "done": "2026-11-24" } } }
 */
export const writeSettingsFile = (settings: Settings, calls: ReaderCalls): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, settings, calls }, undefined, 2)}\n`;

/** Something in a file that was not taken over. `value` is its JSON, cut where it is long. */
export interface Refusal {
  field: string;
  value: string;
  /** `unknown`: no setting of ours. `value`: not a value that the setting can have. */
  why: 'unknown' | 'value';
}

/**
 * What a file holds: the settings and the notes on calls to take over, with what was refused; or why it is no such file
 * at all. A setting or a call that the file does not name is not among them, and so stays as it is.
 */
export type ReadFile =
  | { ok: true; settings: Partial<Settings>; calls: ReaderCalls; refused: Refusal[] }
  | { ok: false; why: 'not-json' | 'not-settings' | 'newer' };

export function readSettingsFile(text: string): ReadFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not-json' };
  }
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.settings))
    return { ok: false, why: 'not-settings' };
  if (file.version !== VERSION) return { ok: false, why: 'newer' };
  const { version: _, ...named } = file.settings;
  const settings: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  const refuse = (field: string, value: unknown, why: Refusal['why']) =>
    refused.push({ field, value: shown(value), why });
  for (const [field, value] of Object.entries(named)) {
    if (!Object.hasOwn(DEFAULT_SETTINGS, field)) {
      refuse(field, value, 'unknown');
      continue;
    }
    const read = parseSettings({ [field]: value })[field as keyof Settings];
    if (Array.isArray(read) && Array.isArray(value)) {
      settings[field] = read;
      for (const item of value) if (!isItem(field, item)) refuse(field, item, 'value');
    } else if (read === value) settings[field] = read;
    else refuse(field, value, 'value');
  }
  return { ok: true, settings: settings as Partial<Settings>, calls: callsIn(file.calls, refuse), refused };
}

function callsIn(
  calls: unknown,
  refuse: (field: string, value: unknown, why: Refusal['why']) => void,
): ReaderCalls {
  if (calls !== undefined && !isRecord(calls)) refuse('calls', calls, 'value');
  return parseReaderCalls(calls, (path, value, why) => refuse(`calls.${path}`, value, why));
}

const isItem = (field: string, item: unknown): boolean => {
  const read = parseSettings({ [field]: [item] })[field as keyof Settings];
  return Array.isArray(read) && read.length === 1;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST = 80;

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
}
