import { useMemo, useRef } from 'preact/hooks';
import { filterStatements, type StatementFilter } from '#core/context/filter-statements.ts';
import { groupStatements } from '#core/context/group-statements.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { PropositionGroup } from './PropositionGroup.tsx';
import { StatementFilters } from './StatementFilters.tsx';
import './StatementsTab.css';

export interface StatementsTabProps {
  document: TopicDocument;
  filter: StatementFilter;
  onFilter: (filter: StatementFilter) => void;
}

/** Who said what, under the proposition that it is for or against, so that every side of a question stands together. */
export function StatementsTab({ document, filter, onFilter }: StatementsTabProps) {
  const { t } = useText();
  const root = useRef<HTMLDivElement>(null);
  const { statements, propositions, sources } = document;
  const shown = useMemo(() => filterStatements(statements, filter, sources), [document, filter]);
  const groups = useMemo(() => groupStatements(shown, propositions), [document, shown]);

  if (statements.length === 0) return <StateMessage title={t('statements.empty')} />;
  return (
    <div ref={root}>
      <StatementFilters statements={statements} filter={filter} onFilter={onFilter} />
      <div class="statements-count">
        <p role="status">
          {shown.length === statements.length
            ? t('statements.count', { count: shown.length })
            : t('statements.countOf', { count: shown.length, total: statements.length })}
        </p>
        {shown.length < statements.length && (
          <Button
            look="quiet"
            icon="close"
            onClick={() => {
              onFilter({});
              // This button goes away; the keyboard must not be left nowhere.
              root.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
            }}
          >
            {t('statements.clear')}
          </Button>
        )}
      </div>
      {shown.length === 0 && <p class="statements-none soft">{t('statements.noMatch')}</p>}
      {groups.map((group) => (
        <PropositionGroup key={group.proposition.id} group={group} sources={sources} />
      ))}
    </div>
  );
}
