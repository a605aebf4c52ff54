import { parseArgs } from 'node:util';
import { benchColdStart, benchMatching, benchWorstCases } from './matching-bench.ts';
import { benchReader } from './reader-bench.ts';
import { benchUpdates } from './update-bench.ts';
import { benchViews } from './views-bench.ts';

/**
 * `npm run bench -- [--json] [--sizes 100,1000] [--pages FOLDER] [--matching]`: ratios measured in one process, interleaved, medians; and
 * what the reading script costs pages in real Chromium, ours or those saved in a folder, how soon the built popup and
 * sidebar show something in it, and what updates cost its service worker. `--matching` leaves the browser out.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    matching: { type: 'boolean', default: false },
    pages: { type: 'string' },
    sizes: { type: 'string', default: '100,1000,10000,50000' },
  },
});
const matching = benchMatching(values.sizes.split(',').map(Number));
const worst = benchWorstCases();
const cold = [1000, 10_000].map(benchColdStart);
const reader = values.matching ? undefined : await benchReader(values.pages);
const views = values.matching ? undefined : await benchViews();
const updates = values.matching ? undefined : await benchUpdates();
if (values.json) console.log(JSON.stringify({ matching, worst, cold, reader, views, updates }, undefined, 2));
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
  console.log('First call in a fresh process, ms');
  console.table(
    cold.map((each) => Object.fromEntries(Object.entries(each).map(([name, value]) => [name, round(value)]))),
  );
  console.log('Texts made to be slow');
  console.table(
    worst.map(({ name, nanosecondsPerChar, timesNormal }) => ({
      name,
      'ns/char': round(nanosecondsPerChar),
      'times normal': round(timesNormal),
    })),
  );
  if (reader === undefined || views === undefined || updates === undefined) return;
  console.log(
    `The reading script (${reader.scriptBytes} bytes) on ${reader.pages} pages; ms of the page's main thread`,
  );
  console.table(
    Object.fromEntries(
      (['reader', 'readerOnDismissed', 'readerFirst', 'readability'] as const).map((name) => {
        const { median, p90, max } = reader[name];
        return [name, { median: round(median), p90: round(p90), max: round(max) }];
      }),
    ),
  );
  console.log(
    `${round(reader.timesReadability)} times faster than Readability; ${reader.sent} of ${reader.pages} pages pass the gate`,
  );
  console.log(
    'From the start of a view to the frame that shows it, ms; `blank`: a page of one sentence there',
  );
  console.table(
    views.map(({ view, ...times }) => ({
      view,
      ...Object.fromEntries(Object.entries(times).map(([name, value]) => [name, round(value)])),
    })),
  );
  const { client, nothingNew } = updates;
  console.log(
    `The client for feeds has ${client.bytes} bytes, at most ${client.budget}; ${client.withSchedule} with lists, transport and schedule`,
  );
  console.log(
    `A check with nothing new: ${nothingNew.requests} requests, at most ${nothingNew.budget.requests}; ${nothingNew.bytes} bytes, at most ${nothingNew.budget.bytes}; ${round(nothingNew.median)} ms`,
  );
  console.log("Updates in Chromium, ms of processor time of the service worker's thread");
  console.table(
    updates.updates.map(({ median, p90, budget = '', ...rest }) => ({
      ...rest,
      median: round(median),
      p90: round(p90),
      budget,
    })),
  );
}
