/** A place on a map, in any unit; y grows downwards. */
export interface MapPoint {
  id: string;
  x: number;
  y: number;
}

export type MapDirection = 'up' | 'down' | 'left' | 'right';

const AIM: Record<MapDirection, readonly [number, number]> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The place to which a step in a direction leads: near, and more ahead than aside. Undefined at the edge of the map.
 */
export function stepOnMap(
  points: readonly MapPoint[],
  from: MapPoint,
  direction: MapDirection,
): string | undefined {
  const [aimX, aimY] = AIM[direction];
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of points) {
    if (id === from.id) continue;
    const ahead = (x - from.x) * aimX + (y - from.y) * aimY;
    const aside = Math.abs((x - from.x) * aimY) + Math.abs((y - from.y) * aimX);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
