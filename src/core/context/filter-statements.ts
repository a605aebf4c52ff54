import type { ActorType } from '#core/model/actor.ts';
import type { Source } from '#core/model/source.ts';
import type { Stance, Statement } from '#core/model/statement.ts';
import { containsWords } from './fold-for-search.ts';

/** What a reader narrowed the statements to; an absent field means any. */
export interface StatementFilter {
  stance?: Stance;
  actorType?: ActorType;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Four digits. */
  year?: string;
  actor?: string;
  /** Words, all of which must occur. */
  text?: string;
}

/** Statements that pass the filter, in their given order. `sources` lets a search find a publisher. */
export function filterStatements(
  statements: readonly Statement[],
  filter: StatementFilter,
  sources: Readonly<Record<string, Source>> = {},
): Statement[] {
  return statements.filter(
    (statement) =>
      (!filter.stance || statement.stance === filter.stance) &&
      (!filter.actorType || statement.actor.type === filter.actorType) &&
      (!filter.country || statement.actor.country === filter.country) &&
      (!filter.year || statement.date.startsWith(filter.year)) &&
      (!filter.actor || statement.actor.id === filter.actor) &&
      containsWords(searchable(statement, sources[statement.source]), filter.text?.trim() ?? ''),
  );
}

function searchable(statement: Statement, source: Source | undefined): (string | undefined)[] {
  return [
    statement.actor.name,
    statement.actor.line,
    statement.speaker,
    statement.summary,
    statement.proposition.text,
    source?.title,
    source?.publisher,
  ];
}

/** The values that occur: a filter offers no choice that finds nothing. */
export interface StatementFacets {
  stances: Stance[];
  actorTypes: ActorType[];
  countries: string[];
  /** Newest first. */
  years: string[];
}

export function statementFacets(statements: readonly Statement[]): StatementFacets {
  const distinct = <T>(values: (T | undefined)[]): T[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    stances: distinct(statements.map(({ stance }) => stance)),
    actorTypes: distinct(statements.map(({ actor }) => actor.type)),
    countries: distinct(statements.map(({ actor }) => actor.country)),
    years: distinct(statements.map(({ date }) => date.slice(0, 4)))
      .sort()
      .reverse(),
  };
}
