// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FEED_ERROR_CODES } from '#core/feed/feed-error.ts';
import type { FeedStatus } from '#core/model/feed.ts';
import { click, control, show } from '#tests/fixtures/views/show.tsx';
import { UpdatesPart } from '#ui/options/UpdatesPart.tsx';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn(async () => undefined) }));
vi.mock('#platform/ask-background.ts', () => ({ askBackground }));

const FEED: FeedStatus = {
  id: 'ab',
  name: 'The town',
  url: 'https://feed.example',
  failures: 0,
  holds: { version: '0123456789ab', date: '2030-02-03', topics: 2 },
  isOwn: true,
  isOn: true,
  fingerprint: '',
  colour: 0,
  namespace: '',
  isStale: false,
};
const part = (feed: Partial<FeedStatus>, progress?: { done: number; total?: number }) =>
  show(
    <UpdatesPart
      status={{
        automatic: true,
        feeds: [{ ...FEED, ...feed }],
        ...(progress && { progress: { feed: 'ab', ...progress } }),
      }}
    />,
  );

test('a feed that was never asked says whose it is, and that it was not', () => {
  const { textContent } = part({});
  expect(textContent).toContain('The town');
  expect(textContent).toContain('Not yet');
});

test.each(FEED_ERROR_CODES)(
  'a check that failed with %s is told in words, with what stays in use',
  (code) => {
    const { textContent } = part({ failures: 1, failure: { code, message: 'Detail.' } });
    expect(textContent).not.toContain('updates.failure');
    expect(textContent).toContain('3 February 2030');
    expect(textContent).toContain('Detail.');
  },
);

test('knowledge that nobody confirmed for long may be out of date', () => {
  expect(part({ isStale: true }).textContent).toContain('May be out of date');
});

test('the reader checks at once, unless that was less than a minute ago', () => {
  const root = part({ checkedAt: Date.now() - 5000 });
  click(control(root, 'Check now'));
  expect(askBackground).toHaveBeenCalledWith('checkNow', {});
  expect(root.textContent).toContain('less than a minute ago');
});

test('a check under way tells how far it is', () => {
  expect(part({}, { done: 0 }).textContent).toContain('Checking…');
  expect(part({}, { done: 3, total: 9 }).textContent).toContain('Fetched 3 of 9 files…');
});
