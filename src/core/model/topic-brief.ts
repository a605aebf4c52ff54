import type { TopicDocument } from './topic.ts';

/** As much of a topic as the popup shows: a tenth of the document, so that it is there in a blink. */
export type TopicBrief = Pick<TopicDocument, 'topic' | 'facts' | 'sources' | 'actions'>;
