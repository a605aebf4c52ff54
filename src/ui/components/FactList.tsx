import type { Source } from '#core/model/source.ts';
import type { QuickFact } from '#core/model/topic.ts';
import { useText } from '#ui/text/use-text.ts';
import { entryLanguage } from './entry-language.ts';
import './FactList.css';
import { SourceLine } from './SourceLine.tsx';

export interface FactListProps {
  facts: readonly QuickFact[];
  sources: Readonly<Record<string, Source>>;
  /** The language that the facts are written in. */
  lang: string;
}

/** Sentences that stand alone, each with who says so and since when. What is not a plain fact says what it is. */
export function FactList({ facts, sources, lang }: FactListProps) {
  const text = useText();
  return (
    <ol class="fact-list">
      {facts.map((fact) => (
        <li key={fact.id} class="fact">
          <p {...entryLanguage(lang, text)}>{fact.text}</p>
          <p class="fact-foot">
            {fact.perspective !== 'fact' && (
              <span class="fact-perspective">{text.t(`fact.perspective.${fact.perspective}`)}</span>
            )}
            {fact.sources.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
            {fact.asOf && (
              <span class="fact-as-of">{text.t('topic.asOf', { date: text.date(fact.asOf, 'short') })}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
