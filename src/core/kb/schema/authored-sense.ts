import * as v from 'valibot';
import { localized, slug } from './fields.ts';

const formText = v.pipe(
  v.string('write the form as text; quote numbers'),
  v.trim(),
  v.minLength(1, 'the form is empty'),
  v.maxLength(1000, 'a line has at most 1,000 characters: split it'),
);

/** ISO 639 code of two or three letters, or `any` for names that every language writes alike. */
const formLanguage = v.pipe(
  v.string(),
  v.regex(/^([a-z]{2,3}|any)$/, 'a language is a code such as en, or any'),
);

const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language is a code such as id'));

const cues = v.optional(v.record(formLanguage, v.array(formText)), {});
/** That there is such a topic is for the lint to say. */
const topic = slug;
const host = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host is a name such as itu.int, without https://'),
);

/** An object that says what becomes of fields it does not know. */
type ObjectSchema = typeof v.strictObject;

function senseSchema(object: ObjectSchema) {
  const aliasObject = object({
    text: formText,
    /** The page must write the same case. Capitals without a small letter (`ITU`, `WCIT-12`) are exact by themselves. */
    exact: v.optional(v.boolean()),
    /** A number directly to the left makes it a quantity: `300 DPI`, `150 UIT`. */
    numberLeft: v.optional(v.boolean(), false),
    /** Page languages in which the form is a common word of its own. */
    notIn: v.optional(v.array(languageCode), []),
    /** Means its subject and nothing else: of a topic known by its vocabulary, saying it once is enough. */
    alone: v.optional(v.boolean(), false),
  });

  const alias = v.union([formText, aliasObject], 'an alias is a text, or an object with text and flags');
  const aliases = v.optional(v.record(formLanguage, v.array(alias)), {});
  const pair = object({
    of: v.array(formText),

    with: v.array(formText),
    /** How many characters may stand between the two. */
    within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)), 40),
    /** Where there are any, one of these must stand near the two as well: what was done, through what, and why. */
    and: v.optional(v.array(formText), []),
    /** Counts only in company, like a weak alias. */
    weak: v.optional(v.boolean(), false),
  });
  const pairs = v.optional(v.record(formLanguage, v.array(pair)), {});
  const notice = object({ names: cues, voice: cues, banner: cues });

  return object({
    /** What a reader is told that a name was taken as: in English, or a map by language. */
    label: v.union([formText, localized], 'a label is a text, or a map by language with at least en'),
    topic: v.optional(topic),
    /** Recognised by its vocabulary and not by names: one phrase in passing is not enough. */
    broad: v.optional(v.boolean(), false),
    strong: aliases,
    weak: aliases,
    pairs,
    cues,
    against: cues,
    /**
     * What a site's own notices are called, and how they speak: a page that is called so and says `we` all the way
     * tells of no topic that is known by its vocabulary. `banner` is what stands in the banners by which sites ask for
     * consent, on pages about anything: where they speak like that, what they say counts for nothing.
     */
    notice: v.optional(notice, { names: {}, voice: {}, banner: {} }),
    /** Sites where the name means this sense, or never does; `example.org` stands for its subdomains too. */
    hosts: v.optional(
      object({ for: v.optional(v.array(host), []), against: v.optional(v.array(host), []) }),
      { for: [], against: [] },
    ),
    /** Beginnings of telling words that many of the forms share: pages without any anchor are not read. */
    anchors: v.optional(v.array(formText), []),
    /** Topics whose strong forms on the same page speak for this sense. */
    related: v.optional(v.array(topic), []),
  });
}

/**
 * `senses/ID.yaml`: one meaning that a name can have. Ours belongs to a topic, and a topic may have several; a sense
 * without a topic is somebody else's and is matched only to be ruled out.
 *
 *     label: deep packet inspection          # or { en: …, fr: … }, where the topic's own title does not say it
 *     topic: dpi
 *     strong:                     # each proves the sense by itself
 *       en: [deep packet (inspection|filtering)]
 *     weak:                       # counts only in company: of cues, of another sense of the topic
 *       any: [{ text: DPI, numberLeft: true }]
 *     pairs:                      # two words in one sentence, in either order, say together what neither says alone
 *       en: [{ of: [inspect*], with: [packets], within: 20, weak: true }]
 *       fr: [{ of: [condamn*], with: [tweet(|s)], and: [outrage(|s)] }]       # only with a third word near
 *     cues:                       # speak for the sense when they stand near a mention
 *       en: [throttl*, internet service provider(|s)]
 *     against:                    # speak against it
 *       en: [printer(|s)]
 *
 * `(a|b|)` writes a form once with its endings or spellings: `coupure(|s) d'internet`. All that one line expands to is
 * one alias, known by its first expansion. A `*` at the end lets the form begin a longer word: `цензур*`.
 */
export const authoredSense = senseSchema(v.strictObject);
export type AuthoredSense = v.InferOutput<typeof authoredSense>;

/** The same as a publisher's feed has it: fields that a later release of the publisher's tools may add are left out. */
export const publishedSense = senseSchema(v.object as unknown as ObjectSchema);
export type AuthoredAlias = AuthoredSense['strong'][string][number];
export type AuthoredPair = AuthoredSense['pairs'][string][number];
