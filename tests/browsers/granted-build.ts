import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const BUILDS = { chromium: resolve('.output/chrome-mv3'), firefox: resolve('.output/firefox-mv3') };

const require = createRequire(import.meta.url);

/**
 * A copy of the built extension as it is after the reader has granted every site: no test can click the browser's own
 * permission prompt. The copy also holds axe, which the extension's content policy would not let in from outside.
 * Nothing else differs; the moment before the grant is tested on the build itself.
 */
export function grantedBuild(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'backgrounder-granted-'));
  cpSync(build, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  addAxe(copy);
  return copy;
}

/** A copy with axe alone. */
export function plainBuild(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'backgrounder-plain-'));
  cpSync(build, copy, { recursive: true });
  addAxe(copy);
  return copy;
}

function addAxe(folder: string): void {
  cpSync(require.resolve('axe-core/axe.min.js'), join(folder, 'axe.min.js'));
}
