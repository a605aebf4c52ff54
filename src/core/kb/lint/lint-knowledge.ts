import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { callDeadlines, dateOrder } from './dates.ts';
import { oneSidedTopics, topicsWithoutCalls } from './fairness.ts';
import { danglingIds, unusedIds } from './ids.ts';
import { quotations, readability, sectionProse } from './prose.ts';
import type { LintContext, Rule } from './rule.ts';
import { duplicateUrls, forbiddenSources, unmarkedCopies, unregisteredUrls } from './sources.ts';
import { translations } from './translations.ts';

const RULES: readonly Rule[] = [
  danglingIds,
  unusedIds,
  dateOrder,
  callDeadlines,
  sectionProse,
  readability,
  quotations,
  forbiddenSources,
  unmarkedCopies,
  duplicateUrls,
  unregisteredUrls,
  oneSidedTopics,
  topicsWithoutCalls,
  translations,
];

/** Everything that is wrong with a knowledge base whose files have passed their schemas. */
export const lintKnowledge = (knowledge: AuthoredKnowledge, context: LintContext): Diagnostic[] =>
  RULES.flatMap((rule) => rule(knowledge, context));
