import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { scanPage } from '#core/match/scan-page.ts';
import type { Command } from './command.ts';
import { readJsonLines } from './json-lines.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { loadGazetteer } from './scan.ts';
import { type Rates, type Score, ScoreKeeper } from './score-hits.ts';

const labelled = v.object(
  {
    id: v.union([v.string(), v.number()]),
    url: v.optional(v.nullable(v.string()), ''),
    lang: v.optional(v.nullable(v.string())),
    title: v.optional(v.nullable(v.string()), ''),
    text: v.string('text is a text'),
    labels: v.optional(v.array(v.string()), []),
    mentions_only: v.optional(v.array(v.string()), []),
    trap: v.optional(v.nullable(v.string())),
  },
  'a line is an object {id, url, lang, title, text, labels, mentions_only?, trap?}',
);

/**
 * `kb eval FILE.jsonl [--errors N] [--json] [--root FOLDER]`: precision, recall and F1 of the matcher on labelled pages,
 * by topic, language and trap, and its errors (all of them, or N). Exit code 1 where a line could not be read.
 */
export const evaluate: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: {
      errors: { type: 'string' },
      json: { type: 'boolean', default: false },
      root: { type: 'string', default: KNOWLEDGE_ROOT },
    },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    io.stderr('Usage: kb eval FILE.jsonl [--errors N] [--json]');
    return 2;
  }
  const gazetteer = await loadGazetteer(values.root);
  const keeper = new ScoreKeeper();
  let failed = false;
  for await (const read of readJsonLines(file === '-' ? io.stdin : createReadStream(file))) {
    const parsed = 'value' in read ? v.safeParse(labelled, read.value) : undefined;
    if (!parsed?.success) {
      failed = true;
      io.stderr(`${file}:${read.line}: ${'error' in read ? read.error : parsed?.issues[0].message}`);
      continue;
    }
    const { id, url, lang, title, text, labels, mentions_only: mentionsOnly, trap } = parsed.output;
    const page = { url: url ?? '', title: title ?? '', headings: [], text, ...(lang ? { lang } : {}) };
    const found = new Set(scanPage(gazetteer, page).map(({ topic }) => topic));
    keeper.add(
      { id, ...(lang ? { lang } : {}), title: title ?? '', labels, mentionsOnly, ...(trap ? { trap } : {}) },
      found,
    );
  }
  const score = keeper.score();
  const shown = values.errors === undefined ? score.errors.length : Number(values.errors);
  if (values.json) await io.stdout(JSON.stringify(score, null, 1));
  else for (const line of reportLines(score, shown)) await io.stdout(line);
  return failed ? 1 : 0;
};

function reportLines(score: Score, errors: number): string[] {
  const line = (name: string, { precision, recall, f1, tp, fp, fn }: Rates): string =>
    `${name.padEnd(26)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   tp ${tp}  fp ${fp}  fn ${fn}`;
  const { alarmed, pages, rate } = score.falseAlarms;
  return [
    ...Object.entries(score.topics).map(([topic, rates]) => line(topic, rates)),
    ...Object.entries(score.languages).map(([lang, rates]) => line(`lang ${lang}`, rates)),
    ...Object.entries(score.traps).map(([trap, rates]) => line(`trap ${trap}`, rates)),
    ...score.errors
      .slice(0, errors)
      .map(
        ({ kind, topic, id, lang, trap, title }) =>
          `${kind} ${topic}  ${id} [${lang ?? ''}] ${trap ?? ''} ${title ?? ''}`,
      ),
    line('core (itu, wcit, dpi)', score.core),
    line('all topics', score.all),
    `false alarms: ${alarmed} of ${pages} pages that are about none of the topics (${(100 * rate).toFixed(2)}%)`,
  ];
}
