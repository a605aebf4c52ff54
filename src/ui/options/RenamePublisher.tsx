import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedStatus } from '#core/model/feed.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { NameField } from './NameField.tsx';
import { nameProblem } from './publisher-name.ts';

export interface RenamePublisherProps {
  feed: FeedStatus;
  others: readonly FeedStatus[];
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Another name for a publisher that is there. */
export function RenamePublisher({ feed, others, onName, onCancel }: RenamePublisherProps) {
  const [name, setName] = useState(feed.name);
  const [showsProblem, setShowsProblem] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { t } = useText();
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const problem = nameProblem(name, others);
  return (
    <form
      ref={form}
      class="publisher-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setShowsProblem(true);
        if (!problem) onName(name.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <NameField name={name} problem={showsProblem ? problem : undefined} onName={setName} />
      <div class="publisher-buttons">
        <button type="submit" class="button button-plain">
          {t('publisher.rename.save')}
        </button>
        <Button onClick={onCancel}>{t('options.data.reset.no')}</Button>
      </div>
    </form>
  );
}
