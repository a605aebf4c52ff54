import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Feed } from '#core/model/feed.ts';

export const BUILDS = { chromium: resolve('.output/chrome-mv3'), firefox: resolve('.output/firefox-mv3') };

const require = createRequire(import.meta.url);

/** One copy of each kind serves all tests of a process, and goes with it. */
const copies = new Map<string, string>();
process.on('exit', () => {
  for (const copy of copies.values()) rmSync(copy, { recursive: true, force: true });
});

/**
 * A copy of the built extension as it is after the reader has granted every site: no test can click the browser's own
 * permission prompt. The moment before the grant is tested on `plainBuild`. Each copy also holds axe, which the
 * extension's content policy would not let in from outside. Nothing else differs.
 */
export const grantedBuild = (build: string): string =>
  copyOf(build, 'granted', (manifest) => {
    const { optional_host_permissions: hosts, ...rest } = manifest;
    return { ...rest, host_permissions: hosts };
  });

/** A copy with axe alone. */
export const plainBuild = (build: string): string => copyOf(build, 'plain', (manifest) => manifest);

/** A copy with axe whose package names a feed, as a build with a feed set does. No site is granted. */
export function feedBuild(build: string, feed: Feed): string {
  const copy = copyOf(build, `feed-${feed.id.slice(0, 8)}`, (manifest) => manifest);
  writeFileSync(join(copy, 'knowledge/feed.json'), JSON.stringify(feed));
  return copy;
}

type Manifest = Record<string, unknown>;

function copyOf(build: string, kind: string, change: (manifest: Manifest) => Manifest): string {
  const known = copies.get(build + kind);
  if (known) return known;
  const copy = mkdtempSync(join(tmpdir(), `backgrounder-${kind}-`));
  copies.set(build + kind, copy);
  cpSync(build, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  cpSync(require.resolve('axe-core/axe.min.js'), join(copy, 'axe.min.js'));
  return copy;
}
