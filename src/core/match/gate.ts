import type { Gate } from '#core/model/gate.ts';
import { gatePatterns, matchesOne } from '#core/text/gate-patterns.ts';

/** What of a page the gate looks at. */
interface Readable {
  title: string;
  text: string;
  url: string;
}

let last: { version: string; source: string; patterns: RegExp[] } | undefined;

/** Whether a page can hold a hit at all. A page that does not pass need not be scanned. */
export function passesGate(gate: Gate, { title, text, url }: Readable): boolean {
  const { version, source } = gate;
  if (last?.version !== version || last.source !== source)
    last = { version, source, patterns: gatePatterns(gate) };
  const { patterns } = last;
  return patterns.length === 0 || [text, title, url].some((part) => matchesOne(patterns, part));
}
