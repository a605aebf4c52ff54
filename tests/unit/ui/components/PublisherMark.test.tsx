// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { UNION } from '#tests/fixtures/views/publishers.ts';
import { find, show } from '#tests/fixtures/views/show.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';

test('a publisher is named beside its colour, and said to be one', () => {
  const root = show(<PublisherMark publisher={UNION} />);
  expect(root.textContent).toBe('Publisher: The union');
  expect(find(root, '[data-publisher="1"]').textContent).toBe('');
});

test('what came with the extension bears no mark', () => {
  expect(show(<PublisherMark publisher={undefined} />).innerHTML).toBe('');
});
