import { fileOf } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { SECTION_KINDS } from '#core/model/topic.ts';
import type { Rule } from './rule.ts';
import { sentences } from './sentences.ts';

const FACTS = { min: 5, max: 8 };
const SUMMARY_SENTENCES = 2;

/** What the views count on: a summary of two sentences, five to eight quick facts, the four sections in their order. */
export const topicShape: Rule = (knowledge) =>
  [...knowledge.topics].flatMap(([id, { facts, sections, summary }]) => {
    const found: Diagnostic[] = [];
    const say = (path: string, message: string, hint: string) =>
      found.push({ file: fileOf('topics', id), path, rule: 'topic-shape', message, hint });

    const written = sentences(summary.en).length;
    if (written !== SUMMARY_SENTENCES)
      say('summary.en', `the summary has ${count(written, 'sentence')}`, 'say it in two sentences');
    if (facts.length < FACTS.min || facts.length > FACTS.max)
      say(
        'facts',
        `there are ${count(facts.length, 'quick fact')}`,
        `keep the ${FACTS.min} to ${FACTS.max} that tell most`,
      );
    const kinds = sections.map(({ kind }) => kind).join(', ');
    if (kinds !== SECTION_KINDS.join(', '))
      say(
        'sections',
        `the sections are: ${kinds}`,
        `write each once, in this order: ${SECTION_KINDS.join(', ')}`,
      );
    return found;
  });

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
