import * as v from 'valibot';
import { ACTION_KINDS, ACTION_NEEDS, OUTCOME_RESULTS } from '#core/model/call-to-action.ts';
import { country, fullDate, httpUrl, localized, partialDate, slug, sourceIds, translated } from './fields.ts';

/** `actions/ID.yaml` */
export const authoredAction = v.strictObject({
  ...translated,
  topics: v.pipe(v.array(slug), v.minLength(1, 'name at least one topic')),
  kind: v.picklist(ACTION_KINDS),
  title: localized,
  ask: localized,
  why: localized,
  organiser: v.strictObject({ name: localized, url: v.optional(httpUrl), privacy: v.optional(localized) }),
  target: localized,
  url: v.optional(httpUrl),
  opens: v.optional(partialDate),
  closes: v.optional(partialDate),
  timeZone: v.optional(v.string()),
  openEnded: v.optional(v.boolean(), false),
  checked: v.strictObject({ date: fullDate, how: localized }),
  outcome: v.optional(
    v.strictObject({
      date: v.optional(partialDate),
      result: v.picklist(OUTCOME_RESULTS),
      summary: localized,
      source: v.optional(slug),
    }),
  ),
  supersededBy: v.optional(slug),
  audience: v.optional(
    v.strictObject({
      countries: v.optional(v.array(country)),
      languages: v.optional(v.array(v.string())),
      eligibility: v.optional(localized),
    }),
  ),
  template: v.optional(
    v.strictObject({
      subject: localized,
      salutation: localized,
      body: localized,
      placeholders: v.array(v.strictObject({ name: slug, hint: localized })),
    }),
  ),
  progress: v.optional(
    v.strictObject({
      count: v.string(),
      goal: v.optional(v.string()),
      asOf: partialDate,
      /** Whose count it is: "the organisers' own count". */
      whose: localized,
      source: v.optional(slug),
    }),
  ),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  needs: v.optional(v.array(v.picklist(ACTION_NEEDS)), []),
  sources: sourceIds,
});
export type AuthoredAction = v.InferOutput<typeof authoredAction>;
