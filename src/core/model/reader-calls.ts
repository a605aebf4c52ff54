/** What a reader has done about one call, each with the day of it: `{ done: '2026-11-24' }`. */
export interface CallMark {
  /** Took part. */
  done?: string;
  /** Does not want to see it. */
  hidden?: string;
  /** Took a reminder for the calendar. */
  reminded?: string;
}

/** The reader's own state of calls, by the call's id. Stays on the device; calls without any state are not in it. */
export type ReaderCalls = Readonly<Record<string, CallMark>>;

const FIELDS = ['done', 'hidden', 'reminded'] as const;

/** The state from whatever storage, or an imported file, holds; what is damaged is left out, and told to `refuse`. */
export function parseReaderCalls(
  stored: unknown,
  refuse: (path: string, value: unknown, why: 'unknown' | 'value') => void = () => {},
): ReaderCalls {
  if (!isRecord(stored)) return {};
  const calls: [string, CallMark][] = [];
  for (const [id, value] of Object.entries(stored)) {
    if (!/^([0-9a-f]{16}\/)?[a-z0-9-]+$/.test(id) || !isRecord(value)) {
      refuse(id, value, 'value');
      continue;
    }
    const mark: CallMark = {};
    for (const [name, day] of Object.entries(value)) {
      const field = FIELDS.find((each) => each === name);
      if (field && isDay(day)) mark[field] = day;
      else refuse(`${id}.${name}`, day, field ? 'value' : 'unknown');
    }
    if (Object.keys(mark).length > 0) calls.push([id, mark]);
  }
  return Object.fromEntries(calls);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The state with one call's mark in place of what was known of it; an empty mark forgets the call. */
export function withMark(calls: ReaderCalls, id: string, mark: CallMark): ReaderCalls {
  const { [id]: _, ...others } = calls;
  return Object.keys(mark).length > 0 ? { ...others, [id]: mark } : others;
}
