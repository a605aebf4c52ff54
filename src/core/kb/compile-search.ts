import type { Dataset } from '#core/model/dataset.ts';
import type { Language } from '#core/model/language.ts';
import type { Block, EntryRef } from '#core/model/rich-text.ts';
import { SEARCH_KINDS, type SearchDocument, type SearchEntry } from '#core/model/search.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import { compileDataset } from './compile-dataset.ts';
import { homeTopic } from './home-topic.ts';
import { plainText } from './parse-prose.ts';

/** Everything that the topics' documents of one language show, each entry once, in the topic it belongs to. */
export function compileSearch(
  knowledge: AuthoredKnowledge,
  documents: readonly TopicDocument[],
  language: Language,
): SearchDocument {
  const found = new Map<EntryRef, SearchEntry>();
  const add = (entry: SearchEntry) => {
    const ref: EntryRef = `${entry.kind}:${entry.id}`;
    if (!found.has(ref)) found.set(ref, { ...entry, topic: homeTopic(knowledge, ref) ?? entry.topic });
  };
  for (const document of documents) {
    for (const entry of entriesOf(document)) add(entry);
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

const datasetEntry = ({ id, lang, title, method }: Dataset, topic: string): SearchEntry => ({
  kind: 'dataset',
  id,
  lang,
  topic,
  title,
  text: method,
});

const linesOf = (block: Block): string[] =>
  block.type === 'paragraph' ? [plainText(block.children)] : block.items.map(plainText);

const lines = (...texts: (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n');

/** The order of files must not show. */
function byKindAndId(a: SearchEntry, b: SearchEntry): number {
  const kinds = SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind);
  return kinds || (a.id < b.id ? -1 : 1);
}
