import type { FeedStatus } from '#core/model/feed.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import './FeedFailure.css';
import { failureText } from './failure-text.ts';

/** What went wrong with a feed's last check and what stays in use, and that it may be out of date; if anything. */
export function FeedFailure({ feed: { failure, holds, isStale } }: { feed: FeedStatus }) {
  const { t, date } = useText();
  return (
    <>
      {failure && (
        <div class="feed-failure">
          <p role="alert">
            <Icon name="warning" /> {failureText(failure, t)}{' '}
            {holds && t('updates.kept', { date: date(holds.date) })}
          </p>
          <details>
            <summary>{t('updates.detail')}</summary>
            <p lang="en" dir="ltr">
              {failure.message}
            </p>
          </details>
        </div>
      )}
      {isStale && (
        <p class="feed-failure">
          <Icon name="clock" /> {t('updates.stale')}
        </p>
      )}
    </>
  );
}
