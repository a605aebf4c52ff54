import type { PageContext } from '#core/model/page-context.ts';
import type { Settings } from '#core/model/settings.ts';

/** Names of messages in `_locales`; `badgeFound` and `badgeMentions` take the number of topics as `$1`. */
export type BadgeTitleKey =
  | 'badgeFound'
  | 'badgeMentions'
  | 'badgeNothing'
  | 'badgeLooking'
  | 'badgeNotAllowed'
  | 'badgeClickToRead'
  | 'badgePaused'
  | 'badgeRestricted'
  | 'badgeFailed';

/** What the toolbar shows for a tab. `colour` is the badge's background; text on it is white. */
export interface BadgeFace {
  text: string;
  colour: string;
  titleKey: BadgeTitleKey;
  /** Number of topics, where the title takes one. */
  count?: number;
}

export const BADGE_COLOURS = { found: '#0e5a6b', quiet: '#5b6b73', failed: '#9a3412' } as const;

/**
 * Each state has a face of its own: a number, a dash for 'nothing here', a question mark for 'not allowed', two bars for
 * 'paused', an exclamation mark for 'could not check'. Passing mentions do not raise the badge, and neither does a
 * page that waits for the reader's click.
 */
export function badgeFace(context: PageContext, settings: Pick<Settings, 'mode' | 'showBadge'>): BadgeFace {
  const face = faceOf(context, settings);
  return settings.showBadge ? face : { ...face, text: '' };
}

function faceOf(context: PageContext, settings: Pick<Settings, 'mode'>): BadgeFace {
  const { quiet, found, failed } = BADGE_COLOURS;
  switch (context.state) {
    case 'found': {
      const about = context.topics.filter((topic) => topic.level === 'about').length;
      return about > 0
        ? { text: String(about), colour: found, titleKey: 'badgeFound', count: about }
        : { text: '', colour: quiet, titleKey: 'badgeMentions', count: context.topics.length };
    }
    case 'nothing':
      return { text: '–', colour: quiet, titleKey: 'badgeNothing' };
    case 'looking':
      return { text: '…', colour: quiet, titleKey: 'badgeLooking' };
    case 'paused':
      return { text: 'II', colour: quiet, titleKey: 'badgePaused' };
    case 'restricted':
      return { text: '', colour: quiet, titleKey: 'badgeRestricted' };
    case 'failed':
      return { text: '!', colour: failed, titleKey: 'badgeFailed' };
    case 'not-allowed':
      return settings.mode === 'on-click'
        ? { text: '', colour: quiet, titleKey: 'badgeClickToRead' }
        : { text: '?', colour: quiet, titleKey: 'badgeNotAllowed' };
  }
}
