import type { FeedStatus, UpdateStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { Switch } from '#ui/components/Switch.tsx';
import { useText } from '#ui/text/use-text.ts';
import { CheckNow } from './CheckNow.tsx';
import { CheckTimes } from './CheckTimes.tsx';
import { FeedFailure } from './FeedFailure.tsx';
import './UpdatesPart.css';

/** How the extension's own feed renews its knowledge, a check of all feeds at once, and the daily ones on or off. */
export function UpdatesPart({ status }: { status: UpdateStatus }) {
  const { t } = useText();
  const { feeds, progress, automatic } = status;
  const own = feeds.find(({ isOwn }) => isOwn);
  return (
    <div class="updates">
      {own && <OwnFeed feed={own} />}
      <p class="updates-check">
        <CheckNow feeds={feeds.filter(({ isOn }) => isOn)} progress={progress} shown={own} />
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
function OwnFeed({ feed }: { feed: FeedStatus }) {
  const { t } = useText();
  return (
    <>
      <dl class="knowledge-details">
        <dt>{t('updates.publisher')}</dt>
        <dd>
          <bdi>{feed.name}</bdi>
        </dd>
        <CheckTimes feed={feed} />
      </dl>
      <FeedFailure feed={feed} />
    </>
  );
}
