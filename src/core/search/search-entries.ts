import type { Dataset } from '#core/model/dataset.ts';
import { firstKnown, mostFrequent } from '#core/model/entry-home.ts';
import type { Block, EntryRef } from '#core/model/rich-text.ts';
import { SEARCH_KINDS, type SearchEntry } from '#core/model/search.ts';
import type { Statement } from '#core/model/statement.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { plainText } from '#core/text/plain-text.ts';

/**
 * Everything that topics and their tables show in one language, each entry once, in the topic it belongs to: the first
 * that it names, for an actor the one with most of its statements, for a table or a term the first that shows it.
 */
export function searchEntries(
  documents: readonly TopicDocument[],
  datasets: readonly Dataset[],
): SearchEntry[] {
  const found = new Map<EntryRef, SearchEntry>();
  const known = new Set(documents.map(({ topic }) => topic.id));
  const homes = actorHomes(documents, known);
  const tables = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  for (const document of documents) {
    const shown = document.datasets.flatMap(({ id }) => tables.get(id) ?? []);
    const entries = [
      ...entriesOf(document, known, homes),
      ...shown.map((dataset) => datasetEntry(dataset, document.topic.id)),
    ];
    for (const entry of entries) {
      const ref: EntryRef = `${entry.kind}:${entry.id}`;
      if (!found.has(ref)) found.set(ref, entry);
    }
  }
  return [...found.values()].sort(byKindAndId);
}

/** By actor: the topic that most of its statements belong to. */
function actorHomes(documents: readonly TopicDocument[], known: ReadonlySet<string>): Map<string, string> {
  const statements = new Map<string, Statement>();
  for (const document of documents)
    for (const statement of document.statements) statements.set(statement.id, statement);
  const homes = new Map<string, string[]>();
  for (const { actor, topics } of statements.values()) {
    const home = firstKnown(topics, known);
    if (home !== undefined) homes.set(actor.id, [...(homes.get(actor.id) ?? []), home]);
  }
  return new Map([...homes].map(([actor, ofActor]) => [actor, mostFrequent(ofActor) ?? '']));
}

function entriesOf(
  { topic, names = [], facts, sections, statements, events, actions, terms }: TopicDocument,
  known: ReadonlySet<string>,
  homes: ReadonlyMap<string, string>,
): SearchEntry[] {
  const home = (topics: readonly string[]) => firstKnown(topics, known) ?? topic.id;
  return [
    {
      topic: topic.id,
      kind: 'topic',
      id: topic.id,
      lang: topic.lang,
      title: topic.title,
      text: lines(
        topic.summary,
        ...facts.map(({ text }) => text),
        ...sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
      ),
      ...(names.length > 0 && { names: lines(...names) }),
    },
    ...statements.flatMap(
      ({ id, lang, topics, actor, speaker, date, proposition, summary }): SearchEntry[] => [
        {
          topic: home(topics),
          kind: 'statement',
          id,
          lang,
          date,
          title: actor.name,
          text: lines(summary, speaker, proposition.text),
        },
        {
          topic: homes.get(actor.id) ?? topic.id,
          kind: 'actor',
          id: actor.id,
          lang: actor.lang,
          title: actor.name,
          text: actor.line,
        },
      ],
    ),
    ...events.map(
      ({ id, lang, topics, date, title, text }): SearchEntry => ({
        topic: home(topics),
        kind: 'event',
        id,
        lang,
        date,
        title,
        text,
      }),
    ),
    ...actions.map(
      ({ id, lang, topics, title, ask, why, organiser, target, outcome }): SearchEntry => ({
        topic: home(topics),
        kind: 'action',
        id,
        lang,
        title,
        text: lines(ask, why, organiser.name, target, outcome?.summary),
      }),
    ),
    ...terms.map(
      ({ id, lang, term, definition }): SearchEntry => ({
        topic: topic.id,
        kind: 'term',
        id,
        lang,
        title: term,
        text: definition,
      }),
    ),
  ];
}

/** A table that puts countries into states has its rows by name, any other says in its text what stands in it. */
function datasetEntry(dataset: Dataset, topic: string): SearchEntry {
  const { id, lang, title, method, columns, rows } = dataset;
  const entry = { kind: 'dataset', id, lang, topic, title } as const;
  const country = columns.find(({ type }) => type === 'country');
  const status = columns.find(({ type }) => type === 'status');
  const name = columns.find((column) => column.id === 'name' && column.type === 'text');
  if (!country || !name || !status) {
    const texts = columns.filter(({ type }) => type === 'text').map((column) => column.id);
    const cells = rows.map((row) => texts.flatMap((column) => row[column] ?? []).join(' · '));
    return { ...entry, text: lines(method, ...cells) };
  }
  return {
    ...entry,
    text: method,
    rows: rows.map((row) => [
      String(row[country.id]),
      String(row[name.id]),
      status.values?.[String(row[status.id])] ?? '',
    ]),
  };
}

const linesOf = (block: Block): string[] =>
  block.type === 'paragraph' ? [plainText(block.children)] : block.items.map(plainText);

const lines = (...texts: (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n');

/** The order of topics must not show. */
function byKindAndId(a: SearchEntry, b: SearchEntry): number {
  const kinds = SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind);
  return kinds || (a.id < b.id ? -1 : 1);
}
