import { useEffect, useMemo, useRef } from 'preact/hooks';
import { activeTab, watchActiveTab } from '#platform/active-tab.ts';
import { askBackground } from '#platform/ask-background.ts';
import { onTabChanged } from '#platform/on-tab-changed.ts';
import type { Opening } from './open-with.ts';
import { followPage, type PageFollower } from './page-follower.ts';

/**
 * Follows the active tab of the view's window while the calling App is shown. The first answer is the one that the view
 * opens with.
 */
export function useFollowedPage(opening: Promise<Opening<unknown> | undefined>): PageFollower {
  const isFirst = useRef(true);
  const follower = useMemo(
    () =>
      followPage({
        activeTab,
        watchActiveTab,
        onTabChanged,
        async getPageContext(tabId) {
          const opened = isFirst.current ? await opening : undefined;
          isFirst.current = false;
          return opened?.tabId === tabId ? opened.context : askBackground('getPageContext', { tabId });
        },
      }),
    [],
  );
  useEffect(() => follower.stop, [follower]);
  return follower;
}
