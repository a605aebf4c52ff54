import type { NumberedSource } from '#core/context/number-sources.ts';
import { useText } from '#ui/text/use-text.ts';
import { SourceCard } from './SourceCard.tsx';
import './SourceList.css';

/** All sources of a background, under the numbers by which it cites them. Folded: the numbers open each in place. */
export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  const { t, number } = useText();
  return (
    <details class="source-list">
      <summary>{t('source.count', { count: sources.length })}</summary>
      <ol class="source-list-items">
        {sources.map((each) => (
          <li key={each.source.id} class="source-list-item">
            <span class="source-list-number">{number(each.number)}</span>
            <SourceCard source={each.source} />
          </li>
        ))}
      </ol>
    </details>
  );
}
