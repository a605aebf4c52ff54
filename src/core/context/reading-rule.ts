import type { Settings } from '#core/model/settings.ts';

/** `auto`: read as it loads. `click`: only when the reader asks. `paused-…`: not at all until un-paused. */
export type ReadingRule = 'auto' | 'click' | 'paused-everything' | 'paused-site';

/** Whether the reader's settings let a page on `host` be read. What the browser allows is asked elsewhere. */
export function readingRule(settings: Settings, host: string): ReadingRule {
  if (settings.paused) return 'paused-everything';
  if (settings.pausedSites.some((site) => isOn(host, site))) return 'paused-site';
  if (settings.mode === 'everywhere') return 'auto';
  if (settings.mode === 'on-sites' && settings.sites.some((site) => isOn(host, site))) return 'auto';
  return 'click';
}

/** True for the host itself and for its subdomains. */
export const isOn = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
