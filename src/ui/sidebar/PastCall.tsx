import { endOf, type TimedAction } from '#core/context/sort-actions.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';
import type { Source } from '#core/model/source.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { SourceLine } from '#ui/components/SourceLine.tsx';
import { useText } from '#ui/text/use-text.ts';
import { CallProgress } from './CallDetails.tsx';
import { EntryPublisher } from './EntryPublisher.tsx';

export type PastCallProps = TimedAction & {
  sources: Readonly<Record<string, Source>>;
  /** Every call of the topic, to name a successor. */
  all: readonly CallToAction[];
  /** When the reader took part, as noted by the reader. */
  doneOn?: string | undefined;
};

/** A call that has ended: no button, but what it asked, what came of it, and what follows it today. */
export function PastCall({ call, status, sources, all, doneOn }: PastCallProps) {
  const text = useText();
  const { t } = text;
  const language = entryLanguage(call.lang, text);
  const end = endOf(call);
  const { outcome } = call;
  const successor = all.find(({ id }) => id === call.supersededBy);
  const cited = [...new Set([...(outcome?.source ? [outcome.source] : []), ...call.sources])];
  return (
    <li class="call" id={`action-${call.id}`} tabIndex={-1}>
      <p class="call-top">
        <span class="call-kind">{t(`act.status.${endName(status, outcome)}`)}</span>
        {end && <time dateTime={end}>{text.date(end, 'short')}</time>}
        {doneOn && (
          <span class="call-done">
            <Icon name="check" />
            {t('act.on.done', { date: text.date(doneOn, 'short') })}
          </span>
        )}
        <EntryPublisher />
      </p>
      <h3 class="call-title" {...language}>
        {call.title}
      </h3>
      <p class="call-text" {...language}>
        {call.ask}
      </p>
      <p class="call-text" {...(outcome ? language : {})}>
        {outcome?.summary ?? t('act.outcome.none')}
      </p>
      <dl class="call-details">
        <dt>{t('act.target')}</dt>
        <dd {...language}>{call.target}</dd>
        <dt>{t('act.organiser')}</dt>
        <dd {...language}>{call.organiser.name}</dd>
        {call.progress && (
          <>
            <dt>{t('act.countThen')}</dt>
            <dd>
              <CallProgress progress={call.progress} />
            </dd>
          </>
        )}
        {successor && (
          <>
            <dt>{t('act.successor')}</dt>
            <dd>
              <a href={`#action-${successor.id}`}>{successor.title}</a>
            </dd>
          </>
        )}
      </dl>
      <p class="call-foot">
        {cited.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
      </p>
    </li>
  );
}

/** How it ended, in one word: an outcome in between is not the same as a call that merely closed. */
function endName(status: TimedAction['status'], outcome: CallToAction['outcome']) {
  if (status === 'won' || status === 'lost' || status === 'superseded') return status;
  return outcome?.result === 'mixed' ? 'mixed' : 'closed';
}
