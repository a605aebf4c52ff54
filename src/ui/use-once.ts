import { useRef } from 'preact/hooks';

/** True from the first time on that `isSo` was. */
export function useOnce(isSo: boolean): boolean {
  const was = useRef(false);
  was.current ||= isSo;
  return was.current;
}
