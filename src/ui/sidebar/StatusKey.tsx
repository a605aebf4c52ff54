import { statesOf } from '#core/context/table-rows.ts';
import type { DatasetColumn } from '#core/model/dataset.ts';
import { useText } from '#ui/text/use-text.ts';
import './StatusKey.css';
import { StatusSwatch } from './StatusSwatch.tsx';

export interface StatusKeyProps {
  column: DatasetColumn;
  /** How many countries of the table are in each state. */
  counts: ReadonlyMap<string, number>;
  /** The state that the table is narrowed to. */
  selected: string | undefined;
  onSelect: (status: string | undefined) => void;
}

/** What the patterns mean, with the number of countries; choosing one narrows the table to it. */
export function StatusKey({ column, counts, selected, onSelect }: StatusKeyProps) {
  const { t, number } = useText();
  return (
    <fieldset class="status-key">
      <legend class="status-key-title">{t('map.key')}</legend>
      {statesOf(column).map((status, rank) => (
        <button
          key={status}
          type="button"
          class="status-key-entry"
          aria-pressed={status === selected}
          onClick={() => onSelect(status === selected ? undefined : status)}
        >
          <StatusSwatch rank={rank} />
          <span>{column.values?.[status]}</span>
          <span class="status-key-count">{number(counts.get(status) ?? 0)}</span>
        </button>
      ))}
      <p class="soft status-key-note">{t('map.key.more')}</p>
    </fieldset>
  );
}
