import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Licence } from '#core/model/licence.ts';

/** As much of `package-lock.json` as is needed: what is installed, by its folder, and what each needs. */
interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
}

/**
 * The libraries that the package is made with and what those need in turn, by name, each with the licence that its own
 * folder holds. `root` is the folder of `package-lock.json`. Throws where one does not say its licence.
 */
export async function packageLicences(root: string): Promise<Licence[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const folders = new Set<string>();
  const add = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const folder = installedAt(packages, from, name);
      if (folders.has(folder)) continue;
      folders.add(folder);
      add(folder);
    }
  };
  add('');
  const licences = await Promise.all([...folders].map((folder) => licenceIn(join(root, folder))));
  return licences.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes the licences to `FOLDER/licences.json`, for the package, and answers its path. */
export async function writePackageLicences(root: string, folder: string): Promise<string> {
  const licences = await packageLicences(root);
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'licences.json');
  await writeFile(path, JSON.stringify(licences));
  return path;
}

/** Where Node finds a package from inside another one's folder: the innermost `node_modules` that holds it. */
function installedAt(packages: Lock['packages'], from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = `${at && `${at}/`}node_modules/${name}`;
    if (packages[folder]) return folder;
    if (at === '') throw new Error(`package-lock.json does not say where ${name} is: install again`);
  }
}

async function licenceIn(folder: string): Promise<Licence> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (typeof license !== 'string' || !file) throw new Error(`${folder} does not say its licence`);
  return { name, version, licence: license, text: (await readFile(join(folder, file), 'utf8')).trim() };
}
