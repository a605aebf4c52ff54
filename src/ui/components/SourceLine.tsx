import type { Source } from '#core/model/source.ts';
import { useText } from '#ui/text/use-text.ts';
import { entryLanguage } from './entry-language.ts';
import { OutLink } from './OutLink.tsx';
import './SourceLine.css';

/** A source in one line, as under a quick fact: who published it, when, and the way there. */
export function SourceLine({ source }: { source: Source }) {
  const text = useText();
  return (
    <span class="source-line">
      <OutLink look="quiet" href={source.url}>
        <bdi {...entryLanguage(source.lang, text)} title={source.title}>
          {source.publisher}
        </bdi>
      </OutLink>
      <span class="source-line-date">
        {source.date ? text.date(source.date, 'short') : text.t('source.undated')}
      </span>
    </span>
  );
}
