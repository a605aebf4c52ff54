import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILDS } from '#tests/browsers/granted-build.ts';

/** What waits until a reader opens it: map, citations, every other language of the interface. */
const LATER = /^(StatusMap|CitePanel|(ar|es|fr|ru|zh))-/;

/** Bytes of code and style that a view may load before it shows something. */
const LIMITS = { popup: 120_000, sidepanel: 200_000, options: 130_000, welcome: 85_000 };

/** Paths of all that a view's page asks for by itself: its tags, and what those files import before they run. */
function filesOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, `${page}.html`), 'utf8');
  const files = new Set(
    [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file),
  );
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(build, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
      files.add(`chunks/${name}`);
  }
  return [...files];
}

test('no view loads what it does not show', ({ browserName }) => {
  const build = BUILDS[browserName === 'firefox' ? 'firefox' : 'chromium'];
  const later = readdirSync(join(build, 'chunks')).filter((name) => LATER.test(name));
  expect(later.map((name) => name.split('-')[0]).sort()).toEqual(
    ['CitePanel', 'StatusMap', 'ar', 'es', 'fr', 'ru', 'zh'].sort(),
  );
  for (const [page, limit] of Object.entries(LIMITS)) {
    const files = filesOf(build, page);
    expect(files.length, page).toBeGreaterThan(2);
    expect(
      files.filter((file) => LATER.test(basename(file))),
      page,
    ).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(build, file)).size, 0);
    expect(bytes, `${page}: ${files.join(' ')}`).toBeLessThan(limit);
  }
});
