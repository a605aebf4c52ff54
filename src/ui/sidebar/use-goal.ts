import { useEffect, useRef } from 'preact/hooks';
import { type SidebarGoal, takeGoal, watchGoal } from '#platform/sidebar-goal.ts';

/** Calls `go` with each goal that is left for the sidebar of this window, once the page beside it is known. */
export function useGoal(
  windowId: number | undefined,
  isReady: boolean,
  go: (goal: SidebarGoal) => void,
): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (windowId === undefined || !isReady) return;
    const take = () =>
      takeGoal(windowId).then(
        (goal) => goal && latest.current(goal),
        // No session storage, no goal: the sidebar shows what it would have shown.
        () => {},
      );
    void take();
    return watchGoal(() => void take());
  }, [windowId, isReady]);
}
