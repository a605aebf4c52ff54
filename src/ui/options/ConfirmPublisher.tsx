import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedInspection, FeedStatus } from '#core/model/feed.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { NameField } from './NameField.tsx';
import { nameProblem } from './publisher-name.ts';

export type FoundFeed = Extract<FeedInspection, { state: 'found' }>;

export interface ConfirmPublisherProps {
  found: FoundFeed;
  /** The link that the reader entered names this fingerprint. */
  isNamedByLink: boolean;
  /** Those that are there: none of their names can be taken. */
  feeds: readonly FeedStatus[];
  isBusy: boolean;
  /** Why it could not be added. */
  problem: string | undefined;
  onAdd: (name: string) => void;
  onCancel: () => void;
}

/** The second step to a publisher: the fingerprint to compare, and a name for it. Nothing is kept before the reader adds it. */
export function ConfirmPublisher(props: ConfirmPublisherProps) {
  const { found, isNamedByLink, feeds, isBusy, problem, onAdd, onCancel } = props;
  const [name, setName] = useState(found.suggestedName);
  const [showsProblem, setShowsProblem] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { t } = useText();
  // What was pressed is gone: the focus goes to what came of it.
  useEffect(() => heading.current?.focus(), []);
  const nameIs = nameProblem(name, feeds);
  return (
    <form
      class="publisher-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setShowsProblem(true);
        if (!nameIs && !isBusy) onAdd(name.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && !isBusy && onCancel()}
    >
      <h4 ref={heading} tabIndex={-1} class="publisher-step">
        {t('publisher.found')}
      </h4>
      <p class="publisher-address">
        <bdi dir="ltr">{found.address}</bdi>
      </p>
      <p class="soft">{t('publisher.fingerprint')}</p>
      <p>
        <Fingerprint groups={found.fingerprint} isLarge />
      </p>
      <p>
        <strong>{t('publisher.compare')}</strong>
      </p>
      {isNamedByLink && <p>{t('publisher.linkAgrees')}</p>}
      <NameField
        name={name}
        problem={showsProblem ? nameIs : undefined}
        onName={(next) => {
          setName(next);
          setShowsProblem(false);
        }}
      />
      <div role="status">{isBusy && <p>{t('publisher.adding')}</p>}</div>
      {problem && (
        <p class="publisher-refused" role="alert">
          {problem}
        </p>
      )}
      <div class="publisher-buttons">
        {/* Not disabled: the focus would be lost. */}
        <button type="submit" class="button button-main" aria-disabled={isBusy || undefined}>
          {t('publisher.add')}
        </button>
        <Button onClick={onCancel} disabled={isBusy}>
          {t('options.data.reset.no')}
        </Button>
      </div>
    </form>
  );
}
