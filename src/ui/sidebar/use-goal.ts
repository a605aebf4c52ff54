import { useEffect, useRef } from 'preact/hooks';
import { type SidebarGoal, takeGoal, watchGoal } from '#platform/sidebar-goal.ts';

/** Calls `onGoal` with where the sidebar was asked to go: what was left before it opened, and whatever is left later. */
export function useGoal(windowId: number | undefined, onGoal: (goal: SidebarGoal) => void): void {
  const handler = useRef(onGoal);
  handler.current = onGoal;
  useEffect(() => {
    if (windowId === undefined) return;
    const take = () =>
      void takeGoal(windowId).then(
        (goal) => goal && handler.current(goal),
        () => {},
      );
    take();
    return watchGoal(take);
  }, [windowId]);
}
