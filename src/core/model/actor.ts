import type { Language } from './language.ts';

export const ACTOR_TYPES = [
  'government',
  'parliament',
  'court',
  'un-body',
  'intergovernmental',
  'union',
  'civil-society',
  'company',
  'industry',
  'technical',
  'academic',
  'individual',
] as const;

export type ActorType = (typeof ACTOR_TYPES)[number];

/** Who said or did something. `country` is ISO 3166-1 alpha-2. */
export interface Actor {
  id: string;
  lang: Language;
  name: string;
  type: ActorType;
  country?: string;
  /** One line: who they are. */
  line: string;
}
