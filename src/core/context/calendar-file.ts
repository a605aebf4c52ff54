/** An event of one whole day with one alarm. */
export interface CalendarDay {
  /** The same for the same event: a calendar that knows it changes it, and adds no second one. */
  uid: string;
  /** ISO instant of writing. */
  now: string;
  /** `2026-11-27`; in whatever time zone the calendar is. */
  day: string;
  title: string;
  description: string;
  url?: string | undefined;
  /** The alarm sounds at nine in the morning of the day, or of one of the days before. */
  daysBefore: number;
}

const ALARM_HOUR = 9;
/** In bytes of UTF-8, the line break not counted (RFC 5545, 3.1). */
const MAX_LINE = 75;

/** The event as an iCalendar file (RFC 5545), to be opened by any calendar. */
export function calendarFile({ uid, now, day, title, description, url, daysBefore }: CalendarDay): string {
  const summary = escapeText(title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Backgrounder//Backgrounder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basic(new Date(now).toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === undefined ? [] : [`URL:${oneLine(url)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:${trigger(daysBefore)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** From the midnight with which the day begins: nine hours later, or so many days less nine hours earlier. */
function trigger(daysBefore: number): string {
  return daysBefore > 0 ? `-PT${daysBefore * 24 - ALARM_HOUR}H` : `PT${ALARM_HOUR}H`;
}

const basic = (iso: string): string => iso.replace(/[-:]/g, '');

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Backslash, semicolon, comma and line break stand for themselves only when escaped; other control characters nowhere. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]/gu, '');

/** Breaks a line that is too long between characters, never within one; each further line begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > MAX_LINE) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
