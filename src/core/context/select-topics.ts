import type { HiddenTopic, TopicFinding } from '#core/model/page-context.ts';
import type { Settings } from '#core/model/settings.ts';
import { rankFindings } from './rank-findings.ts';
import { isOn } from './reading-rule.ts';

/** What a wish to hide a topic depends on beyond the settings. */
export interface Standing {
  /** The page's host; empty where it has none. */
  host: string;
  /** The state (see `topicState`) in which each snoozed topic is now. */
  states: Readonly<Record<string, string>>;
}

const NOWHERE: Standing = { host: '', states: {} };

/**
 * The findings that the reader lets through: topics that are on, not muted on this site and not snoozed; what a page is
 * about first, then the most salient.
 */
export function selectTopics(
  findings: readonly TopicFinding[],
  settings: Settings,
  at: Standing = NOWHERE,
): TopicFinding[] {
  return rankFindings(
    findings.filter(({ topic }) => !settings.topicsOff.includes(topic) && !hiddenBy(topic, settings, at)),
  );
}

/** The topics that were found and are on, but muted here or snoozed: views offer to show them again. */
export function hiddenTopics(
  findings: readonly TopicFinding[],
  settings: Settings,
  at: Standing,
): HiddenTopic[] {
  return findings.flatMap(({ topic }) => {
    const by = settings.topicsOff.includes(topic) ? undefined : hiddenBy(topic, settings, at);
    return by ? [{ topic, by }] : [];
  });
}

/** A snoozed topic whose state is no longer the one in which it was put off is back. */
function hiddenBy(
  topic: string,
  settings: Settings,
  { host, states }: Standing,
): HiddenTopic['by'] | undefined {
  if (settings.muted.some((each) => each.topic === topic && isOn(host, each.site))) return 'muted';
  const isAsleep = settings.snoozed.some((each) => each.topic === topic && each.state === states[topic]);
  return isAsleep ? 'snoozed' : undefined;
}
