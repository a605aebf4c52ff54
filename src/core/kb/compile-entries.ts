import type { Actor } from '#core/model/actor.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';
import type { TimelineEvent } from '#core/model/event.ts';
import type { Language } from '#core/model/language.ts';
import type { Source } from '#core/model/source.ts';
import type { Proposition, Statement } from '#core/model/statement.ts';
import type { GlossaryTerm } from '#core/model/topic.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';
import type { AuthoredAction } from './schema/authored-action.ts';
import type { AuthoredEvent } from './schema/authored-event.ts';
import type { AuthoredSource } from './schema/authored-source.ts';
import type { AuthoredStatement } from './schema/authored-statement.ts';
import type { AuthoredTerm } from './schema/authored-term.ts';
import type { Localized } from './schema/fields.ts';
import { entryLanguage, localizedTexts, textIn } from './text-in.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Authored entry -> what a view shows, in one language. Ids are known to exist: lint ran before. */

export function compileSource(id: string, source: AuthoredSource): Source {
  const { seen: _, ...shown } = source;
  return { id, ...withoutUndefined(shown) } as Source;
}

export function compileActor(knowledge: AuthoredKnowledge, id: string, language: Language): Actor {
  const actor = must(knowledge.actors.get(id), id);
  const lang = entryLanguage([actor.name, actor.line], language);
  return withoutUndefined({
    id,
    lang,
    name: textIn(actor.name, lang),
    type: actor.type,
    country: actor.country,
    line: textIn(actor.line, lang),
  }) as Actor;
}

export function compileStatement(
  knowledge: AuthoredKnowledge,
  id: string,
  statement: AuthoredStatement,
  language: Language,
): Statement {
  const lang = entryLanguage([statement.speaker, statement.summary], language);
  return withoutUndefined({
    id,
    lang,
    actor: compileActor(knowledge, statement.actor, language),
    speaker: statement.speaker && textIn(statement.speaker, lang),
    date: statement.date,
    topics: statement.topics,
    proposition: findProposition(knowledge, statement.proposition, language),
    stance: statement.stance,
    summary: textIn(statement.summary, lang),
    source: statement.source,
    also: statement.also ?? [],
  }) as Statement;
}

export function compileProposition(id: string, text: Localized, language: Language): Proposition {
  const lang = entryLanguage([text], language);
  return { id, lang, text: textIn(text, lang) };
}

export function compileEvent(id: string, event: AuthoredEvent, language: Language): TimelineEvent {
  const lang = entryLanguage([event.title, event.text], language);
  return withoutUndefined({
    id,
    lang,
    date: event.date,
    endDate: event.endDate,
    title: textIn(event.title, lang),
    text: textIn(event.text, lang),
    topics: event.topics,
    sources: event.sources,
  }) as TimelineEvent;
}

export function compileTerm(id: string, term: AuthoredTerm, language: Language): GlossaryTerm {
  const lang = entryLanguage([term.term, term.definition], language);
  return {
    id,
    lang,
    term: textIn(term.term, lang),
    definition: textIn(term.definition, lang),
    sources: term.sources,
  };
}

export function compileAction(id: string, action: AuthoredAction, language: Language): CallToAction {
  const { changed: _changed, translations: _translations, ...shown } = action;
  const lang = entryLanguage(
    localizedTexts(shown).map(({ text }) => text),
    language,
  );
  return { ...(inLanguage(shown, lang) as Omit<CallToAction, 'id' | 'lang'>), id, lang };
}

/** Replaces every localized text inside a value by its text in one language, and drops what is undefined. */
export function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const [whole] = localizedTexts(value);
  if (whole?.path === '') return textIn(whole.text, language);
  return withoutUndefined(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)])),
  );
}

function findProposition(knowledge: AuthoredKnowledge, id: string, language: Language): Proposition {
  for (const topic of knowledge.topics.values()) {
    const found = topic.propositions.find((proposition) => proposition.id === id);
    if (found) return compileProposition(id, found.text, language);
  }
  throw new Error(`no proposition '${id}': run kb lint`);
}

function must<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`no entry '${id}': run kb lint`);
  return value;
}
