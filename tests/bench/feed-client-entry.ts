import { downloadTarget } from '#core/feed/download-target.ts';
import { findTarget } from '#core/feed/find-target.ts';
import { refreshFeed } from '#core/feed/refresh-feed.ts';

/** The client's workflow, from the first root to a verified file, laid bare for the bench, which weighs it. */
Object.assign(globalThis, { refreshFeed, findTarget, downloadTarget });
