import { useId } from 'preact/hooks';
import { type StatementFilter, statementFacets } from '#core/context/filter-statements.ts';
import type { Statement } from '#core/model/statement.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { Select } from '#ui/components/Select.tsx';
import { useText } from '#ui/text/use-text.ts';
import './StatementFilters.css';

export interface StatementFiltersProps {
  statements: readonly Statement[];
  filter: StatementFilter;
  onFilter: (filter: StatementFilter) => void;
}

type Choice = 'stance' | 'actorType' | 'country' | 'year';

/** Search and filters over the statements of a topic; only values that occur are offered. */
export function StatementFilters({ statements, filter, onFilter }: StatementFiltersProps) {
  const { t, country } = useText();
  const searchId = useId();
  const facets = statementFacets(statements);
  const inUse = [filter.stance, filter.actorType, filter.country, filter.year].filter(Boolean).length;
  const byActor = filter.actor && statements.find(({ actor }) => actor.id === filter.actor)?.actor;

  const change = <Field extends Choice>(field: Field, value: string) => {
    const { [field]: _, ...others } = filter;
    onFilter(value ? { ...others, [field]: value } : others);
  };

  const select = (field: Choice, label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      value={filter[field] ?? ''}
      options={[{ value: '', label: t('statements.any') }, ...options]}
      onChange={(value) => change(field, value)}
    />
  );

  return (
    <search class="statement-filters">
      <div class="statement-search">
        <Icon name="search" />
        <label class="said" for={searchId}>
          {t('statements.search')}
        </label>
        <input
          id={searchId}
          type="search"
          placeholder={t('statements.search')}
          value={filter.text ?? ''}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </div>
      {byActor && (
        <p class="statement-by-actor" id={`actor-${byActor.id}`} tabIndex={-1}>
          {t('statements.byActor', { actor: byActor.name })}
        </p>
      )}
      <details class="statement-choices">
        <summary>{inUse > 0 ? t('statements.filtered', { count: inUse }) : t('statements.filter')}</summary>
        <div class="statement-selects">
          {select(
            'stance',
            t('statements.side'),
            facets.stances.map((stance) => ({ value: stance, label: t(`stance.${stance}`) })),
          )}
          {select(
            'actorType',
            t('statements.actorType'),
            facets.actorTypes.map((type) => ({ value: type, label: t(`actor.${type}`) })),
          )}
          {select(
            'country',
            t('statements.country'),
            facets.countries
              .map((code) => ({ value: code, label: country(code) }))
              .sort((a, b) => a.label.localeCompare(b.label)),
          )}
          {select(
            'year',
            t('statements.year'),
            facets.years.map((year) => ({ value: year, label: year })),
          )}
        </div>
      </details>
    </search>
  );
}
