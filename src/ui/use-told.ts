import { useEffect, useState } from 'preact/hooks';
import { onTold } from '#platform/on-told.ts';

/** How often the background has told the views this since the view opened: something to depend on. */
export function useTold(type: Parameters<typeof onTold>[0]): number {
  const [times, setTimes] = useState(0);
  useEffect(() => onTold(type, () => setTimes((before) => before + 1)), [type]);
  return times;
}
