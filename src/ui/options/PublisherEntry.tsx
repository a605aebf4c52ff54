import { useRef, useState } from 'preact/hooks';
import type { FeedStatus, UpdateStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { Switch } from '#ui/components/Switch.tsx';
import { reasonOf } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { AllowHost } from './AllowHost.tsx';
import { CheckNow } from './CheckNow.tsx';
import { FeedFailure } from './FeedFailure.tsx';
import { PublisherDetails } from './PublisherDetails.tsx';
import { RemovePublisher } from './RemovePublisher.tsx';
import { RenamePublisher } from './RenamePublisher.tsx';

export interface PublisherEntryProps {
  feed: FeedStatus;
  status: UpdateStatus;
  onRemoved: (name: string) => void;
}

/** The element's id, by the feed's. */
export const entryId = (feed: string): string => `publisher-${feed}`;

/** A publisher that the reader added: what is known of its feed, and everything that can be done about it. */
export function PublisherEntry({ feed, status, onRemoved }: PublisherEntryProps) {
  const { id, name, isOn, askFor } = feed;
  const [asks, setAsks] = useState<'rename' | 'remove'>();
  const [problem, setProblem] = useState<string>();
  const root = useRef<HTMLLIElement>(null);
  const { t } = useText();

  const trying = async (attempt: Promise<unknown>) => {
    setProblem(undefined);
    try {
      await attempt;
    } catch (error) {
      setProblem(t('options.saveFailed', { reason: reasonOf(error) }));
    }
  };
  /** The question takes the place of the buttons, and they its: the focus stays where it was asked. */
  const stop = () => {
    const was = asks;
    setAsks(undefined);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`.publisher-${was} button`)?.focus(),
    );
  };

  return (
    <li ref={root} class="publisher" id={entryId(id)} tabIndex={-1} aria-labelledby={`${entryId(id)}-name`}>
      <h4 class="publisher-name" id={`${entryId(id)}-name`}>
        <PublisherMark publisher={feed} />
      </h4>
      <Switch
        label={t('publisher.on', { name })}
        more={t('publisher.on.more')}
        on={isOn}
        onChange={(on) => void trying(askBackground('setFeedOn', { feed: id, on }))}
      />
      <PublisherDetails feed={feed} />
      <FeedFailure feed={feed} />
      {askFor && isOn && (
        <div>
          <AllowHost
            origin={askFor}
            onAnswer={(isGranted) => {
              if (isGranted) void trying(askBackground('checkNow', { feed: id }));
              else setProblem(t('allow.refused'));
            }}
          />
        </div>
      )}
      {problem && (
        <p class="publisher-refused" role="alert">
          {problem}
        </p>
      )}
      {asks === 'rename' && (
        <RenamePublisher
          feed={feed}
          others={status.feeds.filter((other) => other.id !== id)}
          onName={(next) => {
            stop();
            if (next !== name) void trying(askBackground('renameFeed', { feed: id, name: next }));
          }}
          onCancel={stop}
        />
      )}
      {asks === 'remove' && (
        <RemovePublisher
          name={name}
          onRemove={() => trying(askBackground('removeFeed', { feed: id }).then(() => onRemoved(name)))}
          onCancel={stop}
        />
      )}
      {asks === undefined && (
        <div class="publisher-buttons">
          {isOn && <CheckNow feeds={[]} only={feed} progress={status.progress} shown={feed} />}
          <span class="publisher-rename">
            <Button label={t('publisher.rename.of', { name })} onClick={() => setAsks('rename')}>
              {t('publisher.rename')}
            </Button>
          </span>
          <span class="publisher-remove">
            <Button label={t('publisher.remove.of', { name })} onClick={() => setAsks('remove')}>
              {t('publisher.remove')}
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}
