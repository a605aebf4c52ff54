import { useId, useState } from 'preact/hooks';
import { containsWords } from '#core/context/fold-for-search.ts';
import type { Dataset, DatasetColumn } from '#core/model/dataset.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { SourceCard } from '#ui/components/SourceCard.tsx';
import type { InterfaceText } from '#ui/text/interface-text.ts';
import { useText } from '#ui/text/use-text.ts';
import './DatasetTable.css';

/** A table of the knowledge base, to be searched, with how it was made and from what. */
export function DatasetTable({ dataset }: { dataset: Dataset }) {
  const [query, setQuery] = useState('');
  const text = useText();
  const { t } = text;
  const searchId = useId();
  const { columns, rows, sources } = dataset;
  const cells = rows.map((row) => columns.map((column) => cellText(row[column.id], column, text)));
  const shown = cells.filter((row) => containsWords(row, query.trim()));
  return (
    <div class="dataset" id={`dataset-${dataset.id}`} tabIndex={-1}>
      <h2 class="dataset-title title" {...entryLanguage(dataset.lang, text)}>
        {dataset.title}
      </h2>
      <p class="soft">{t('topic.asOf', { date: text.date(dataset.asOf) })}</p>
      <label class="dataset-search" for={searchId}>
        {t('table.search')}
      </label>
      <input
        id={searchId}
        class="dataset-input"
        type="search"
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p class="dataset-count soft" role="status">
        {shown.length === cells.length
          ? t('table.rows', { count: shown.length })
          : t('table.rowsOf', { count: shown.length, total: cells.length })}
      </p>
      {shown.length === 0 && <p>{t('table.noMatch', { query })}</p>}
      {/* Scrolls by itself where it is wider than the sidebar; the keyboard must be able to reach it then. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section class="dataset-scroll" tabIndex={0} aria-label={dataset.title}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, at) => (
                  <td key={columns[at]?.id}>{cell ?? <span class="soft">{t('table.empty')}</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details class="dataset-method">
        <summary>{t('table.method')}</summary>
        <p {...entryLanguage(dataset.lang, text)}>{dataset.method}</p>
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </details>
    </div>
  );
}

function cellText(
  value: string | number | null | undefined,
  column: DatasetColumn,
  text: InterfaceText,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return text.number(value);
  switch (column.type) {
    case 'country':
      return text.country(value);
    case 'date':
      return text.date(value, 'short');
    case 'status':
      return column.values?.[value] ?? value;
    default:
      return value;
  }
}
