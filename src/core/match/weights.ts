/** What each kind of evidence adds to a topic's ledger, and what sum it takes. */
export const WEIGHTS = {
  /** The first strong form, the second, the third. */
  strong: [3, 1.5, 1.5],
  /** A pair of words that say together what neither says alone. */
  pair: [2, 1, 1],
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
  blockedLanguage: -3,
} as const;

/** The sum from which a topic is shown at all, and from which the page is about it. */
export const MENTIONS_FROM = 1.75;
export const ABOUT_FROM = 2.75;

/** A cue counts within so many characters of a mention. */
export const CUE_REACH = 600;
