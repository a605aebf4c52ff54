import { useMemo, useRef, useState } from 'preact/hooks';
import { containsWords } from '#core/context/fold-for-search.ts';
import { ownRegion } from '#core/context/own-region.ts';
import { layOutTable, ownFirst, sortRows, type TableOrder } from '#core/context/table-rows.ts';
import type { Dataset } from '#core/model/dataset.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import { CountryStates } from './CountryStates.tsx';
import { DatasetMethod } from './DatasetMethod.tsx';
import { DatasetRows } from './DatasetRows.tsx';
import './DatasetTable.css';
import { cellText } from './table-cell.ts';

/**
 * A table of the knowledge base, to be searched and sorted, with how it was made and from what. Where it puts countries
 * into states, a map of the same facts stands over it, and the reader's own country comes first.
 */
export function DatasetTable({ dataset }: { dataset: Dataset }) {
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<string>();
  const [order, setOrder] = useState<TableOrder>();
  const root = useRef<HTMLDivElement>(null);
  const text = useText();
  const { t } = text;
  const own = useMemo(() => ownRegion(navigator.languages), []);
  const table = useMemo(
    () => layOutTable(dataset, (value, column) => cellText(value, column, text)),
    [dataset, text],
  );

  const column = order && table.columns[order.at];
  const inOrder =
    order && column
      ? sortRows(table.rows, order, column, text.language)
      : ownFirst(table.rows, table.statusColumn && own);
  const shown = inOrder.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      containsWords(
        row.cells.map((cell) => cell.text),
        query.trim(),
      ),
  );

  const findCountry = (country: string) => {
    setQuery('');
    setStatus(undefined);
    // The row may have been left out until now.
    requestAnimationFrame(() => {
      const row = root.current?.querySelector<HTMLElement>(`[data-country="${country}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
  };

  return (
    <div class="dataset" id={`dataset-${dataset.id}`} tabIndex={-1} ref={root}>
      <h2 class="dataset-title title" {...entryLanguage(dataset.lang, text)}>
        {dataset.title}
      </h2>
      <PublisherMark publisher={dataset.publisher} />
      <p class="soft">{t('topic.asOf', { date: text.date(dataset.asOf) })}</p>
      {table.statusColumn && (
        <CountryStates
          title={dataset.title}
          column={table.statusColumn}
          table={table}
          own={own}
          selected={status}
          onSelect={setStatus}
          onFind={findCountry}
        />
      )}
      <label class="dataset-search">
        <span>{t('table.search')}</span>
        <input
          class="dataset-input"
          type="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="dataset-count soft" role="status">
        {shown.length === table.rows.length
          ? t('table.rows', { count: shown.length })
          : t('table.rowsOf', { count: shown.length, total: table.rows.length })}
      </p>
      {shown.length === 0 && <p>{t('table.noMatch', { query })}</p>}
      <DatasetRows
        title={dataset.title}
        table={table}
        rows={shown}
        own={table.statusColumn && own}
        order={order}
        onOrder={setOrder}
      />
      <DatasetMethod dataset={dataset} />
    </div>
  );
}
