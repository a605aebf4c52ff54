import type { ComponentChildren } from 'preact';
import { hostOf } from '#core/context/page-address.ts';
import type { TimedAction } from '#core/context/sort-actions.ts';
import type { Source } from '#core/model/source.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { OutLink } from '#ui/components/OutLink.tsx';
import { SourceLine } from '#ui/components/SourceLine.tsx';
import { useText } from '#ui/text/use-text.ts';
import { CallDetails } from './CallDetails.tsx';
import { Deadline } from './Deadline.tsx';
import { EntryPublisher } from './EntryPublisher.tsx';
import { Letter } from './Letter.tsx';

export type CallEntryProps = TimedAction & {
  sources: Readonly<Record<string, Source>>;
  /** What the reader can note about it. */
  children?: ComponentChildren;
};

/** A call that can be joined, now or soon: everything a reader wants to know before following its link. */
export function CallEntry({ call, status, daysLeft, sources, children }: CallEntryProps) {
  const text = useText();
  const { t } = text;
  const language = entryLanguage(call.lang, text);
  const canJoin = status === 'open' || status === 'closing' || status === 'standing';
  return (
    <li class="call" id={`action-${call.id}`} tabIndex={-1}>
      <p class="call-top">
        <span class="call-kind">{t(`act.kind.${call.kind}`)}</span>
        <Deadline call={call} status={status} daysLeft={daysLeft} />
        <EntryPublisher />
      </p>
      <h3 class="call-title" {...language}>
        {call.title}
      </h3>
      <p class="call-text" {...language}>
        {call.ask}
      </p>
      <p class="call-text" {...language}>
        {call.why}
      </p>
      <CallDetails call={call} />
      {canJoin && call.url && (
        <OutLink look="button" href={call.url}>
          {t('act.go', { host: hostOf(call.url) })}
        </OutLink>
      )}
      {canJoin && call.template && <Letter template={call.template} lang={call.lang} id={call.id} />}
      {children}
      <p class="call-foot">
        <span {...language}>
          {t('act.checked', { date: text.date(call.checked.date, 'short'), how: call.checked.how })}
        </span>{' '}
        {call.sources.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
      </p>
    </li>
  );
}
