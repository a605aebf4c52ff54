import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';

/** What a rule may know besides the knowledge base itself. */
export interface LintContext {
  /** ISO date of the day on which the lint runs. */
  today: string;
  /** Every address that the editors have checked: sources/register.txt. */
  register: ReadonlySet<string>;
  /** False when some file could not be read: then nothing can be said of what other entries lack. */
  isWhole: boolean;
}

/** One rule: a look at the whole knowledge base for one kind of fault. */
export type Rule = (knowledge: AuthoredKnowledge, context: LintContext) => Diagnostic[];
