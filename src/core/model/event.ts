import type { Language } from './language.ts';

/** Something that happened, or is due. `endDate` where it lasted longer than one day. */
export interface TimelineEvent {
  id: string;
  lang: Language;
  date: string;
  endDate?: string;
  title: string;
  text: string;
  topics: string[];
  sources: string[];
}
