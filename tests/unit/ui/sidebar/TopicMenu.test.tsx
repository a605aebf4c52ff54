// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { TOWN, topicOf, UNION } from '#tests/fixtures/views/publishers.ts';
import { show } from '#tests/fixtures/views/show.tsx';
import { TopicMenu } from '#ui/sidebar/TopicMenu.tsx';

const TOPICS = [topicOf('one'), topicOf('two'), topicOf('u/one', UNION), topicOf('t/one', TOWN)];

const lines = (found: { id: string; level: 'about' | 'mentions' }[]) =>
  [
    ...show(
      <TopicMenu topics={TOPICS} found={found} current={undefined} onTopic={vi.fn()} />,
    ).querySelectorAll('.topic-menu-title, .topic-choice'),
  ].map(({ textContent }) => textContent);

test('further publishers’ topics stand below all of the first, each under its name', () => {
  expect(lines([])).toEqual([
    'All topics',
    'About one',
    'About two',
    'Publisher: The union',
    'About u/one',
    'Publisher: The town',
    'About t/one',
  ]);
});

test('one that was found on the page says whose it is', () => {
  expect(lines([{ id: 'u/one', level: 'mentions' }])[1]).toBe(
    'About u/one mentioned in passing Publisher: The union',
  );
});
