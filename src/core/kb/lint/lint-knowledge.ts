import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { callDeadlines, dateOrder } from './dates.ts';
import { oneSidedTopics, topicsWithoutCalls } from './fairness.ts';
import { danglingIds, duplicateIds, unusedIds } from './ids.ts';
import { missingLanguages } from './missing-languages.ts';
import { plainFields, quotations, readability, sectionProse } from './prose.ts';
import type { LintContext, Rule } from './rule.ts';
import { duplicateUrls, forbiddenSources, unmarkedCopies, unregisteredUrls } from './sources.ts';
import { topicShape } from './topics.ts';
import { translations } from './translations.ts';

/** What can be said of each entry, whatever the others are. */
const WITHIN: readonly Rule[] = [
  duplicateIds,
  dateOrder,
  callDeadlines,
  topicShape,
  sectionProse,
  plainFields,
  readability,
  quotations,
  forbiddenSources,
  unmarkedCopies,
  duplicateUrls,
  unregisteredUrls,
  translations,
];

/** What is wrong between entries: a file that could not be read would be missed everywhere else. */
const BETWEEN: readonly Rule[] = [
  danglingIds,
  unusedIds,
  oneSidedTopics,
  topicsWithoutCalls,
  missingLanguages,
];

/** Everything that is wrong with a knowledge base whose files have passed their schemas. */
export const lintKnowledge = (knowledge: AuthoredKnowledge, context: LintContext): Diagnostic[] =>
  [...(context.isWhole ? BETWEEN : []), ...WITHIN].flatMap((rule) => rule(knowledge, context));
