/** What each kind of evidence adds to a topic's ledger, and what sum it takes. */
export const NAME_WEIGHTS = {
  /** The first strong form, the second, the third. */
  strong: [3, 1.5, 1.5],
  /** A pair of words that say together what neither says alone. */
  pair: [2, 1, 1],
  /** What a third word near a pair adds to it. */
  third: 1,
  weakPair: 1.25,
  /** The first weak form, the second, the third. */
  weak: [0.75, 0.5, 0.5],
  repeated: 0.25,
  strongInTitle: 2,
  weakInTitle: 0.5,
  /** Only in the page's address. */
  strongInUrl: 1.5,
  cue: 1,
  mostCues: 3,
  relatedTopic: 1.5,
  host: 4,
  otherHost: -6,
  otherExpansion: -4,
  negativeCue: -1.2,
  mostNegativeCues: 3,
  /** The page is a site's own notice or terms. */
  ownNotice: -9,
  blockedLanguage: -3,
};
export type Weights = typeof NAME_WEIGHTS;

/** For topics known by their vocabulary: one phrase says less, and two words of it less than a name. */
export const VOCABULARY_WEIGHTS: Weights = {
  ...NAME_WEIGHTS,
  strong: [2, 1.5, 1],
  pair: [2, 1, 1],
  weakPair: 1,
  weak: [0.5, 0.5, 0.25],
  strongInTitle: 1.5,
  repeated: 0.5,
  cue: 1,
  relatedTopic: 0,
};

/** The sum from which a topic is shown at all, where one passage alone speaks of it, and from which the page is about it. */
export const THRESHOLDS = {
  name: { mentions: 2, passage: 2, about: 3 },
  /** One telling phrase of the vocabulary will do ... */
  vocabulary: { mentions: 2, passage: 3.5, about: 3.5 },
  /** ... but not where such phrases stand on many pages in passing: notices, menus, product names. */
  crowdedVocabulary: { mentions: 3, passage: 3.5, about: 4 },
  /** In a language whose vocabulary the knowledge base knows only in part, chance matches weigh more ... */
  partialVocabulary: { mentions: 5, passage: 5, about: 7 },
  /** ... the most where everyday words are taken from English and mean less. */
  sparseVocabulary: { mentions: 7, passage: 7, about: 8 },
};
export type Threshold = (typeof THRESHOLDS)[keyof typeof THRESHOLDS];

const AUTHORED_LANGUAGES: readonly string[] = ['fr', 'es', 'ar', 'ru', 'pt', 'it'];
const SPARSE_LANGUAGES: readonly string[] = ['id', 'ms'];
const CROWDED_LANGUAGES: readonly string[] = ['en', 'zh', 'de'];

/** What a topic must reach on a page in this language. */
export function thresholdFor(broad: boolean, lang: string | undefined): Threshold {
  if (!broad) return THRESHOLDS.name;
  if (lang === undefined || CROWDED_LANGUAGES.includes(lang)) return THRESHOLDS.crowdedVocabulary;
  if (AUTHORED_LANGUAGES.includes(lang)) return THRESHOLDS.vocabulary;
  return SPARSE_LANGUAGES.includes(lang) ? THRESHOLDS.sparseVocabulary : THRESHOLDS.partialVocabulary;
}

/** What it must reach where a phrase stands that is no other's, in passing or not. */
export const uncrowded = (threshold: Threshold): Threshold =>
  threshold === THRESHOLDS.crowdedVocabulary ? THRESHOLDS.vocabulary : threshold;

/** A cue counts within so many characters of a mention. */
export const CUE_REACH = 600;
