import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type BuiltKnowledge, buildKnowledge } from './build-knowledge.ts';
import type { Command } from './command.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { writeKnowledge } from './write-knowledge.ts';

/** `kb build [--root FOLDER] [--out FOLDER] [--report]` */
export const build: Command = async (args, io) => {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: KNOWLEDGE_ROOT },
      out: { type: 'string', default: '.cache/knowledge' },
      report: { type: 'boolean', default: false },
    },
  });
  const built = await buildKnowledge(values.root);
  const paths = await writeKnowledge(values.out, built);
  await io.stdout(`knowledge ${built.index.info.version}: ${paths.length} files in ${values.out}`);
  if (values.report) for (const line of report(built)) await io.stdout(line);
  return 0;
};

/** Sizes of every file, raw and as gzip sends them, and the sum without translations. */
function report({ files }: BuiltKnowledge): string[] {
  const rows = [...files].map(([path, contents]) => ({
    path,
    bytes: Buffer.byteLength(contents),
    gzip: gzipSync(contents, { level: 9 }).length,
  }));
  const english = rows.filter(({ path }) => !/\.(fr|es|ar|ru|zh)\.json$/.test(path));
  const sum = (key: 'bytes' | 'gzip', of: typeof rows) => of.reduce((total, row) => total + row[key], 0);
  const line = (path: string, bytes: number, gzip: number) =>
    `${path.padEnd(44)} ${String(bytes).padStart(9)} B ${String(gzip).padStart(8)} B gzip`;
  return [
    ...rows
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes, gzip }) => line(path, bytes, gzip)),
    line('without translations', sum('bytes', english), sum('gzip', english)),
    line('all', sum('bytes', rows), sum('gzip', rows)),
  ];
}
