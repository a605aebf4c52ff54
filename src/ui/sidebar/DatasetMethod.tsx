import { statesOf } from '#core/context/table-rows.ts';
import type { Dataset } from '#core/model/dataset.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { SourceCard } from '#ui/components/SourceCard.tsx';
import { useText } from '#ui/text/use-text.ts';

/** How a table was made, what its words mean, and from which sources. Open: a table without its method says too much. */
export function DatasetMethod({ dataset }: { dataset: Dataset }) {
  const text = useText();
  const { columns, lang, method, sources } = dataset;
  const meanings = columns.flatMap((column) =>
    statesOf(column).flatMap((value) => {
      const meaning = column.meanings?.[value];
      return meaning ? [{ name: column.values?.[value] ?? value, meaning }] : [];
    }),
  );
  return (
    <details class="dataset-method" open>
      <summary>{text.t('table.method')}</summary>
      <p {...entryLanguage(lang, text)}>{method}</p>
      {meanings.length > 0 && (
        <dl class="dataset-meanings" {...entryLanguage(lang, text)}>
          {meanings.map(({ name, meaning }) => [
            <dt key={`${name}-name`}>{name}</dt>,
            <dd key={name}>{meaning}</dd>,
          ])}
        </dl>
      )}
      {sources.map((source) => (
        <SourceCard key={source.id} source={source} />
      ))}
    </details>
  );
}
