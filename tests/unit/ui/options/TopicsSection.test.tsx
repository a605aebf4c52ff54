// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { topicOf, UNION } from '#tests/fixtures/views/publishers.ts';
import { click, control, show } from '#tests/fixtures/views/show.tsx';
import { TopicsSection } from '#ui/options/TopicsSection.tsx';

const TOPICS = [topicOf('one'), topicOf('two'), topicOf('u/one', UNION)];

function draw(topics = TOPICS, topicsOff: string[] = []) {
  const change = vi.fn();
  const settings = { topicsOff, marksOff: [], callsOff: [] };
  const root = show(
    <TopicsSection
      topics={{ state: 'ready', value: topics }}
      settings={settings}
      change={change}
      onRetry={vi.fn()}
    />,
  );
  return { root, change };
}

test('topics stand under whose they are, the extension’s first, once there is another publisher', () => {
  const heads = (root: HTMLElement) => [...root.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(heads(draw().root)).toEqual(['Comes with Backgrounder', 'Publisher: The union']);
  expect(heads(draw(TOPICS.slice(0, 2)).root)).toEqual([]);
});

test('all on and all off leave alone what was chosen for a publisher that is switched off', () => {
  const { root, change } = draw(TOPICS, ['t/one', 'one']);
  click(control(root, 'All on'));
  click(control(root, 'All off'));
  expect(change.mock.calls).toEqual([
    [{ topicsOff: ['t/one'] }],
    [{ topicsOff: ['t/one', 'one', 'two', 'u/one'] }],
  ]);
});
