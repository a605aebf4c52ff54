import * as v from 'valibot';
import { ACTOR_TYPES } from '#core/model/actor.ts';
import { ACTION_KINDS, ACTION_NEEDS, OUTCOME_RESULTS } from '#core/model/call-to-action.ts';
import type { Inline } from '#core/model/rich-text.ts';
import { STANCES } from '#core/model/statement.ts';
import { PERSPECTIVES, SECTION_KINDS, type TopicDocument } from '#core/model/topic.ts';
import { day, FORMAT, id, ids, language, link, list, shortText } from './compiled-fields.ts';

/** The shapes of core/model as a publisher's files have to have them. Fields that we do not know are left alone. */

const entryRef = v.custom<Extract<Inline, { type: 'link' }>['to']>(
  (value) =>
    typeof value === 'string' && /^(topic|term|statement|event|action|actor|dataset):[a-z0-9-]+$/.test(value),
  'a link leads to an entry, such as term:roaming',
);

/** Looked up each time, not made: prose is the most of a topic, and every text in it comes through here. */
const inline: v.GenericSchema<unknown, Inline> = v.lazy(() => anyInline);

const anyInline = v.union(
  [
    shortText,
    v.variant('type', [
      v.object({ type: v.picklist(['strong', 'emphasis']), children: list(inline) }),
      v.object({ type: v.literal('link'), to: entryRef, children: list(inline) }),
      v.object({ type: v.literal('cite'), source: id }),
    ]),
  ],
  'prose is made of texts, marks, links to entries and footnotes',
);

const block = v.variant(
  'type',
  [
    v.object({ type: v.literal('paragraph'), children: list(inline) }),
    v.object({ type: v.literal('list'), items: list(list(inline)) }),
  ],
  'prose is made of paragraphs and lists',
);

export const topicSummary = v.object({ id, lang: language, title: shortText, summary: shortText, asOf: day });

export const source = v.object({
  id,
  url: link,
  title: shortText,
  publisher: shortText,
  date: v.exactOptional(day),
  lang: shortText,
  kind: v.picklist(['primary', 'press', 'campaign', 'academic']),
  archive: v.exactOptional(link),
  copy: v.exactOptional(v.boolean()),
});

const fact = v.object({
  id,
  text: shortText,
  perspective: v.picklist(PERSPECTIVES),
  sources: ids,
  asOf: v.exactOptional(day),
});

const section = v.object({
  kind: v.picklist(SECTION_KINDS),
  lang: language,
  blocks: list(block),
  asOf: v.exactOptional(day),
});

const actor = v.object({
  id,
  lang: language,
  name: shortText,
  type: v.picklist(ACTOR_TYPES),
  country: v.exactOptional(shortText),
  line: shortText,
});

const proposition = v.object({ id, lang: language, text: shortText });

const statement = v.object({
  id,
  lang: language,
  actor,
  speaker: v.exactOptional(shortText),
  date: day,
  topics: ids,
  proposition,
  stance: v.picklist(STANCES),
  summary: shortText,
  source: id,
  also: ids,
});

const event = v.object({
  id,
  lang: language,
  date: day,
  endDate: v.exactOptional(day),
  title: shortText,
  text: shortText,
  topics: ids,
  sources: ids,
});

const action = v.object({
  id,
  lang: language,
  topics: ids,
  kind: v.picklist(ACTION_KINDS),
  title: shortText,
  ask: shortText,
  why: shortText,
  organiser: v.object({ name: shortText, url: v.exactOptional(link), privacy: v.exactOptional(shortText) }),
  target: shortText,
  url: v.exactOptional(link),
  opens: v.exactOptional(day),
  closes: v.exactOptional(day),
  timeZone: v.exactOptional(shortText),
  openEnded: v.boolean(),
  checked: v.object({ date: day, how: shortText }),
  outcome: v.exactOptional(
    v.object({
      date: v.exactOptional(day),
      result: v.picklist(OUTCOME_RESULTS),
      summary: shortText,
      source: v.exactOptional(id),
    }),
  ),
  supersededBy: v.exactOptional(id),
  audience: v.exactOptional(
    v.object({
      countries: v.exactOptional(list(shortText)),
      languages: v.exactOptional(list(shortText)),
      eligibility: v.exactOptional(shortText),
    }),
  ),
  template: v.exactOptional(
    v.object({
      subject: shortText,
      salutation: shortText,
      body: shortText,
      placeholders: list(v.object({ name: id, hint: shortText })),
    }),
  ),
  progress: v.exactOptional(
    v.object({
      count: shortText,
      goal: v.exactOptional(shortText),
      asOf: day,
      whose: shortText,
      source: v.exactOptional(id),
    }),
  ),
  minutes: v.exactOptional(v.number()),
  needs: list(v.picklist(ACTION_NEEDS)),
  sources: ids,
});

const term = v.object({ id, lang: language, term: shortText, definition: shortText, sources: ids });

/** `topic.ID.LANG.json` */
export const topicDocument: v.GenericSchema<unknown, TopicDocument> = v.object({
  format: FORMAT,
  topic: topicSummary,
  names: v.exactOptional(list(shortText)),
  facts: list(fact),
  sections: list(section),
  related: list(topicSummary),
  propositions: list(proposition),
  statements: list(statement),
  events: list(event),
  actions: list(action),
  terms: list(term),
  datasets: list(v.object({ id, title: shortText })),
  elsewhere: v.exactOptional(v.record(shortText, id)),
  sources: v.record(id, source),
});
