import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface RemovePublisherProps {
  name: string;
  /** Settles when it is gone, or could not be removed. */
  onRemove: () => Promise<void>;
  onCancel: () => void;
}

/** Whether a publisher is to go, with everything that goes with it. */
export function RemovePublisher({ name, onRemove, onCancel }: RemovePublisherProps) {
  const [isBusy, setBusy] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { t } = useText();
  useEffect(() => root.current?.querySelector('button')?.focus(), []);
  const remove = async () => {
    setBusy(true);
    await onRemove();
    setBusy(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within
    <div ref={root} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <p class="publisher-question" role="alert">
        {t('publisher.remove.ask', { name })}
      </p>
      <div class="publisher-buttons">
        <Button onClick={onCancel} disabled={isBusy}>
          {t('options.data.reset.no')}
        </Button>
        <Button label={t('publisher.remove.of', { name })} onClick={() => void remove()} disabled={isBusy}>
          {t('publisher.remove')}
        </Button>
      </div>
    </div>
  );
}
