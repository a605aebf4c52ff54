import type { Language } from '#core/model/language.ts';
import type { Section, TopicDocument, TopicSummary } from '#core/model/topic.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import type { AuthoredSenses } from './authored-senses.ts';
import {
  compileAction,
  compileEvent,
  compileProposition,
  compileSource,
  compileStatement,
  compileTerm,
} from './compile-entries.ts';
import { homeTopic } from './home-topic.ts';
import { citedSources, linkedEntries, parseProse } from './parse-prose.ts';
import type { AuthoredTopic } from './schema/authored-topic.ts';
import { entryLanguage, textIn } from './text-in.ts';
import { topicNames } from './topic-names.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Gathers everything about one topic in one language. The knowledge has passed lint. `senses` give the topic the other
 * names that it is known by.
 */
export function compileTopic(
  knowledge: AuthoredKnowledge,
  id: string,
  language: Language,
  senses: AuthoredSenses = new Map(),
): TopicDocument {
  const topic = knowledge.topics.get(id);
  if (!topic) throw new Error(`no topic '${id}': run kb lint`);
  const summary = compileTopicSummary(id, topic, language);
  const sections = topic.sections.map((section) => compileSection(section, language));
  const about = <T extends { topics: string[] }>(entries: Map<string, T>) =>
    [...entries].filter(([, entry]) => entry.topics.includes(id));
  const document: TopicDocument = {
    format: 1,
    topic: summary,
    facts: topic.facts.map((fact) => ({
      ...(withoutUndefined({ id: fact.id, perspective: fact.perspective, asOf: fact.asOf }) as {
        id: string;
        perspective: typeof fact.perspective;
      }),
      text: textIn(fact.text, summary.lang),
      sources: fact.sources,
    })),
    sections,
    related: topic.related.flatMap((other) => {
      const entry = knowledge.topics.get(other);
      return entry ? [compileTopicSummary(other, entry, language)] : [];
    }),
    propositions: topic.propositions.map(({ id: proposition, text }) =>
      compileProposition(proposition, text, language),
    ),
    statements: about(knowledge.statements)
      .map(([key, entry]) => compileStatement(knowledge, key, entry, language))
      .sort(newestFirst),
    events: about(knowledge.events)
      .map(([key, entry]) => compileEvent(key, entry, language))
      .sort((a, b) => -newestFirst(a, b)),
    actions: about(knowledge.actions).map(([key, entry]) => compileAction(key, entry, language)),
    terms: termsOf(topic, sections).flatMap((term) => {
      const entry = knowledge.glossary.get(term);
      return entry ? [compileTerm(term, entry, language)] : [];
    }),
    datasets: topic.datasets.flatMap((dataset) => {
      const entry = knowledge.datasets.get(dataset);
      return entry ? [{ id: dataset, title: textIn(entry.title, language) }] : [];
    }),
    sources: {},
  };
  const elsewhere = linkedElsewhere(knowledge, document);
  if (Object.keys(elsewhere).length > 0) document.elsewhere = elsewhere;
  const names = topicNames(senses, id, summary.lang);
  if (names.length > 0) document.names = names;
  for (const source of sourcesOf(document)) {
    const entry = knowledge.sources.get(source);
    if (entry) document.sources[source] = compileSource(source, entry);
  }
  return document;
}

export function compileTopicSummary(id: string, topic: AuthoredTopic, language: Language): TopicSummary {
  const lang = entryLanguage([topic.title, topic.summary, ...topic.facts.map((fact) => fact.text)], language);
  return {
    id,
    lang,
    title: textIn(topic.title, lang),
    summary: textIn(topic.summary, lang),
    asOf: topic.asOf,
  };
}

function compileSection(section: AuthoredTopic['sections'][number], language: Language): Section {
  const lang = entryLanguage([section.text], language);
  const prose = parseProse(textIn(section.text, lang));
  if (!prose.ok) throw new Error(`${prose.message}: run kb lint`);
  return withoutUndefined({ kind: section.kind, lang, blocks: prose.blocks, asOf: section.asOf }) as Section;
}

/** Terms that the topic names, and those that its prose links to. */
function termsOf(topic: AuthoredTopic, sections: Section[]): string[] {
  const linked = sections
    .flatMap((section) => linkedEntries(section.blocks))
    .flatMap((ref) => (ref.startsWith('term:') ? [ref.slice('term:'.length)] : []));
  return [...new Set([...topic.terms, ...linked])].sort();
}

/** The entries of other topics that the prose links to, with the topic that shows each. */
function linkedElsewhere(knowledge: AuthoredKnowledge, document: TopicDocument): Record<string, string> {
  const { statements, events, actions, datasets } = document;
  const here = new Set([
    ...statements.flatMap(({ id, actor }) => [`statement:${id}`, `actor:${actor.id}`]),
    ...events.map(({ id }) => `event:${id}`),
    ...actions.map(({ id }) => `action:${id}`),
    ...datasets.map(({ id }) => `dataset:${id}`),
  ]);
  const refs = document.sections.flatMap(({ blocks }) => linkedEntries(blocks));
  return Object.fromEntries(
    refs.flatMap((ref) => {
      if (here.has(ref) || /^(topic|term):/.test(ref)) return [];
      const home = homeTopic(knowledge, ref);
      return home === undefined ? [] : [[ref, home]];
    }),
  );
}

function sourcesOf(document: TopicDocument): string[] {
  const ids = [
    ...document.facts.flatMap((fact) => fact.sources),
    ...document.sections.flatMap((section) => citedSources(section.blocks)),
    ...document.statements.flatMap((statement) => [statement.source, ...statement.also]),
    ...document.events.flatMap((event) => event.sources),
    ...document.terms.flatMap((term) => term.sources),
    ...document.actions.flatMap((action) =>
      [...action.sources, action.outcome?.source, action.progress?.source].filter((id) => id !== undefined),
    ),
  ];
  return [...new Set(ids)].sort();
}

/** By date, then by id, so that a build is the same to the byte whatever the order of files. */
function newestFirst(a: { date: string; id: string }, b: { date: string; id: string }): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
