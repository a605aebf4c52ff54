import type { Actor } from './actor.ts';
import type { Language } from './language.ts';

export const STANCES = ['supports', 'opposes', 'mixed', 'neutral'] as const;

/** Always towards the statement's proposition, so that 'supports' cannot be read two ways. */
export type Stance = (typeof STANCES)[number];

/** A sentence that one can be for or against, such as "States should sign the revised ITRs". */
export interface Proposition {
  id: string;
  lang: Language;
  text: string;
}

/** A dated public utterance, told in our own words, with its source. */
export interface Statement {
  id: string;
  lang: Language;
  actor: Actor;
  /** In which capacity, or through whom: "Terry Kramer, head of delegation". */
  speaker?: string;
  date: string;
  topics: string[];
  proposition: Proposition;
  stance: Stance;
  summary: string;
  source: string;
  also: string[];
}
