import * as v from 'valibot';
import { PERSPECTIVES, SECTION_KINDS } from '#core/model/topic.ts';
import { fullDate, localized, partialDate, slug, sourceIds, translated } from './fields.ts';

const quickFact = v.strictObject({
  id: slug,
  text: localized,
  perspective: v.optional(v.picklist(PERSPECTIVES), 'fact'),
  asOf: v.optional(partialDate),
  sources: sourceIds,
});

const section = v.strictObject({
  kind: v.picklist(SECTION_KINDS),
  asOf: v.optional(partialDate),
  /** Prose in the subset of Markdown that docs/knowledge-format.md describes; sources as footnotes `[^source-id]`. */
  text: localized,
});

/** `topics/ID.yaml` */
export const authoredTopic = v.strictObject({
  ...translated,
  title: localized,
  /** Two sentences. */
  summary: localized,
  /** The day on which the editors last read the whole entry against its sources. */
  asOf: fullDate,
  /** What statements on this topic are for or against. */
  propositions: v.optional(v.array(v.strictObject({ id: slug, text: localized })), []),
  facts: v.pipe(v.array(quickFact), v.minLength(5, 'write at least five quick facts')),
  sections: v.pipe(v.array(section), v.minLength(1)),
  related: v.optional(v.array(slug), []),
  /** Glossary terms that the topic's texts use. */
  terms: v.optional(v.array(slug), []),
  datasets: v.optional(v.array(slug), []),
});
export type AuthoredTopic = v.InferOutput<typeof authoredTopic>;
