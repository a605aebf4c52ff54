import type { Source } from '#core/model/source.ts';
import { useText } from '#ui/text/use-text.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { entryLanguage } from './entry-language.ts';
import { OutLink } from './OutLink.tsx';
import './SourceCard.css';

/** A source in full: title, publisher, date, kind, language, archived copy, and whether it is only a copy. */
export function SourceCard({ source }: { source: Source }) {
  const text = useText();
  const { t } = text;
  const foreign = source.lang !== text.language;
  return (
    <div class="source-card">
      <OutLink href={source.url}>
        <bdi {...entryLanguage(source.lang, text)}>{source.title}</bdi>
      </OutLink>
      <p class="source-card-meta">
        <bdi>{source.publisher}</bdi>
        <span>{source.date ? text.date(source.date) : t('source.undated')}</span>
        <span>{t(`source.kind.${source.kind}`)}</span>
        {foreign && <span>{t('source.inLanguage', { language: text.languageName(source.lang) })}</span>}
        {source.archive && <OutLink href={source.archive}>{t('source.archive')}</OutLink>}
      </p>
      {source.copy && <p class="source-card-meta">{t('source.copy')}</p>}
      <CiteMenu source={source} />
    </div>
  );
}
