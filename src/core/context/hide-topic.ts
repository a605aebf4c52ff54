import type { Settings } from '#core/model/settings.ts';
import { isOn } from './reading-rule.ts';

/** The change that keeps a topic from a site, whatever is found there. */
export const muteTopic = (settings: Settings, topic: string, site: string): Partial<Settings> => ({
  muted: [
    ...settings.muted.filter((each) => each.topic !== topic || !isOn(each.site, site)),
    { topic, site },
  ],
});

/** The change that puts a topic off as long as it stays in this state. */
export const snoozeTopic = (settings: Settings, topic: string, state: string): Partial<Settings> => ({
  snoozed: [...settings.snoozed.filter((each) => each.topic !== topic), { topic, state }],
});

/** The change that shows a topic again on a host: neither muted there, by itself or with its domain, nor snoozed. */
export const showAgain = (settings: Settings, topic: string, host: string): Partial<Settings> => ({
  muted: settings.muted.filter((each) => each.topic !== topic || !isOn(host, each.site)),
  snoozed: settings.snoozed.filter((each) => each.topic !== topic),
});
