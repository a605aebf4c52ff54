import { useState } from 'preact/hooks';
import { ASK_AGAIN_AFTER } from '#core/feed/next-check.ts';
import type { FeedStatus, UpdateProgress } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface CheckNowProps {
  /** What is checked: all of these, or the one alone. */
  feeds: readonly FeedStatus[];
  only?: FeedStatus;
  /** A check that is under way, of whatever feed. */
  progress: UpdateProgress | undefined;
  /** The feed whose progress is told here. */
  shown: FeedStatus | undefined;
}

/** A check at the reader's wish, how far it is, and that there was one a moment ago. */
export function CheckNow({ feeds, only, progress, shown }: CheckNowProps) {
  const { t } = useText();
  const [isTooSoon, setTooSoon] = useState(false);
  const own = progress && progress.feed === shown?.id ? progress : undefined;
  const check = () => {
    const isFresh = ({ checkedAt = 0, failure }: FeedStatus) =>
      failure?.code !== 'network' && Date.now() - checkedAt < ASK_AGAIN_AFTER;
    setTooSoon((only ? [only] : feeds).every(isFresh));
    void askBackground('checkNow', only ? { feed: only.id } : {}).catch(() => {});
  };
  return (
    <>
      <Button
        onClick={check}
        disabled={progress !== undefined}
        {...(only && { label: t('publisher.check.of', { name: only.name }) })}
      >
        {t('updates.checkNow')}
      </Button>
      <span role="status">
        {own?.total === undefined
          ? own && t('updates.checking')
          : t('updates.fetching', { done: own.done, total: own.total })}
        {!progress && isTooSoon && t('updates.tooSoon')}
      </span>
    </>
  );
}
