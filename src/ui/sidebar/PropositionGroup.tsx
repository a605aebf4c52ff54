import type { StatementGroup } from '#core/context/group-statements.ts';
import type { Source } from '#core/model/source.ts';
import { STANCES } from '#core/model/statement.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { StanceMark } from '#ui/components/StanceMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './PropositionGroup.css';
import { StatementEntry } from './StatementEntry.tsx';

export interface PropositionGroupProps {
  group: StatementGroup;
  sources: Readonly<Record<string, Source>>;
}

/** A proposition, how the sides stand on it, and what each said, oldest first. */
export function PropositionGroup({ group, sources }: PropositionGroupProps) {
  const text = useText();
  const { proposition, statements, counts } = group;
  const headingId = `proposition-${proposition.id}`;
  return (
    <section class="proposition" aria-labelledby={headingId}>
      <div class="proposition-head">
        <h2 class="proposition-text title" id={headingId} {...entryLanguage(proposition.lang, text)}>
          {proposition.text}
        </h2>
        <ul class="proposition-sides">
          {STANCES.filter((stance) => counts[stance] > 0).map((stance) => (
            <li key={stance}>
              <StanceMark stance={stance} /> {text.t(`stance.count.${stance}`, { count: counts[stance] })}
            </li>
          ))}
        </ul>
      </div>
      <ol class="proposition-statements">
        {statements.map((statement) => (
          <StatementEntry key={statement.id} statement={statement} sources={sources} />
        ))}
      </ol>
    </section>
  );
}
