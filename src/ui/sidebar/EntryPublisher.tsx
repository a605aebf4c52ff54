import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Publisher } from '#core/model/publisher.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';

/** Whose the topic on show is; undefined where it came with the extension. */
export const TopicPublisher = createContext<Publisher | undefined>(undefined);

/** Whose an entry of the topic on show is: said beside each, since an entry is read, copied and acted on by itself. */
export function EntryPublisher() {
  return <PublisherMark publisher={useContext(TopicPublisher)} />;
}
