const KIB = 1024;
const MIB = 1024 * KIB;

/** What one feed may cost a reader. Sizes in bytes, counted after decompression. */
export const FEED_LIMITS = {
  timestamp: 16 * KIB,
  root: 128 * KIB,
  snapshot: 512 * KIB,
  targets: MIB,
  /** One file of knowledge. */
  file: MIB,
  /** All files of a feed together. */
  total: 16 * MIB,
  files: 500,
  feeds: 8,
  /** New roots taken in one run. Each is stored, so the next run goes on from there. */
  rootSteps: 64,
  /** Delegated roles visited in one search. */
  delegatedRoles: 32,
  keys: 256,
  signatures: 64,
  /** Levels of objects and arrays within one document. */
  depth: 32,
  /** Milliseconds for one request, from its start to its last byte. */
  requestTime: 20_000,
  /** Milliseconds for a whole run. What was stored by then is kept. */
  runTime: 240_000,
} as const;
