import type { Source } from '#core/model/source.ts';
import type { Statement } from '#core/model/statement.ts';
import { CiteMenu } from '#ui/components/CiteMenu.tsx';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { OutLink } from '#ui/components/OutLink.tsx';
import { SourceLine } from '#ui/components/SourceLine.tsx';
import { StanceMark } from '#ui/components/StanceMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import { EntryPublisher } from './EntryPublisher.tsx';
import './StatementEntry.css';

export interface StatementEntryProps {
  statement: Statement;
  sources: Readonly<Record<string, Source>>;
}

/** One utterance: which side, who, in which capacity, when, what, and where to read it. */
export function StatementEntry({ statement, sources }: StatementEntryProps) {
  const text = useText();
  const { t } = text;
  const { actor, speaker, date, stance, summary } = statement;
  const source = sources[statement.source];
  return (
    <li class="statement" id={`statement-${statement.id}`} tabIndex={-1}>
      <p class="statement-top">
        <span class={`statement-stance statement-${stance}`}>
          <StanceMark stance={stance} /> {t(`stance.${stance}`)}
        </span>
        <EntryPublisher />
        <time dateTime={date}>{text.date(date, 'short')}</time>
      </p>
      <h3 class="statement-actor" {...entryLanguage(actor.lang, text)}>
        {actor.name}
      </h3>
      <p class="statement-capacity">
        {speaker ? (
          <bdi {...entryLanguage(statement.lang, text)}>{speaker}</bdi>
        ) : (
          <bdi {...entryLanguage(actor.lang, text)}>{actor.line}</bdi>
        )}
        <span>{t(`actor.${actor.type}`)}</span>
        {actor.country && actor.type !== 'government' && <span>{text.country(actor.country)}</span>}
      </p>
      <p {...entryLanguage(statement.lang, text)}>{summary}</p>
      {source ? (
        <div class="statement-sources">
          <SourceLine source={source} />
          {source.archive && (
            <span class="source-line">
              <OutLink href={source.archive}>{t('source.archive')}</OutLink>
            </span>
          )}
          {source.copy && <span class="soft">{t('source.copy')}</span>}
          <CiteMenu source={source} statement={statement} />
        </div>
      ) : (
        <p class="statement-sources soft">{t('source.missing')}</p>
      )}
      {statement.also.length > 0 && (
        <p class="statement-sources soft">
          {t('statements.also')}{' '}
          {statement.also.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
        </p>
      )}
    </li>
  );
}
