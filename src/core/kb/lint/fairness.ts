import { fileOf } from '#core/kb/authored-knowledge.ts';
import type { Rule } from './rule.ts';

/**
 * A topic none of whose propositions is answered in two ways. Stances on different propositions do not count together:
 * who supports one may well oppose another for the same reason.
 */
export const oneSidedTopics: Rule = (knowledge) =>
  [...knowledge.topics.keys()].flatMap((id) => {
    const statements = [...knowledge.statements.values()].filter(({ topics }) => topics.includes(id));
    const sides = new Map<string, Set<string>>();
    for (const { proposition, stance } of statements) {
      if (stance === 'neutral') continue;
      sides.set(proposition, (sides.get(proposition) ?? new Set()).add(stance));
    }
    return [...sides.values()].some(({ size }) => size >= 2)
      ? []
      : [
          {
            file: fileOf('topics', id),
            path: 'propositions',
            rule: 'one-sided',
            message: `its ${statements.length} statements show ${sides.size > 0 ? 'one side only' : 'no side'}`,
            hint: 'add statements of those who see it otherwise',
          },
        ];
  });

/** Every topic tells a reader what can be done today, or says that nothing is open: one call at least is filed under it. */
export const topicsWithoutCalls: Rule = (knowledge) =>
  [...knowledge.topics.keys()].flatMap((id) =>
    [...knowledge.actions.values()].some((action) => action.topics.includes(id))
      ? []
      : [
          {
            file: fileOf('topics', id),
            path: '',
            rule: 'no-call',
            message: 'no call to action is filed under this topic',
            hint: 'file a standing call under it, or write one',
          },
        ],
  );
