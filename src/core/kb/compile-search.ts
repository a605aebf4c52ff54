import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import type { Block, EntryRef } from '#core/model/rich-text.ts';
import { SEARCH_KINDS, type SearchDocument, type SearchEntry } from '#core/model/search.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { isAcronym } from '#core/text/form-variants.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import { type AuthoredSenses, aliasLines } from './authored-senses.ts';
import { compileDataset } from './compile-dataset.ts';
import { expandForm } from './expand-form.ts';
import { homeTopic } from './home-topic.ts';
import { plainText } from './parse-prose.ts';

/**
 * Everything that the topics' documents of one language show, each entry once, in the topic it belongs to. `senses` give
 * topics the other names that they are known by.
 */
export function compileSearch(
  knowledge: AuthoredKnowledge,
  documents: readonly TopicDocument[],
  language: Language,
  senses: AuthoredSenses,
): SearchDocument {
  const found = new Map<EntryRef, SearchEntry>();
  const add = (entry: SearchEntry) => {
    const ref: EntryRef = `${entry.kind}:${entry.id}`;
    if (!found.has(ref)) found.set(ref, { ...entry, topic: homeTopic(knowledge, ref) ?? entry.topic });
  };
  for (const document of documents) {
    for (const entry of entriesOf(document)) add(entry.kind === 'topic' ? named(entry, senses) : entry);
    for (const { id } of document.datasets)
      add(datasetEntry(compileDataset(knowledge, id, language), document.topic.id));
  }
  return { format: 1, entries: [...found.values()].sort(byKindAndId) };
}

function entriesOf(document: TopicDocument): SearchEntry[] {
  const { topic, facts, sections, statements, events, actions, terms } = document;
  const shared = { topic: topic.id };
  return [
    {
      ...shared,
      kind: 'topic',
      id: topic.id,
      lang: topic.lang,
      title: topic.title,
      text: lines(
        topic.summary,
        ...facts.map(({ text }) => text),
        ...sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
      ),
    },
    ...statements.flatMap(({ id, lang, actor, speaker, date, proposition, summary }): SearchEntry[] => [
      {
        ...shared,
        kind: 'statement',
        id,
        lang,
        date,
        title: actor.name,
        text: lines(summary, speaker, proposition.text),
      },
      { ...shared, kind: 'actor', id: actor.id, lang: actor.lang, title: actor.name, text: actor.line },
    ]),
    ...events.map(
      ({ id, lang, date, title, text }): SearchEntry => ({
        ...shared,
        kind: 'event',
        id,
        lang,
        date,
        title,
        text,
      }),
    ),
    ...actions.map(
      ({ id, lang, title, ask, why, organiser, target, outcome }): SearchEntry => ({
        ...shared,
        kind: 'action',
        id,
        lang,
        title,
        text: lines(ask, why, organiser.name, target, outcome?.summary),
      }),
    ),
    ...terms.map(
      ({ id, lang, term, definition }): SearchEntry => ({
        ...shared,
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

/**
 * A topic with the names of the sense that it is: those in its language and in any, and short names of every language,
 * since a reader may have met them anywhere. A topic known by its vocabulary has no other names.
 */
function named(entry: SearchEntry, senses: AuthoredSenses): SearchEntry {
  const sense = senses.get(entry.id);
  if (!sense || sense.broad || sense.topic !== entry.id) return entry;
  const names = aliasLines(sense).flatMap(({ text, lang, strong }) => {
    const name = expandForm(text)[0]?.text ?? '';
    const isOurs = strong && (lang === 'any' || lang === entry.lang);
    return isOurs || isAcronym(name) ? name : [];
  });
  return names.length > 0 ? { ...entry, names: lines(...new Set(names)) } : entry;
}

const linesOf = (block: Block): string[] =>
  block.type === 'paragraph' ? [plainText(block.children)] : block.items.map(plainText);

const lines = (...texts: (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n');

/** The order of files must not show. */
function byKindAndId(a: SearchEntry, b: SearchEntry): number {
  const kinds = SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind);
  return kinds || (a.id < b.id ? -1 : 1);
}
