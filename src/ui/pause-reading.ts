import { isOn } from '#core/context/reading-rule.ts';
import type { Settings } from '#core/model/settings.ts';

/** The change that pauses reading on a host, or resumes it: then a paused parent domain is resumed as well. */
export function pauseSite(settings: Settings, host: string, paused: boolean): Partial<Settings> {
  const others = settings.pausedSites.filter((site) => !isOn(host, site));
  return { pausedSites: paused ? [...others, host] : others };
}
