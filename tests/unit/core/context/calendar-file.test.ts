import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, calendarFile } from '#core/context/calendar-file.ts';

const DAY: CalendarDay = {
  uid: 'answer-the-consultation@backgrounder',
  now: '2026-11-24T12:00:00.500Z',
  day: '2026-11-30',
  title: 'Last day: answer the consultation',
  description: 'Write to the Council.',
  url: 'https://example.org/answer?a=1,2;b=3',
  daysBefore: 2,
};

/** What a calendar reads from the file. */
function read(file: string) {
  const component = ICAL.Component.fromString(file);
  const found = component.getFirstSubcomponent('vevent');
  const alarm = found?.getFirstSubcomponent('valarm');
  if (!found || !alarm) throw new Error('no event with an alarm');
  const event = new ICAL.Event(found);
  const trigger = alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>;
  return { component, found, event, alarm, trigger };
}

describe('a calendar reads from the file', () => {
  test('the day, the words and the address', () => {
    const { component, found, event } = read(calendarFile(DAY));
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    expect(component.getFirstPropertyValue('prodid')).toBeTruthy();
    expect(event.uid).toBe(DAY.uid);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-11-30');
    expect(event.endDate.toString()).toBe('2026-12-01');
    expect(event.summary).toBe(DAY.title);
    expect(event.description).toBe(DAY.description);
    expect(found.getFirstPropertyValue('url')).toBe(DAY.url);
    expect(String(found.getFirstPropertyValue('dtstamp'))).toBe('2026-11-24T12:00:00Z');
  });

  test('an alarm at nine in the morning, two days before or on the day', () => {
    const before = read(calendarFile(DAY));
    const at = before.event.startDate.clone();
    at.isDate = false;
    at.addDuration(before.trigger);
    expect(at.toString()).toBe('2026-11-28T09:00:00');
    expect(read(calendarFile({ ...DAY, daysBefore: 0 })).trigger.toString()).toBe('PT9H');
  });

  test('no address where there is none', () => {
    expect(calendarFile({ ...DAY, url: undefined })).not.toContain('URL');
  });

  test('any words whatever, with their line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const clean = words.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        const { event, alarm } = read(calendarFile({ ...DAY, title: words, description: words }));
        expect(event.summary ?? '').toBe(clean);
        expect(event.description ?? '').toBe(clean);
        expect(alarm.getFirstPropertyValue('description') ?? '').toBe(clean);
      }),
      { numRuns: 200 },
    );
  });
});

test('no line is longer than 75 bytes, and none breaks a character', () => {
  const file = calendarFile({ ...DAY, title: `${'ж'.repeat(200)}😀${'信'.repeat(200)}` });
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
});

test('an address cannot add a line of its own', () => {
  const file = calendarFile({ ...DAY, url: 'https://example.org/\r\nATTACH:file:///etc' });
  expect(file).not.toMatch(/^ATTACH/m);
});
