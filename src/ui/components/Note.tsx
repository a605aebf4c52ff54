import type { NumberedSource } from '#core/context/number-sources.ts';
import type { GlossaryTerm } from '#core/model/topic.ts';
import { useText } from '#ui/text/use-text.ts';
import { entryLanguage } from './entry-language.ts';
import { Icon } from './Icon.tsx';
import './Note.css';
import { SourceCard } from './SourceCard.tsx';

export interface NoteProps {
  id: string;
  source: NumberedSource | undefined;
  term: GlossaryTerm | undefined;
  onClose: () => void;
}

/** What opens below a paragraph: the source behind a number, or the meaning of a term. Escape closes it. */
export function Note({ id, source, term, onClose }: NoteProps) {
  const text = useText();
  return (
    <aside
      id={id}
      class="note"
      aria-label={
        term
          ? text.t('term.label', { term: term.term })
          : text.t('source.show', { number: source?.number ?? 0 })
      }
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {term && (
        <p {...entryLanguage(term.lang, text)}>
          <strong>{term.term}</strong> {term.definition}
        </p>
      )}
      {source && (
        <div class="note-source">
          <span class="note-number">{text.number(source.number)}</span>
          <SourceCard source={source.source} />
        </div>
      )}
      <button type="button" class="note-close" onClick={onClose}>
        <Icon name="close" />
        <span class="said">{text.t('note.close')}</span>
      </button>
    </aside>
  );
}
