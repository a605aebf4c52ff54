/** A task that takes no longer than this is run three times a round and the fastest counts. */
const SHORT = 20;

/**
 * Milliseconds of each task: medians of `rounds` rounds, the tasks of a round one after the other. Of short tasks the
 * fastest of three runs stands for the round, so that what else the machine does weighs on loop, scan and peers alike.
 */
export function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      let took = time(tasks[name]);
      if (took < SHORT) took = Math.min(took, time(tasks[name]), time(tasks[name]));
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

function time(task: () => unknown): number {
  const began = performance.now();
  task();
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
