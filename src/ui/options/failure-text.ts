import { FEED_ERROR_CODES } from '#core/feed/feed-error.ts';
import type { UpdateFailure } from '#core/model/feed.ts';
import type { Translate } from '#ui/text/create-translate.ts';

/** What went wrong with a check and what to do about it, in the reader's language. */
export function failureText({ code }: UpdateFailure, t: Translate): string {
  // A code of another version of the extension is none of ours.
  const known = FEED_ERROR_CODES.find((one) => one === code) ?? 'storage';
  return t(`updates.failure.${known}`);
}
