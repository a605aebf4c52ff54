import type { EntryRef } from '#core/model/rich-text.ts';
import { askBackground } from '#platform/ask-background.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { useTold } from '#ui/use-told.ts';
import './NewsLine.css';

/** What the last update has changed about calls of followed topics, until the reader hides it. */
export function NewsLine({ onOpen }: { onOpen: (ref: EntryRef, topic?: string) => void }) {
  const { t } = useText();
  const told = useTold('updatesChanged');
  const answer = useAnswer(() => askBackground('getNews', {}), undefined, told);
  const news = answer.state === 'ready' ? (answer.value ?? []) : [];
  if (news.length === 0) return null;
  return (
    <section class="news" aria-label={t('news.label')}>
      <ul>
        {news.map(({ topic, action, title, change, publisher }) => (
          <li key={action}>
            <button type="button" class="news-open" onClick={() => onOpen(`action:${action}`, topic)}>
              {t(`news.${change}`, { title })}
            </button>{' '}
            <PublisherMark publisher={publisher} />
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        icon="close"
        label={t('news.seen')}
        onClick={() => void askBackground('forgetNews', {}).catch(() => {})}
      />
    </section>
  );
}
