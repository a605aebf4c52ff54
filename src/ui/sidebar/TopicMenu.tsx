import { type ComponentChild, Fragment } from 'preact';
import { groupByPublisher } from '#core/context/group-by-publisher.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './TopicMenu.css';
import type { FoundTopic } from './TopicSwitcher.tsx';

export interface TopicMenuProps {
  id?: string;
  topics: readonly TopicSummary[];
  found: readonly FoundTopic[];
  current: string | undefined;
  onTopic: (topic: string) => void;
}

/**
 * Every topic: those found on the page first, in their order, then all others, those of each further publisher under its
 * name.
 */
export function TopicMenu({ id, topics, found, current, onTopic }: TopicMenuProps) {
  const { t } = useText();
  const foundTopics = found.flatMap(({ id: topic }) => topics.filter((each) => each.id === topic));
  const others = topics.filter((topic) => !foundTopics.includes(topic));
  const levelOf = (topic: string) => found.find((each) => each.id === topic)?.level;
  const list = (title: ComponentChild, entries: readonly TopicSummary[]) =>
    entries.length > 0 && (
      <>
        <p class="topic-menu-title">{title}</p>
        <ul class="topic-menu-list">
          {entries.map((topic) => (
            <li key={topic.id}>
              <TopicChoice
                topic={topic}
                level={levelOf(topic.id)}
                isCurrent={topic.id === current}
                onTopic={onTopic}
              />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <nav class="topic-menu" id={id} aria-label={t('switcher.label')}>
      {list(t('switcher.onPage'), foundTopics)}
      {groupByPublisher(others).map(({ publisher, of }) => (
        <Fragment key={publisher?.id}>
          {list(publisher ? <PublisherMark publisher={publisher} /> : t('switcher.all'), of)}
        </Fragment>
      ))}
    </nav>
  );
}

interface TopicChoiceProps {
  topic: TopicSummary;
  level: FoundTopic['level'] | undefined;
  isCurrent: boolean;
  onTopic: (topic: string) => void;
}

function TopicChoice({ topic, level, isCurrent, onTopic }: TopicChoiceProps) {
  const text = useText();
  return (
    <button
      type="button"
      class="topic-choice"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onTopic(topic.id)}
    >
      <bdi {...entryLanguage(topic.lang, text)}>{topic.title}</bdi>
      {level && <span class="topic-choice-level"> {text.t(`topic.${level}`)}</span>}
      {level && topic.publisher && (
        <>
          {' '}
          <PublisherMark publisher={topic.publisher} />
        </>
      )}
    </button>
  );
}
