import type { ComponentChildren } from 'preact';
import type { CallToAction } from '#core/model/call-to-action.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { OutLink } from '#ui/components/OutLink.tsx';
import { useText } from '#ui/text/use-text.ts';

/** Of whom, by whom, how long it takes, what it needs, for whom, how far it has come. */
export function CallDetails({ call }: { call: CallToAction }) {
  const text = useText();
  const { t } = text;
  const language = entryLanguage(call.lang, text);
  const { organiser, audience, progress } = call;
  const audienceParts = [
    ...(audience?.countries?.length ? [text.list(audience.countries.map(text.country))] : []),
    ...(audience?.languages?.length ? [text.list(audience.languages.map(text.languageName))] : []),
    ...(audience?.eligibility ? [audience.eligibility] : []),
  ];
  const rows: [string, ComponentChildren][] = [
    [t('act.target'), <span {...language}>{call.target}</span>],
    [
      t('act.organiser'),
      organiser.url ? (
        <OutLink href={organiser.url}>
          <bdi {...language}>{organiser.name}</bdi>
        </OutLink>
      ) : (
        <bdi {...language}>{organiser.name}</bdi>
      ),
    ],
  ];
  if (audienceParts.length > 0) rows.push([t('act.audience'), audienceParts.join(' · ')]);
  if (call.minutes) rows.push([t('act.minutes'), t('act.minutes.value', { count: call.minutes })]);
  if (call.needs.length > 0) {
    rows.push([t('act.needs'), text.list(call.needs.map((need) => t(`act.need.${need}`)))]);
  }
  if (organiser.privacy) rows.push([t('act.privacy'), <span {...language}>{organiser.privacy}</span>]);
  if (progress) rows.push([t('act.progress'), <CallProgress progress={progress} />]);
  return (
    <dl class="call-details">
      {rows.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

/** A count, of which goal, whose count, and of which day. */
export function CallProgress({ progress }: { progress: NonNullable<CallToAction['progress']> }) {
  const { t, date } = useText();
  const { count, goal, whose, asOf } = progress;
  const when = date(asOf, 'short');
  return (
    <>
      {goal
        ? t('act.progress.goal', { count, goal, whose, date: when })
        : t('act.progress.value', { count, whose, date: when })}
    </>
  );
}
