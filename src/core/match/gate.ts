import type { Gate } from '#core/model/gate.ts';

/** What of a page the gate looks at. */
interface Readable {
  title: string;
  text: string;
  url: string;
}

let last: { source: string; pattern: RegExp } | undefined;

/** Whether a page can hold a hit at all. A page that does not pass need not be scanned. */
export function passesGate({ source }: Gate, { title, text, url }: Readable): boolean {
  if (last?.source !== source) last = { source, pattern: new RegExp(source, 'u') };
  return last.pattern.test(text) || last.pattern.test(title) || last.pattern.test(url);
}
