import type { HiddenTopic } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from './Button.tsx';
import { entryLanguage } from './entry-language.ts';
import './HiddenTopics.css';
import { PublisherMark } from './PublisherMark.tsx';

export interface HiddenTopicsProps {
  hidden: readonly HiddenTopic[];
  topics: readonly TopicSummary[];
  onShowAgain: (topic: string) => void;
}

/** What was found here and is kept back by the reader's own wish, with the way to have it back. */
export function HiddenTopics({ hidden, topics, onShowAgain }: HiddenTopicsProps) {
  const text = useText();
  const { t } = text;
  if (hidden.length === 0) return null;
  return (
    <section class="hidden-topics" aria-label={t('hidden.title')}>
      <h2 class="hidden-topics-title">{t('hidden.title')}</h2>
      <ul class="hidden-topics-list">
        {hidden.map(({ topic, by }) => {
          const summary = topics.find(({ id }) => id === topic);
          const title = summary?.title ?? topic;
          return (
            <li key={topic} id={`hidden-${topic}`} tabIndex={-1} class="hidden-topic">
              <span>
                <bdi {...entryLanguage(summary?.lang ?? 'en', text)}>{title}</bdi>{' '}
                <PublisherMark publisher={summary?.publisher} />
                <span class="hidden-topic-why">{t(`hidden.by.${by}`)}</span>
              </span>
              <Button
                look="quiet"
                label={t('hidden.showAgain.topic', { topic: title })}
                onClick={() => onShowAgain(topic)}
              >
                {t('hidden.showAgain')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
