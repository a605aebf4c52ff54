import { type ExtendedFeature, geoEqualEarth, geoPath } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

/** Parts of the world, and the box that holds each: west, south, east, north in degrees. */
export const MAP_PARTS = {
  world: [-170, -57, 170, 84],
  africa: [-26, -36, 58, 39],
  americas: [-130, -56, -34, 70],
  asia: [26, -11, 150, 56],
  europe: [-25, 34, 50, 72],
  oceania: [110, -48, 180, 6],
} as const;
export type MapPart = keyof typeof MAP_PARTS;

/** A country as an SVG path in the units of the map; `code` is undefined where no standard gives one. */
export interface CountryShape {
  code: string | undefined;
  path: string;
  x: number;
  y: number;
}

const WIDTH = 360;
/** Decimals in paths: a tenth of a pixel is finer than any screen shows. */
const DIGITS = 1;
const ANTARCTICA = 'AQ';

const ALPHA = new Map((codes as string[][]).map(([alpha2 = '', , number = '']) => [number, alpha2]));
const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries).features;

/** The countries in a part of the world, as they stand on a map of this width and height. */
export function worldShapes(part: MapPart): { width: number; height: number; shapes: CountryShape[] } {
  const [west, south, east, north] = MAP_PARTS[part];
  const frame = boxOf(west, south, east, north);
  const projection = geoEqualEarth()
    .rotate([-(west + east) / 2, 0])
    .fitWidth(WIDTH, frame);
  const path = geoPath(projection).digits(DIGITS);
  const height = Math.ceil(path.bounds(frame)[1][1]);
  projection.clipExtent([
    [-1, -1],
    [WIDTH + 1, height + 1],
  ]);
  const shapes = countries.flatMap((country) => {
    const code = ALPHA.get(String(country.id ?? ''));
    const drawn = path(country as ExtendedFeature);
    if (!drawn || code === ANTARCTICA) return [];
    const [x, y] = path.centroid(country as ExtendedFeature);
    return [{ code, path: drawn, x, y }];
  });
  return { width: WIDTH, height, shapes };
}

/** Points along the edges: on a curved map a box is not widest at its corners. */
function boxOf(west: number, south: number, east: number, north: number) {
  const middle = (south + north) / 2;
  const coordinates = [south, middle, south < 0 && north > 0 ? 0 : middle, north].flatMap((y) =>
    [west, (west + east) / 2, east].map((x) => [x, y]),
  );
  return { type: 'MultiPoint' as const, coordinates };
}
