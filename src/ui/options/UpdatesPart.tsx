import { useState } from 'preact/hooks';
import { ASK_AGAIN_AFTER } from '#core/feed/next-check.ts';
import type { FeedStatus, UpdateStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { Button } from '#ui/components/Button.tsx';
import { Icon } from '#ui/components/Icon.tsx';
import { Switch } from '#ui/components/Switch.tsx';
import { useText } from '#ui/text/use-text.ts';
import { failureText } from './failure-text.ts';
import './UpdatesPart.css';

/** The feeds that renew the knowledge: how their checks went, a check at once, and the daily ones on or off. */
export function UpdatesPart({ status }: { status: UpdateStatus }) {
  const { t } = useText();
  const [isTooSoon, setTooSoon] = useState(false);
  const { feeds, progress, automatic } = status;
  const check = () => {
    const last = Math.max(...feeds.map(({ checkedAt }) => checkedAt ?? 0));
    setTooSoon(Date.now() - last < ASK_AGAIN_AFTER);
    void askBackground('checkNow', {}).catch(() => {});
  };
  return (
    <div class="updates">
      {feeds.map((feed) => (
        <FeedDetails key={feed.id} feed={feed} />
      ))}
      <p class="updates-check">
        <Button onClick={check} disabled={progress !== undefined}>
          {t('updates.checkNow')}
        </Button>
        <span role="status">
          {progress?.total === undefined
            ? progress && t('updates.checking')
            : t('updates.fetching', { done: progress.done, total: progress.total })}
          {!progress && isTooSoon && t('updates.tooSoon')}
        </span>
      </p>
      <Switch
        label={t('updates.automatic')}
        more={t('updates.automatic.more')}
        on={automatic}
        onChange={(on) => void askBackground('setAutomatic', { on })}
      />
    </div>
  );
}

/** Whose feed it is, when it was last asked, and what went wrong, if anything. */
function FeedDetails({ feed }: { feed: FeedStatus }) {
  const { t, language, date } = useText();
  const moment = (at: number) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return (
    <>
      <dl class="knowledge-details">
        <dt>{t('updates.publisher')}</dt>
        <dd>
          <bdi>{feed.name}</bdi>
        </dd>
        <dt>{t('updates.lastCheck')}</dt>
        <dd>{feed.checkedAt === undefined ? t('updates.never') : moment(feed.checkedAt)}</dd>
        <dt>{t('updates.lastGood')}</dt>
        <dd>{feed.goodAt === undefined ? t('updates.never') : moment(feed.goodAt)}</dd>
      </dl>
      {feed.failure && (
        <div class="updates-failure">
          <p role="alert">
            <Icon name="warning" />
            {failureText(feed.failure, t)} {feed.holds && t('updates.kept', { date: date(feed.holds.date) })}
          </p>
          <details>
            <summary>{t('updates.detail')}</summary>
            <p lang="en" dir="ltr">
              {feed.failure.message}
            </p>
          </details>
        </div>
      )}
      {feed.isStale && (
        <p class="updates-stale">
          <Icon name="clock" />
          {t('updates.stale')}
        </p>
      )}
    </>
  );
}
