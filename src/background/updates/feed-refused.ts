import type { FeedErrorCode } from '#core/feed/feed-error.ts';
import type { FeedRefusal } from '#core/model/feed.ts';

/** Why something that the reader wants of a feed cannot be. The message is a plain sentence with what to do. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
  readonly code: FeedRefusal | FeedErrorCode;
  /** The match pattern to ask the browser's permission for, where the host may be what refuses. */
  readonly askFor: string | undefined;

  constructor(code: FeedRefusal | FeedErrorCode, message: string, askFor?: string) {
    super(message);
    this.code = code;
    this.askFor = askFor;
  }
}
