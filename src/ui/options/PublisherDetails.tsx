import type { FeedStatus } from '#core/model/feed.ts';
import { useText } from '#ui/text/use-text.ts';
import { CheckTimes } from './CheckTimes.tsx';
import { Fingerprint } from './Fingerprint.tsx';

/** Where a feed stands, how it is known for sure, what of it is in use, and when it was asked. */
export function PublisherDetails({ feed }: { feed: FeedStatus }) {
  const { t, date } = useText();
  const { url, fingerprint, holds } = feed;
  return (
    <dl class="knowledge-details">
      <dt>{t('publisher.address')}</dt>
      <dd class="publisher-address">
        <bdi dir="ltr">{url}</bdi>
      </dd>
      <dt>{t('publisher.fingerprint')}</dt>
      <dd>
        <Fingerprint groups={fingerprint} />
      </dd>
      <dt>{t('options.knowledge')}</dt>
      <dd>
        {holds
          ? [
              t('options.knowledge.topics', { count: holds.topics }),
              date(holds.date),
              t('foot.version', { version: holds.version }),
            ].join(' · ')
          : t('publisher.nothing')}
      </dd>
      <CheckTimes feed={feed} />
    </dl>
  );
}
