import type { FeedStatus } from '#core/model/feed.ts';
import { useText } from '#ui/text/use-text.ts';

/** When a feed was last asked, and when with success: two terms of a list of details. */
export function CheckTimes({ feed: { checkedAt, goodAt } }: { feed: FeedStatus }) {
  const { t, language } = useText();
  const moment = (at: number | undefined) =>
    at === undefined
      ? t('updates.never')
      : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return (
    <>
      <dt>{t('updates.lastCheck')}</dt>
      <dd>{moment(checkedAt)}</dd>
      <dt>{t('updates.lastGood')}</dt>
      <dd>{moment(goodAt)}</dd>
    </>
  );
}
