import * as v from 'valibot';
import type { AuthoredSense } from '#core/kb/schema/authored-sense.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { countForms } from './count-forms.ts';
import { catalog, dataset, senses, snapshotIndex } from './other-files.ts';
import { topicDocument } from './topic-document.ts';

const NAME =
  /^(?:(index|senses)|(catalog)\.(?:en|fr|es|ar|ru|zh)|(topic|dataset)\.([a-z0-9-]+)\.(?:en|fr|es|ar|ru|zh))\.json$/;

const SCHEMAS = { index: snapshotIndex, senses, catalog, topic: topicDocument, dataset } as const;

/** Levels of objects and arrays in one file: prose nests marks eight deep. */
const MAX_DEPTH = 32;
/** Names, cues and anchors of all senses together, each with its endings and spellings. */
const MAX_FORMS = 60_000;
const HTML = /<[a-z!/?][^>]*>/i;

/** A file of somebody's knowledge is not as it has to be: `topic.dpi.en.json, sources.x.url: an address starts …` */
export class MalformedKnowledge extends Error {
  override readonly name = 'MalformedKnowledge';
  readonly file: string;
  /** Path inside the file, or an entry of it; empty for the file as a whole. */
  readonly path: string;
  readonly rule: string;

  constructor(file: string, path: string, rule: string) {
    super(`${file}${path === '' ? '' : `, ${path}`}: ${rule}.`);
    this.file = file;
    this.path = path;
    this.rule = rule;
  }
}

/** A file is of a format that came after this release: the reader can do something about it, the publisher need not. */
export class NewerKnowledge extends MalformedKnowledge {}

/** True for the files that a device takes from a publisher; it compiles the gate itself, and knows no others. */
export const isKnowledgeName = (name: string): boolean => NAME.test(name);

/**
 * Holds one compiled file against its schema before anything of it is kept: shapes, sizes, links, no markup. Knowledge
 * is data: what views do with it is up to views. Throws MalformedKnowledge, which names the entry and the rule;
 * NewerKnowledge for a format that a later release reads.
 */
export function checkCompiled(name: string, text: string): unknown {
  const [, single, translated, kindOfEntry, id] = NAME.exec(name) ?? [];
  const kind = (single ?? translated ?? kindOfEntry) as keyof typeof SCHEMAS | undefined;
  if (kind === undefined) throw new MalformedKnowledge(name, '', 'no file of a knowledge base has this name');
  const value = parse(name, text);
  if (isNewer(value)) throw new NewerKnowledge(name, 'format', 'this release does not know it yet');
  refuseMarkup(name, value);
  const result = v.safeParse(SCHEMAS[kind], value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new MalformedKnowledge(name, v.getDotPath(issue) ?? '', issue.message.replace(/\.$/, ''));
  }
  if (kind === 'senses') checkSenses(name, result.output as Record<string, AuthoredSense>);
  if (kind === 'topic') checkTopic(name, id ?? '', result.output as TopicDocument);
  if (kind === 'dataset' && (result.output as { id: string }).id !== id)
    throw new MalformedKnowledge(name, 'id', 'the table is another than the name of its file says');
  return result.output;
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedKnowledge(name, '', 'this is not JSON');
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > 1;

/** Walks without recursion: a hostile file must not exhaust the stack. */
function refuseMarkup(name: string, root: unknown): void {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, path, depth } = at;
    if (typeof value === 'string' && HTML.test(value))
      throw new MalformedKnowledge(name, path, 'texts hold no HTML');
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) throw new MalformedKnowledge(name, path, 'values stand too deep in each other');
    for (const [key, item] of Object.entries(value))
      waiting.push({ value: item, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
  }
}

/** A device compiles them in seconds, however they are written. */
function checkSenses(name: string, senses: Record<string, AuthoredSense>): void {
  try {
    if (countForms(Object.values(senses), MAX_FORMS + 1) <= MAX_FORMS) return;
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedKnowledge(name, '', error.message);
    throw error;
  }
  const most = MAX_FORMS.toLocaleString('en');
  throw new MalformedKnowledge(name, '', `the names and cues stand for more than ${most} texts`);
}

/** A topic speaks for itself alone, and every source that an entry cites stands beside it. */
function checkTopic(name: string, id: string, { topic, sources, ...entries }: TopicDocument): void {
  if (topic.id !== id)
    throw new MalformedKnowledge(name, 'topic.id', 'the topic is another than the name of its file says');
  const cited = [
    ...entries.facts.flatMap((fact) => fact.sources.map((source) => [`facts ${fact.id}`, source] as const)),
    ...entries.statements.flatMap((one) =>
      [one.source, ...one.also].map((source) => [`statements ${one.id}`, source] as const),
    ),
    ...entries.events.flatMap((one) => one.sources.map((source) => [`events ${one.id}`, source] as const)),
    ...entries.actions.flatMap((one) => one.sources.map((source) => [`actions ${one.id}`, source] as const)),
  ];
  const lost = cited.find(([, source]) => !Object.hasOwn(sources, source));
  if (lost) throw new MalformedKnowledge(name, lost[0], `the source '${lost[1]}' is missing`);
}
