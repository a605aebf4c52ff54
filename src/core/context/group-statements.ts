import { type Proposition, STANCES, type Stance, type Statement } from '#core/model/statement.ts';

/** All that was said for and against one proposition, oldest first. */
export interface StatementGroup {
  proposition: Proposition;
  statements: Statement[];
  counts: Record<Stance, number>;
}

/** Groups statements by what they are for or against, in the order of the topic's own propositions. */
export function groupStatements(
  statements: readonly Statement[],
  propositions: readonly Proposition[],
): StatementGroup[] {
  const all = new Map(propositions.map((proposition) => [proposition.id, proposition]));
  for (const { proposition } of statements) {
    if (!all.has(proposition.id)) all.set(proposition.id, proposition);
  }
  return [...all.values()]
    .map((proposition) => {
      const said = statements
        .filter((statement) => statement.proposition.id === proposition.id)
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      return { proposition, statements: said, counts: countStances(said) };
    })
    .filter((group) => group.statements.length > 0);
}

function countStances(statements: readonly Statement[]): Record<Stance, number> {
  const counts = { supports: 0, opposes: 0, mixed: 0, neutral: 0 } satisfies Record<Stance, number>;
  for (const stance of STANCES) counts[stance] = statements.filter((each) => each.stance === stance).length;
  return counts;
}
