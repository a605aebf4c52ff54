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
  /** One source a fact, where there is little room: the first that is dated. */
  isShort?: boolean;
}

/** Sentences that stand alone, each with who says so and since when. What is not a plain fact says what it is. */
export function FactList({ facts, sources, lang, isShort = false }: FactListProps) {
  const text = useText();
  const sourcesOf = (fact: QuickFact) => {
    const all = fact.sources.flatMap((id) => sources[id] ?? []);
    return isShort ? [all.find(({ date }) => date) ?? all[0]].filter((source) => source !== undefined) : all;
  };
  return (
    <ol class={isShort ? 'fact-list fact-list-short' : 'fact-list'}>
      {facts.map((fact) => (
        <li key={fact.id} class="fact">
          <p {...entryLanguage(lang, text)}>{fact.text}</p>
          <p class="fact-foot">
            {fact.perspective !== 'fact' && (
              <span class="fact-perspective">{text.t(`fact.perspective.${fact.perspective}`)}</span>
            )}
            {sourcesOf(fact).map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
            {fact.asOf && (
              <span class="fact-as-of">{text.t('topic.asOf', { date: text.date(fact.asOf, 'short') })}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
