import type { Dataset } from '#core/model/dataset.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { DatasetTable } from './DatasetTable.tsx';

export interface DatasetPanelProps {
  dataset: Loaded<Dataset>;
  onBack: () => void;
  onRetry: () => void;
}

/** A table in place of the background, and the way back. */
export function DatasetPanel({ dataset, onBack, onRetry }: DatasetPanelProps) {
  const { t } = useText();
  return (
    <>
      <div class="dataset-back">
        <Button look="quiet" onClick={onBack}>
          {t('table.back')}
        </Button>
      </div>
      {dataset.state === 'loading' && <StateMessage tone="busy" title={t('app.loading')} />}
      {dataset.state === 'failed' && (
        <StateMessage tone="failed" icon="warning" title={t('table.failed')} more={dataset.reason}>
          <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
        </StateMessage>
      )}
      {dataset.state === 'ready' && <DatasetTable dataset={dataset.value} />}
    </>
  );
}
