/** In which topic an entry is shown that several have: the first that it names. `undefined` where none of them is known. */
export const firstKnown = (
  topics: readonly string[],
  known: { has(topic: string): boolean },
): string | undefined => topics.find((topic) => known.has(topic));

/** And somebody who speaks in several: the one that occurs most often; of several, the first in the order of letters. */
export function mostFrequent(topics: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
