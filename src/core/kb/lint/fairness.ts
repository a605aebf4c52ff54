import { fileOf } from '#core/kb/authored-knowledge.ts';
import type { Rule } from './rule.ts';

/** A topic whose statements all stand on one side of its propositions. */
export const oneSidedTopics: Rule = (knowledge) =>
  [...knowledge.topics.keys()].flatMap((id) => {
    const stances = [...knowledge.statements.values()]
      .filter((statement) => statement.topics.includes(id))
      .map(({ proposition, stance }) => ({ proposition, stance }));
    const sides = new Set(stances.map(({ stance }) => stance).filter((stance) => stance !== 'neutral'));
    return sides.size >= 2
      ? []
      : [
          {
            file: fileOf('topics', id),
            path: 'propositions',
            rule: 'one-sided',
            message: `its ${stances.length} statements show ${sides.size === 1 ? 'one side only' : 'no side'}`,
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
