import type { Language } from './language.ts';

export const ACTION_KINDS = [
  'sign',
  'email',
  'write',
  'attend',
  'comment',
  'join',
  'measure',
  'learn',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const ACTION_NEEDS = [
  'nothing',
  'account',
  'name',
  'email',
  'postcode',
  'phone',
  'app',
  'fee',
] as const;
export type ActionNeed = (typeof ACTION_NEEDS)[number];

/** `unknown` says that the end was not documented where we looked: not the same as having failed. */
export const OUTCOME_RESULTS = ['won', 'lost', 'mixed', 'superseded', 'unknown'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** Derived from dates and outcome, never written by hand: see core/context/action-status.ts. */
export type ActionStatus =
  | 'upcoming'
  | 'open'
  | 'closing'
  | 'standing'
  | 'closed'
  | 'won'
  | 'lost'
  | 'superseded';

/** A petition, letter or consultation: what it asks, of whom, until when, and what became of it. */
export interface CallToAction {
  id: string;
  lang: Language;
  topics: string[];
  kind: ActionKind;
  title: string;
  ask: string;
  why: string;
  organiser: { name: string; url?: string; privacy?: string };
  target: string;
  /** Where the reader takes part; absent on calls that no longer exist. */
  url?: string;
  opens?: string;
  closes?: string;
  /** IANA zone in which `closes` ends; UTC when absent. */
  timeZone?: string;
  /** No closing date is known: the call stands until somebody finds it gone. */
  openEnded: boolean;
  /** ISO date of the last look at the call, and how it was looked at. */
  checked: { date: string; how: string };
  outcome?: { date?: string; result: OutcomeResult; summary: string; source?: string };
  supersededBy?: string;
  audience?: { countries?: string[]; languages?: string[]; eligibility?: string };
  template?: LetterTemplate;
  progress?: { count: string; goal?: string; asOf: string; whose: string; source?: string };
  minutes?: number;
  needs: ActionNeed[];
  sources: string[];
}

/** A letter to edit and send. Placeholders stand in the body as `{name}` and are explained here. */
export interface LetterTemplate {
  subject: string;
  salutation: string;
  body: string;
  placeholders: { name: string; hint: string }[];
}
