import * as v from 'valibot';
import { ACTOR_TYPES } from '#core/model/actor.ts';
import { country, localized, translated } from './fields.ts';

/** `actors/ID.yaml` */
export const authoredActor = v.strictObject({
  ...translated,
  name: localized,
  type: v.picklist(ACTOR_TYPES),
  country: v.optional(country),
  line: localized,
});
export type AuthoredActor = v.InferOutput<typeof authoredActor>;
