import { describe, expect, it } from 'vitest';
import { Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { inDays, NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { ALL_NEXT, type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

const DAY = 86_400_000;

testThreats('documents that have expired', [
  ...(['timestamp', 'snapshot', 'targets'] as const).map(
    (role, i): Threat => ({
      name: `refuses a new ${role} that has expired`,
      happens: (feed) => {
        feed[role].expires = inDays(-1);
        feed.publishNext();
      },
      code: 'expired',
      kept: [{}, { timestamp: 2 }, { timestamp: 2, snapshot: 2 }][i] ?? {},
    }),
  ),
  {
    name: 'keeps a new root that has expired and stops there',
    happens: (feed) => {
      feed.root.expires = inDays(-1);
      feed.publishNextRoot();
      feed.publishNext();
    },
    code: 'expired',
    kept: { root: 2 },
  },
  {
    name: 'passes over an expired root on the way to a fresh one',
    happens: (feed) => {
      feed.root.expires = inDays(-1);
      feed.publishNextRoot();
      feed.root.expires = inDays(400);
      feed.publishNextRoot();
    },
    kept: { root: 3 },
  },
  {
    name: 'refuses to go on with an expired root when there is no newer one',
    happens: (_, reader) => {
      reader.now = NOW + 401 * DAY;
    },
    code: 'expired',
  },
  {
    name: 'refuses to go on with an expired timestamp when nothing newer is served',
    happens: (_, reader) => {
      reader.now = NOW + 36 * DAY;
    },
    code: 'expired',
  },
  {
    name: 'refuses to go on with an expired snapshot that a fresh timestamp still names',
    happens: (feed, reader) => {
      reader.now = NOW + 36 * DAY;
      feed.timestamp.expires = inDays(60);
      feed.timestamp.version = 2;
      feed.publishTimestamp();
    },
    code: 'expired',
    kept: { timestamp: 2 },
  },
  {
    name: 'refuses to go on with expired targets that a fresh snapshot still names',
    happens: (feed, reader) => {
      reader.now = NOW + 401 * DAY;
      feed.root.expires = inDays(500);
      feed.publishNextRoot();
      feed.snapshot.expires = feed.timestamp.expires = inDays(450);
      feed.snapshot.version = feed.timestamp.version = 2;
      feed.publishSnapshot();
    },
    code: 'expired',
    kept: { root: 2, timestamp: 2, snapshot: 2 },
  },
  {
    name: 'counts a document as expired at the very moment that it names',
    happens: (feed) => {
      feed.timestamp.expires = inDays(0);
      feed.publishNext();
    },
    code: 'expired',
  },
  {
    name: 'counts a document as fresh a second before',
    happens: (feed) => {
      feed.timestamp.expires = inDays(1 / 86_400);
      feed.publishNext();
    },
    kept: ALL_NEXT,
  },
]);

describe('requireFresh', () => {
  const expired = new Repository();
  expired.timestamp.expires = inDays(-2);
  expired.publishNext();
  const message = async (hostTime?: () => number | undefined) =>
    (await refusal(Object.assign(new Reader(expired), hostTime && { hostTime }).refresh())).message;
  const ADVICE = 'If the date of this device is right, ask the publisher to sign again.';

  it('says until when a document was good', async () => {
    expect(await message()).toBe(`timestamp.json was good until 2030-02-27. ${ADVICE}`);
  });

  it.each([0, 1, -1])('says nothing of clocks that are %i days apart', async (days) => {
    expect(await message(() => NOW + days * DAY)).toBe(`timestamp.json was good until 2030-02-27. ${ADVICE}`);
    expect(await message(() => undefined)).toBe(`timestamp.json was good until 2030-02-27. ${ADVICE}`);
  });

  it.each([
    [-30, '2030-01-30'],
    [2, '2030-03-03'],
  ])('names both clocks when they are %i days apart', async (days, host) => {
    const clocks = `The clock of this device says 2030-03-01, the host says ${host}.`;
    expect(await message(() => NOW + days * DAY)).toBe(
      `timestamp.json was good until 2030-02-27. ${clocks} ${ADVICE}`,
    );
  });
});
