import { parseArgs } from 'node:util';
import { benchMatching, benchWorstCases } from './matching-bench.ts';

/** `node tests/bench/main.ts [--json] [--sizes 100,1000]`: ratios measured in one process, interleaved, medians. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '100,1000,10000,50000' },
  },
});
const matching = benchMatching(values.sizes.split(',').map(Number));
const worst = benchWorstCases();
if (values.json) console.log(JSON.stringify({ matching, worst }, undefined, 2));
else printTables();

function printTables(): void {
  const round = (value: number): number => Number(value.toPrecision(3));
  console.log('Scan of an article of 200 KiB; ms are medians');
  console.table(
    matching.map(({ peers, ...own }) =>
      Object.fromEntries(Object.entries(own).map(([name, value]) => [name, round(value)])),
    ),
  );
  console.log('Peers with the same boundaries and case');
  console.table(
    matching.flatMap(({ forms, peers }) =>
      peers.map(({ name, build, scan, timesOurs, sameHits }) => ({
        forms,
        name,
        build: round(build),
        scan: round(scan),
        'times ours': round(timesOurs),
        'same hits': sameHits,
      })),
    ),
  );
  console.log('Texts made to be slow');
  console.table(
    worst.map(({ name, nanosecondsPerChar, timesNormal }) => ({
      name,
      'ns/char': round(nanosecondsPerChar),
      'times normal': round(timesNormal),
    })),
  );
}
