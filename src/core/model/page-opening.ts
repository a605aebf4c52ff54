import type { PageContext } from './page-context.ts';
import type { TopicSummary } from './topic.ts';

/** What a view opens with: what is known of a page, and as much of its leading topic as the view shows. */
export interface PageOpening<Document> {
  context: PageContext;
  /** Absent where no topic was found, or its document could not be had. */
  leading?: Document;
  /** The topics found, in their order: their names stand above everything, and must not push it down later. */
  topics?: TopicSummary[];
}
