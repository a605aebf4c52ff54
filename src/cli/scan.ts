import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { type Gazetteer, readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import type { TopicHit } from '#core/model/topic-hit.ts';
import type { Command, CommandIo } from './command.ts';
import { readJsonLines } from './json-lines.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';
import { loadSenses } from './load-senses.ts';

const id = v.union([v.string(), v.number()], 'id is a text or a number');
const pageLine = v.object(
  {
    id,
    url: v.optional(v.nullable(v.string()), ''),
    lang: v.optional(v.nullable(v.string())),
    title: v.optional(v.nullable(v.string()), ''),
    text: v.string('text is a text'),
  },
  'a line is an object {id, url, lang, title, text}',
);

/**
 * `kb scan FILE.html|URL|- [--json]`: what a reader would be shown for that page, and why.
 * `kb scan --jsonl`: pages in, topic hits out, one a line and in order.
 */
export const scan: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      root: { type: 'string', default: KNOWLEDGE_ROOT },
    },
    allowPositionals: true,
  });
  const [target, ...others] = positionals;
  if (others.length > 0 || values.jsonl === (target !== undefined)) {
    io.stderr('Usage: kb scan FILE.html|URL|- [--json], or kb scan --jsonl < FILE');
    return 2;
  }
  const gazetteer = await loadGazetteer(values.root);
  if (target === undefined) return scanLines(gazetteer, io);
  // Loaded here: lines of text need no HTML parser.
  const { scanDocument } = await import('./scan-document.ts');
  return scanDocument(gazetteer, target, { json: values.json }, io);
};

/** The gazetteer of the authored senses below a folder. */
export async function loadGazetteer(root: string = KNOWLEDGE_ROOT): Promise<Gazetteer> {
  return readGazetteer(compileGazetteer(await loadSenses(root)).buffer);
}

async function scanLines(gazetteer: Gazetteer, io: CommandIo): Promise<number> {
  let failed = false;
  for await (const read of readJsonLines(io.stdin)) {
    let answer: object;
    const known = 'value' in read ? v.safeParse(v.object({ id }), read.value) : undefined;
    try {
      if ('error' in read) throw new Error(read.error);
      answer = answerFor(gazetteer, v.parse(pageLine, read.value));
    } catch (error) {
      failed = true;
      const message = error instanceof Error ? error.message : String(error);
      answer = { ...(known?.success ? { id: known.output.id } : {}), line: read.line, error: message };
    }
    await io.stdout(JSON.stringify(answer));
  }
  return failed ? 1 : 0;
}

function answerFor(gazetteer: Gazetteer, page: v.InferOutput<typeof pageLine>): object {
  const { url, title, text, lang } = page;
  const hits = scanPage(gazetteer, {
    url: url ?? '',
    title: title ?? '',
    headings: [],
    text,
    ...(lang ? { lang } : {}),
  });
  return { id: page.id, hits: hits.map(shown) };
}

function shown({ topic, level, salience, evidence }: TopicHit): object {
  return { topic, level, salience, evidence };
}
