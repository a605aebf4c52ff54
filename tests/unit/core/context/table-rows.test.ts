import { describe, expect, test } from 'vitest';
import { layOutTable, ownFirst, sortRows, statesOf, type TableOrder } from '#core/context/table-rows.ts';
import type { DatasetColumn } from '#core/model/dataset.ts';

const COLUMNS: DatasetColumn[] = [
  { id: 'country', label: 'Country', type: 'country' },
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'status', label: 'Status', type: 'status', values: { yes: 'Signed', no: 'Did not sign' } },
  { id: 'people', label: 'People', type: 'number' },
  { id: 'since', label: 'Since', type: 'date' },
];
const ROWS = [
  { country: 'SE', name: 'Sweden', status: 'no', people: 10, since: '1865-05-17' },
  { country: 'BR', name: 'Brazil', status: 'yes', people: 9, since: '1877' },
  { country: 'AX', name: 'Åland', status: 'yes', people: null, since: null },
];
const textOf = (value: unknown, { values }: DatasetColumn) =>
  value === null ? undefined : (values?.[String(value)] ?? String(value));
const table = layOutTable({ columns: COLUMNS, rows: ROWS }, textOf);
const sorted = (at: number, direction: TableOrder['direction'], language = 'en') =>
  sortRows(table.rows, { at, direction }, table.columns[at] as DatasetColumn, language).map(
    ({ country }) => country,
  );

describe('a table of countries', () => {
  test('shows the names that its authors wrote in place of codes, once', () => {
    expect(table.columns.map(({ id }) => id)).toEqual(['country', 'status', 'people', 'since']);
    expect(table.rows[0]).toMatchObject({
      country: 'SE',
      status: 'no',
      cells: [{ text: 'Sweden', value: 'SE' }, {}, {}, {}],
    });
    expect(table.statusColumn?.id).toBe('status');
  });

  test('without states has nothing to draw on a map', () => {
    const plain = layOutTable({ columns: COLUMNS.slice(0, 2), rows: ROWS }, textOf);
    expect(plain.statusColumn).toBeUndefined();
    expect(plain.rows[0]).not.toHaveProperty('status');
  });
});

test('states stand in the order that the table gives them, the rest behind', () => {
  const values = { a: 'A', b: 'B', c: 'C' };
  expect(statesOf({ values, order: ['c', 'a', 'gone'] })).toEqual(['c', 'a', 'b']);
  expect(statesOf({ values })).toEqual(['a', 'b', 'c']);
  expect(statesOf({})).toEqual([]);
});

describe('rows', () => {
  test('are sorted by name as the language sorts', () => {
    expect(sorted(0, 'ascending')).toEqual(['AX', 'BR', 'SE']);
    expect(sorted(0, 'ascending', 'sv')).toEqual(['BR', 'SE', 'AX']);
    expect(sorted(0, 'descending')).toEqual(['SE', 'BR', 'AX']);
  });

  test('are sorted by state in the order of the states', () => {
    expect(sorted(1, 'ascending')).toEqual(['BR', 'AX', 'SE']);
    expect(sorted(1, 'descending')).toEqual(['SE', 'BR', 'AX']);
  });

  test('are sorted by number and date, with what is not given at the end either way', () => {
    expect(sorted(2, 'ascending')).toEqual(['BR', 'SE', 'AX']);
    expect(sorted(2, 'descending')).toEqual(['SE', 'BR', 'AX']);
    expect(sorted(3, 'ascending')).toEqual(['SE', 'BR', 'AX']);
    expect(sorted(3, 'descending')).toEqual(['BR', 'SE', 'AX']);
  });

  test('begin with the reader’s own country, if it is among them', () => {
    expect(ownFirst(table.rows, 'BR').map(({ country }) => country)).toEqual(['BR', 'SE', 'AX']);
    expect(ownFirst(table.rows, 'NO')).toEqual(table.rows);
    expect(ownFirst(table.rows, undefined)).toEqual(table.rows);
  });
});
