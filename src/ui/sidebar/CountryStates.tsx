import { useMemo } from 'preact/hooks';
import { type LaidOutTable, statesOf } from '#core/context/table-rows.ts';
import type { DatasetColumn } from '#core/model/dataset.ts';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import './CountryStates.css';
import { StatusKey } from './StatusKey.tsx';
import { StatusPatterns, StatusSwatch } from './StatusSwatch.tsx';

export interface CountryStatesProps {
  title: string;
  column: DatasetColumn;
  table: LaidOutTable;
  /** The reader's own country, as the browser's language setting names it. */
  own: string | undefined;
  selected: string | undefined;
  onSelect: (status: string | undefined) => void;
  onFind: (country: string) => void;
}

/** The countries of a table by their state: the reader's own, how many are in each, and where they are on a map. */
export function CountryStates(props: CountryStatesProps) {
  const { title, column, table, own, selected, onSelect, onFind } = props;
  const { t, country } = useText();
  const ranks = statesOf(column);
  const states = useMemo(() => countriesOf(table, column), [table, column]);
  const counts = new Map<string, number>();
  for (const { status } of table.rows) if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  // The map weighs more than the whole sidebar: it is loaded once it is to be seen.
  const map = useAnswer(() => import('./StatusMap.tsx'), undefined);
  const mine = own === undefined ? undefined : states.get(own);
  return (
    <div class="country-states">
      <StatusPatterns />
      {own !== undefined && (
        <p class="country-states-own">
          <span class="country-states-own-name">{t('table.own')}</span>
          <strong>{mine?.name ?? country(own)}</strong>
          <span class="country-states-own-status">
            <StatusSwatch rank={mine?.rank ?? -1} />
            {mine?.status ?? t('map.notListed')}
          </span>
          <span class="soft country-states-own-why">{t('table.own.more')}</span>
        </p>
      )}
      <StatusKey column={column} counts={counts} selected={selected} onSelect={onSelect} />
      {map.state === 'loading' && <StateMessage tone="busy" title={t('map.loading')} />}
      {map.state === 'failed' && <StateMessage tone="failed" icon="warning" title={t('map.failed')} />}
      {map.state === 'ready' && (
        <map.value.StatusMap
          title={title}
          states={states}
          own={own}
          narrowedTo={selected === undefined ? undefined : ranks.indexOf(selected)}
          onFind={onFind}
        />
      )}
    </div>
  );
}

function countriesOf({ columns, rows }: LaidOutTable, column: DatasetColumn) {
  const nameAt = columns.findIndex(({ type }) => type === 'country');
  const ranks = statesOf(column);
  return new Map(
    rows.map(({ country = '', status = '', cells }) => [
      country,
      {
        name: cells[nameAt]?.text ?? country,
        rank: ranks.indexOf(status),
        status: column.values?.[status] ?? status,
      },
    ]),
  );
}
