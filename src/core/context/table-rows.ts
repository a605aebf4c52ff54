import type { Dataset, DatasetColumn } from '#core/model/dataset.ts';

/** A cell as it is shown, and the value behind it; `text` is undefined where nothing is given. */
export interface TableCell {
  text: string | undefined;
  value: string | number | null | undefined;
}

/** A row of a table as a view shows it. Cells stand in the order of the columns. */
export interface TableRow {
  /** The row's place in the dataset: its key. */
  at: number;
  cells: TableCell[];
  /** Its country code and its status, where the table has such columns. */
  country?: string;
  status?: string;
}

/** A table laid out for showing: its columns, its rows in their authored order. */
export interface LaidOutTable {
  columns: DatasetColumn[];
  rows: TableRow[];
  /** The column that puts each country into one state: what a map can be drawn from. */
  statusColumn: DatasetColumn | undefined;
}

/**
 * Lays a dataset out. A text column `name` beside a column of countries holds the countries' names as the authors write
 * them: it is shown in place of the codes, not beside them.
 */
export function layOutTable(
  dataset: Pick<Dataset, 'columns' | 'rows'>,
  textOf: (value: TableCell['value'], column: DatasetColumn) => string | undefined,
): LaidOutTable {
  const country = dataset.columns.find(({ type }) => type === 'country');
  const status = dataset.columns.find(({ type }) => type === 'status');
  const name = country && dataset.columns.find(({ id, type }) => id === 'name' && type === 'text');
  const columns = dataset.columns.filter((column) => column !== name);
  const isCountries = country !== undefined && status !== undefined;
  return {
    columns,
    statusColumn: isCountries ? status : undefined,
    rows: dataset.rows.map((row, at) => ({
      at,
      cells: columns.map((column) => ({
        value: row[column.id],
        text: textOf((column === country && name && row[name.id]) || row[column.id], column),
      })),
      ...(isCountries && { country: String(row[country.id]), status: String(row[status.id]) }),
    })),
  };
}

/** The values of a status column in the order in which they are told apart; a compiled record has lost its own. */
export function statesOf({ values = {}, order = [] }: Pick<DatasetColumn, 'values' | 'order'>): string[] {
  return [...new Set([...order.filter((value) => value in values), ...Object.keys(values)])];
}

export interface TableOrder {
  /** Which column. */
  at: number;
  direction: 'ascending' | 'descending';
}

/** Rows in the order of a column: numbers and dates by size, states in their authored order, words as the language sorts. Empty cells come last either way. */
export function sortRows(
  rows: readonly TableRow[],
  { at, direction }: TableOrder,
  column: DatasetColumn,
  language: string,
): TableRow[] {
  const collator = new Intl.Collator(language);
  const states = statesOf(column);
  const compare = (a: TableCell, b: TableCell): number => {
    if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
    if (column.type === 'date') return String(a.value) < String(b.value) ? -1 : 1;
    if (column.type === 'status') return states.indexOf(String(a.value)) - states.indexOf(String(b.value));
    return collator.compare(a.text ?? '', b.text ?? '');
  };
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[at], other.cells[at]];
    if (a?.text === undefined || b?.text === undefined)
      return Number(a?.text === undefined) - Number(b?.text === undefined);
    return a.value === b.value ? 0 : sign * compare(a, b);
  });
}

/** The reader's own country leads; everything else keeps its place. */
export function ownFirst(rows: readonly TableRow[], own: string | undefined): TableRow[] {
  const mine = own === undefined ? [] : rows.filter(({ country }) => country === own);
  return [...mine, ...rows.filter((row) => !mine.includes(row))];
}
