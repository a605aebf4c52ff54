import { useEffect, useMemo } from 'preact/hooks';
import { activeTab, watchActiveTab } from '#platform/active-tab.ts';
import { askBackground } from '#platform/ask-background.ts';
import { onTabChanged } from '#platform/on-tab-changed.ts';
import { followPage, type PageFollower } from './page-follower.ts';

/** Follows the active tab of the view's window while the calling App is shown. */
export function useFollowedPage(): PageFollower {
  const follower = useMemo(
    () =>
      followPage({
        activeTab,
        watchActiveTab,
        onTabChanged,
        getPageContext: (tabId) => askBackground('getPageContext', { tabId }),
      }),
    [],
  );
  useEffect(() => follower.stop, [follower]);
  return follower;
}
