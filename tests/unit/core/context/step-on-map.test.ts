import { expect, test } from 'vitest';
import { type MapPoint, stepOnMap } from '#core/context/step-on-map.ts';

const at = (id: string, x: number, y: number): MapPoint => ({ id, x, y });
const HOME = at('home', 50, 50);
const POINTS = [
  HOME,
  at('north', 52, 40),
  at('far north', 50, 10),
  at('east', 70, 52),
  at('aside', 52, 90),
  at('south', 50, 60),
];

test('a step leads to the nearest place ahead', () => {
  expect(stepOnMap(POINTS, HOME, 'up')).toBe('north');
  expect(stepOnMap(POINTS, HOME, 'down')).toBe('south');
  expect(stepOnMap(POINTS, HOME, 'right')).toBe('east');
});

test('at the edge of the map it leads nowhere', () => {
  expect(stepOnMap(POINTS, HOME, 'left')).toBeUndefined();
  expect(stepOnMap([HOME], HOME, 'up')).toBeUndefined();
});

test('places far aside are not ahead', () => {
  expect(stepOnMap([HOME, at('beside', 90, 51)], HOME, 'down')).toBeUndefined();
});
