import { useId, useMemo, useState } from 'preact/hooks';
import { citeSource, citeStatement } from '#core/context/cite/citation.ts';
import { CITATION_FORMATS, type CitationFormat, cite } from '#core/context/cite/cite.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from './Button.tsx';
import type { CiteMenuProps } from './CiteMenu.tsx';
import './CitePanel.css';

/** A citation in one of four formats, to be copied. */
export function CitePanel({ source, statement }: CiteMenuProps) {
  const [format, setFormat] = useState<CitationFormat>('plain');
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const textId = useId();
  const { t } = useText();
  const today = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const citation = statement ? citeStatement(statement, source, today) : citeSource(source, today);
  const words = cite(citation, format, { archived: t('cite.archived'), accessed: t('cite.accessed') });

  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    );

  return (
    <div class="cite-panel">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend before each button */}
      <div class="cite-formats" role="group" aria-label={t('cite.format')}>
        {CITATION_FORMATS.map((each) => (
          <Button
            key={each}
            pressed={each === format}
            onClick={() => {
              setFormat(each);
              setCopied(undefined);
            }}
          >
            {t(`cite.format.${each}`)}
          </Button>
        ))}
      </div>
      <label class="said" for={textId}>
        {t('cite.text')}
      </label>
      <textarea
        id={textId}
        class={format === 'plain' ? 'cite-text' : 'cite-text cite-code'}
        readOnly
        rows={format === 'plain' ? 5 : 9}
        dir={format === 'plain' ? 'auto' : 'ltr'}
        spellcheck={false}
        value={words}
      />
      <div class="cite-actions">
        <Button icon="copy" onClick={() => void copy()}>
          {t('cite.copy')}
        </Button>
        <span role="status">{copied && t(`cite.${copied}`)}</span>
      </div>
    </div>
  );
}
