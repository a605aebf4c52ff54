import { useId, useRef, useState } from 'preact/hooks';
import type { Source } from '#core/model/source.ts';
import type { Statement } from '#core/model/statement.ts';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import './CiteMenu.css';

export interface CiteMenuProps {
  source: Source;
  /** Cited together with its source; absent, the source alone. */
  statement?: Statement;
}

/** A button that unfolds the citation below it, in the format that the reader chooses. Escape folds it again. */
export function CiteMenu({ source, statement }: CiteMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and this is none
    <div
      class="cite-menu"
      role="group"
      aria-label={t('cite.open')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        class="cite-menu-opener"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={t('cite.openFor', { what: statement?.actor.name ?? source.title })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('cite.open')}
      </button>
      {isOpen && (
        <div id={panelId}>
          <Panel source={source} {...(statement && { statement })} />
        </div>
      )}
    </div>
  );
}

/** The formats are loaded when a citation is first asked for. */
function Panel(props: CiteMenuProps) {
  const { t } = useText();
  const panel = useAnswer(() => import('./CitePanel.tsx'), undefined);
  if (panel.state === 'loading')
    return (
      <p class="soft" role="status">
        {t('app.loading')}
      </p>
    );
  if (panel.state === 'failed') return <p role="alert">{panel.reason}</p>;
  const { CitePanel } = panel.value;
  return <CitePanel {...props} />;
}
