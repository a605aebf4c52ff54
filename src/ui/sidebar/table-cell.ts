import type { TableCell } from '#core/context/table-rows.ts';
import type { DatasetColumn } from '#core/model/dataset.ts';
import type { InterfaceText } from '#ui/text/interface-text.ts';

/** A cell in words; undefined where nothing is given. A country is a code, or already its name. */
export function cellText(
  value: TableCell['value'],
  column: DatasetColumn,
  text: InterfaceText,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return text.number(value);
  switch (column.type) {
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? text.country(value) : value;
    case 'date':
      return text.date(value, 'short');
    case 'status':
      return column.values?.[value] ?? value;
    default:
      return value;
  }
}
