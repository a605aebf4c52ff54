// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedStatus } from '#core/model/feed.ts';
import { find, settled, show } from '#tests/fixtures/views/show.tsx';
import { StaleNote } from '#ui/components/StaleNote.tsx';

const known = vi.hoisted(() => ({ feeds: [] as unknown[], date: '' }));
vi.mock('#platform/ask-background.ts', () => ({
  askBackground: async (type: string) =>
    type === 'getUpdates' ? { automatic: true, feeds: known.feeds } : { version: 'v', date: known.date },
}));

const today = new Date().toISOString().slice(0, 10);
const feed = (own: Partial<FeedStatus>) => ({ id: 'own', isOwn: true, isStale: false, failures: 0, ...own });
const draw = async (publisher?: string) => {
  const root = show(
    <StaleNote publisher={publisher ? { id: publisher, name: 'Other', colour: 1 } : undefined} />,
  );
  await settled();
  return root;
};

beforeEach(() => Object.assign(known, { feeds: [], date: today }));

test('nothing is said while the knowledge is fresh', async () => {
  expect((await draw()).textContent).toBe('');
});

test('an old package that no feed renews says its day, and where to read more', async () => {
  known.date = '2024-03-01';
  const root = await draw();
  expect(root.textContent).toContain('May be out of date: this is what was known on 1 March 2024.');
  expect(find<HTMLAnchorElement>(root, 'a').getAttribute('href')).toBe('/options.html#knowledge');
});

test('each publisher answers for its own knowledge only', async () => {
  const goodAt = Date.UTC(2026, 0, 5);
  known.feeds = [feed({}), feed({ id: 'other', isOwn: false, isStale: true, goodAt })];
  expect((await draw()).textContent).toBe('');
  expect((await draw('other')).textContent).toContain('5 January 2026');
});
