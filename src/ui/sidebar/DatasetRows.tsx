import {
  type LaidOutTable,
  statesOf,
  type TableCell,
  type TableOrder,
  type TableRow,
} from '#core/context/table-rows.ts';
import type { DatasetColumn } from '#core/model/dataset.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { StatusSwatch } from './StatusSwatch.tsx';

export interface DatasetRowsProps {
  title: string;
  table: LaidOutTable;
  /** The rows on show, in their order. */
  rows: readonly TableRow[];
  /** The reader's own country, in a table of countries. */
  own: string | undefined;
  order: TableOrder | undefined;
  onOrder: (order: TableOrder) => void;
}

/** The rows of a table; a click on a column's name sorts by it, another turns the order round. */
export function DatasetRows({ title, table, rows, own, order, onOrder }: DatasetRowsProps) {
  const { t } = useText();
  return (
    // Scrolls by itself where it is wider than the sidebar; the keyboard must be able to reach it then.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus
    <section class="dataset-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, at) => {
              const direction = order?.at === at ? order.direction : undefined;
              return (
                <th key={column.id} scope="col" aria-sort={direction ?? 'none'}>
                  <button
                    type="button"
                    class="dataset-sort"
                    title={t('table.sort', { column: column.label })}
                    onClick={() =>
                      onOrder({ at, direction: direction === 'ascending' ? 'descending' : 'ascending' })
                    }
                  >
                    {column.label}
                    <span class={direction ? `dataset-caret dataset-caret-${direction}` : 'dataset-caret'}>
                      <Icon name="caret" />
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.at}
              class={own !== undefined && row.country === own ? 'dataset-own' : undefined}
              id={row.country && `row-${row.country}`}
              data-country={row.country}
              tabIndex={-1}
            >
              {row.cells.map((cell, at) => (
                <td key={table.columns[at]?.id}>
                  <Cell cell={cell} column={table.columns[at]} />
                  {own !== undefined && row.country === own && table.columns[at]?.type === 'country' && (
                    <span class="dataset-own-tag"> {t('table.own')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, column }: { cell: TableCell; column: DatasetColumn | undefined }) {
  const { t } = useText();
  if (cell.text === undefined) return <span class="soft">{t('table.empty')}</span>;
  if (column?.type !== 'status') return <>{cell.text}</>;
  return (
    <span class="dataset-status">
      <StatusSwatch rank={statesOf(column).indexOf(String(cell.value))} />
      <span>{cell.text}</span>
    </span>
  );
}
