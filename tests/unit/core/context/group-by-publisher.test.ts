import { expect, test } from 'vitest';
import { groupByPublisher } from '#core/context/group-by-publisher.ts';

const UNION = { id: 'aa', name: 'The union', colour: 1 };
const TOWN = { id: 'bb', name: 'The town', colour: 2 };

test('what came with the extension stands first, whatever its place, and nothing mixes', () => {
  const list = [
    { id: 1, publisher: TOWN },
    { id: 2 },
    { id: 3, publisher: UNION },
    { id: 4, publisher: TOWN },
    { id: 5 },
  ];
  expect(
    groupByPublisher(list).map(({ publisher, of }) => [publisher?.name, of.map(({ id }) => id)]),
  ).toEqual([
    [undefined, [2, 5]],
    ['The town', [1, 4]],
    ['The union', [3]],
  ]);
});

test('a publisher of whom nothing is there has no group', () => {
  expect(groupByPublisher([{ publisher: UNION }])).toHaveLength(1);
  expect(groupByPublisher([])).toEqual([]);
});
