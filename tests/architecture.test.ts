import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of the house, what each may import from the others, and which packages it may use. */
const ROOMS: Record<string, { rooms: string[]; packages: (string | RegExp)[] }> = {
  'core/model': { rooms: [], packages: [] },
  'core/text': { rooms: ['core/model'], packages: [] },
  'core/kb': { rooms: ['core/model', 'core/text'], packages: ['valibot'] },
  'core/search': { rooms: ['core/model', 'core/text'], packages: ['minisearch'] },
  'core/match': { rooms: ['core/model', 'core/text', 'core/kb'], packages: [] },
  'core/context': { rooms: ['core/model', 'core/kb', 'core/match', 'core/text'], packages: [] },
  'core/feed': { rooms: ['core/model', 'core/kb'], packages: ['valibot', '@tufjs/canonical-json'] },
  page: { rooms: ['core/*'], packages: [] },
  messages: { rooms: ['core/*'], packages: [] },
  platform: { rooms: ['core/*', 'messages'], packages: ['wxt/browser', 'webextension-polyfill', 'idb'] },
  background: { rooms: ['core/*', 'messages', 'platform'], packages: [] },
  content: { rooms: ['core/*', 'page', 'messages', 'platform'], packages: [] },
  ui: {
    rooms: ['core/*', 'messages', 'platform', 'assets'],
    packages: [
      /^preact/,
      '@preact/signals',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'world-atlas/countries-110m.json',
      'i18n-iso-countries/codes.json',
    ],
  },
  cli: {
    rooms: ['core/*', 'page'],
    packages: [/^node:/, 'yaml', 'linkedom', '@valibot/to-json-schema', 'valibot'],
  },
  entrypoints: {
    rooms: ['background', 'content', 'ui', 'platform', 'assets'],
    packages: [/^preact/, /^wxt\/utils\//],
  },
};

/** What core may not touch: the same input gives the same output, on every machine, at every time. */
const IMPURE = /\b(Date\.now\(|new Date\(\)|Math\.random|globalThis\b)/;

const MAX_LINES = 400;

interface Import {
  file: string;
  room: string;
  specifier: string;
  /** The file it leads to; undefined for packages. */
  target: string | undefined;
  /** Gone after compiling: types may know each other. */
  typeOnly: boolean;
}

const files = globSync(['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']).filter(
  (file) => !file.endsWith('.d.ts'),
);
const imports = files.flatMap(importsOf);

test('every file stands in a room', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
});

test('each room imports only from the rooms below it', () => {
  const broken = imports.filter(({ room, target }) => target && !mayImport(room, roomOf(target)));
  expect(
    broken.map(
      ({ file, specifier, room }) => `${file} imports ${specifier}: not open to ${room} (see ROOMS)`,
    ),
  ).toEqual([]);
});

test('each room uses only its own packages', () => {
  const broken = imports.filter(
    ({ room, target, specifier }) =>
      !target &&
      !ROOMS[room]?.packages.some((name) =>
        typeof name === 'string' ? name === specifier : name.test(specifier),
      ),
  );
  expect(
    broken.map(({ file, specifier }) => `${file} uses ${specifier}: add it to ROOMS or do without`),
  ).toEqual([]);
});

test('imports are ./ in the same folder and #room/ elsewhere', () => {
  expect(imports.filter(({ specifier }) => specifier.startsWith('../')).map(({ file }) => file)).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(
    files.map((file) => [file, imports.filter((one) => one.file === file && one.target && !one.typeOnly)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const { target } of graph.get(file) ?? []) visit(target as string, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('core neither looks at the clock nor throws dice', () => {
  const impure = files.filter(
    (file) => file.startsWith('src/core/') && IMPURE.test(readFileSync(file, 'utf8')),
  );
  expect(impure.map((file) => `${file}: hand in the clock, the dice or the world as an argument`)).toEqual(
    [],
  );
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const tooLong = (all: string[], remedy: string) =>
    all
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > MAX_LINES + 1)
      .map((file) => `${file}: ${remedy}`);
  expect([
    ...tooLong(files, 'split it by idea'),
    ...tooLong(
      globSync('tests/**/*.{ts,tsx}'),
      'split it by behaviour, each part named after the source it tests, with shared set-up in tests/fixtures/',
    ),
  ]).toEqual([]);
});

test('entrypoints are doors: twenty lines at most', () => {
  const big = files.filter(
    (file) => file.startsWith('entrypoints/') && readFileSync(file, 'utf8').trimEnd().split('\n').length > 20,
  );
  expect(big.map((file) => `${file}: move what it does into its room under src/`)).toEqual([]);
});

test('every unit test has the source that it tests', () => {
  const orphans = globSync('tests/unit/**/*.test.{ts,tsx}').filter((file) => {
    const source = file.replace('tests/unit', 'src').replace(/\.test\.tsx?$/, '');
    return !['.ts', '.tsx'].some((ending) => existsSync(source + ending));
  });
  expect(orphans.map((file) => `${file}: name it after its source file`)).toEqual([]);
});

function roomOf(file: string): string | undefined {
  const path = file.replace(/^src\//, '');
  if (path.startsWith('assets/')) return 'assets';
  return Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`));
}

function mayImport(room: string, target: string | undefined): boolean {
  if (!target) return false;
  const open = ROOMS[room]?.rooms ?? [];
  return target === room || open.includes(target) || (target.startsWith('core/') && open.includes('core/*'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  return found.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const typeOnly = /^\s*(import|export)\s+type\b/.test(match[0]);
    return { file, room: roomOf(file) ?? '', specifier, target: targetOf(file, specifier), typeOnly };
  });
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#'))
    return specifier.startsWith('#assets/') ? specifier.slice(1) : `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return relative('.', resolve(dirname(file), specifier));
  return undefined;
}
