import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageLicences, writePackageLicences } from '#cli/package-licences.ts';

test('every library that the package is made with is listed, in the version that it is made with', async () => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const listed = Object.fromEntries((await packageLicences('.')).map(({ name, version }) => [name, version]));
  expect(listed).toMatchObject(dependencies);
});

test('what a library needs in turn is listed too, each with its licence in full', async () => {
  const licences = await packageLicences('.');
  const names = licences.map(({ name }) => name);
  expect(names).toContain('@preact/signals-core');
  expect(names).toContain('internmap');
  expect(names).not.toContain('vitest');
  expect(names).toEqual([...names].sort());
  for (const { licence, text } of licences) {
    expect(licence).toMatch(/^(MIT|ISC|MPL-2\.0|BSD-3-Clause|Apache-2\.0)$/);
    expect(text.length).toBeGreaterThan(400);
  }
});

test('the list is written for the package', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'licences-'));
  const path = await writePackageLicences('.', folder);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(await packageLicences('.'));
});
