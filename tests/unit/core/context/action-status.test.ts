import { describe, expect, test } from 'vitest';
import { actionStatus, calendarDay, firstDay, lastDay } from '#core/context/action-status.ts';

const NOW = '2026-11-24T12:00:00Z';
const outcome = (result: 'won' | 'lost' | 'mixed' | 'superseded' | 'unknown') => ({
  result,
  summary: 'It ended.',
});

describe('the status of a call', () => {
  test.each([
    ['is open while its last day is more than a week away', { closes: '2026-12-02' }, 'open', 8],
    ['is closing in its last week', { closes: '2026-12-01' }, 'closing', 7],
    ['is closing on its last day, with no day left', { closes: '2026-11-24' }, 'closing', 0],
    ['is closed the day after', { closes: '2026-11-23' }, 'closed', undefined],
    ['is upcoming before it opens', { opens: '2026-11-25', closes: '2026-12-25' }, 'upcoming', undefined],
    ['stays open to the end of a month that closes it', { closes: '2026-11' }, 'closing', 6],
    ['stays open to the end of a year that closes it', { closes: '2026' }, 'open', 37],
    ['stands while no end is known', { openEnded: true }, 'standing', undefined],
    ['stands with an address and no dates', { url: 'https://example.org' }, 'standing', undefined],
    ['is closed with neither address, dates nor outcome', {}, 'closed', undefined],
    [
      'is won by its outcome, whatever its dates',
      { closes: '2027-01-01', outcome: outcome('won') },
      'won',
      undefined,
    ],
    ['is lost by its outcome', { outcome: outcome('lost') }, 'lost', undefined],
    ['is closed by a mixed outcome', { outcome: outcome('mixed') }, 'closed', undefined],
    [
      'is closed by an unknown outcome',
      { openEnded: true, outcome: outcome('unknown') },
      'closed',
      undefined,
    ],
    ['is superseded by another call', { openEnded: true, supersededBy: 'other' }, 'superseded', undefined],
    ['is superseded by its outcome', { outcome: outcome('superseded') }, 'superseded', undefined],
  ])('%s', (_name, call, status, daysLeft) => {
    expect(actionStatus({ openEnded: false, ...call }, NOW)).toEqual(
      daysLeft === undefined ? { status } : { status, daysLeft },
    );
  });

  test('ends at midnight of its own time zone', () => {
    const call = { openEnded: false, closes: '2026-11-24' };
    const night = '2026-11-25T03:00:00Z';
    expect(actionStatus(call, night).status).toBe('closed');
    expect(actionStatus({ ...call, timeZone: 'America/New_York' }, night).status).toBe('closing');
    expect(actionStatus({ ...call, timeZone: 'Asia/Tokyo' }, '2026-11-24T16:00:00Z').status).toBe('closed');
  });

  test('falls back to UTC for a zone that nobody knows', () => {
    const call = { openEnded: false, closes: '2026-11-24', timeZone: 'Mars/Olympus' };
    expect(actionStatus(call, NOW)).toEqual({ status: 'closing', daysLeft: 0 });
  });
});

test('a calendar day depends on where the calendar hangs', () => {
  expect(calendarDay('2026-11-24T23:30:00Z', 'UTC')).toBe('2026-11-24');
  expect(calendarDay('2026-11-24T23:30:00Z', 'Asia/Dubai')).toBe('2026-11-25');
});

test('a partial date covers its first to its last day', () => {
  expect([firstDay('2012'), firstDay('2012-12'), firstDay('2012-12-14')]).toEqual([
    '2012-01-01',
    '2012-12-01',
    '2012-12-14',
  ]);
  expect([lastDay('2012'), lastDay('2012-02'), lastDay('2012-12-14')]).toEqual([
    '2012-12-31',
    '2012-02-29',
    '2012-12-14',
  ]);
});
