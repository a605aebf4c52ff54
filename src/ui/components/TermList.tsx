import type { GlossaryTerm } from '#core/model/topic.ts';
import { useText } from '#ui/text/use-text.ts';
import { entryLanguage } from './entry-language.ts';
import './TermList.css';

/** Terms of the trade, each folding its plain meaning. */
export function TermList({ terms }: { terms: readonly GlossaryTerm[] }) {
  const text = useText();
  return (
    <div class="term-list">
      {terms.map(({ id, lang, term, definition }) => (
        <details key={id} id={`term-${id}`} class="term" {...entryLanguage(lang, text)}>
          <summary>{term}</summary>
          <p>{definition}</p>
        </details>
      ))}
    </div>
  );
}
