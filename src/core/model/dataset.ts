import type { Language } from './language.ts';
import type { Publisher } from './publisher.ts';
import type { Source } from './source.ts';

export const COLUMN_TYPES = ['text', 'number', 'date', 'country', 'status'] as const;

export interface DatasetColumn {
  id: string;
  label: string;
  type: (typeof COLUMN_TYPES)[number];
  /** For type `status`: the name of each value. */
  values?: Record<string, string>;
  /** For type `status`: the values in the order in which they are listed; the rest follow. */
  order?: string[];
  /** For type `status`: what each value means, where its name does not say it all. */
  meanings?: Record<string, string>;
}

/** A table with its method, in one language. Rows are objects keyed by column id. */
export interface Dataset {
  format: 1;
  id: string;
  lang: Language;
  title: string;
  method: string;
  asOf: string;
  columns: DatasetColumn[];
  rows: Record<string, string | number | null>[];
  sources: Source[];
  /** Set where the file is read; absent where the table is the package's own publisher's. */
  publisher?: Publisher;
}
