import { type SnapshotIndex, topicFile } from '#core/kb/compile-snapshot.ts';

/** Digits enough that no two states of a topic share them. */
const DIGITS = 16;

/**
 * What is known of a topic, as one short text that changes whenever any of it does: the start of the digest of the
 * topic's file in English, which every other language follows. A better translation alone is no news.
 */
export const topicState = (index: Pick<SnapshotIndex, 'files'>, topic: string): string | undefined =>
  index.files[topicFile(topic, 'en')]?.sha256.slice(0, DIGITS);
