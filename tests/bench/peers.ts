import { createRequire } from 'node:module';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import type { Form } from '#core/model/form.ts';

/** A span found by a matcher. */
export interface Span {
  start: number;
  end: number;
}
export type Scan = (text: string) => Span[];

/** A matcher from npm, or the regular expression one would write, made to answer the same question as ours. */
export interface Peer {
  name: string;
  build: (forms: readonly Form[]) => Scan;
}

type AhoCorasick = new (words: string[]) => { search(text: string): [number, string[]][] };
type FastScanner = new (words: string[]) => { search(text: string): [number, string][] };

const require = createRequire(import.meta.url);
const ahocorasick: AhoCorasick = require('ahocorasick');
const fastscan: FastScanner = require('fastscan');

export const PEERS: Peer[] = [
  {
    name: 'RegExp \\b union',
    build: (forms) => {
      const exact = exactForms(forms);
      const longestFirst = forms.map((form) => form.text).sort((a, b) => b.length - a.length);
      const union = new RegExp(`\\b(?:${longestFirst.map(RegExp.escape).join('|')})\\b`, 'gi');
      return (text) => {
        const spans: Span[] = [];
        for (const match of text.matchAll(union)) {
          const [surface] = match;
          const wanted = exact.get(surface.toLowerCase());
          if (wanted === undefined || wanted === surface) {
            spans.push({ start: match.index, end: match.index + surface.length });
          }
        }
        return spans;
      };
    },
  },
  {
    name: 'ahocorasick',
    build: (forms) => {
      const exact = exactForms(forms);
      const machine = new ahocorasick(lowerCased(forms));
      return (text) => {
        const spans: Span[] = [];
        for (const [last, words] of machine.search(text.toLowerCase())) {
          for (const word of words) spans.push({ start: last + 1 - word.length, end: last + 1 });
        }
        return keepWords(text, spans, exact);
      };
    },
  },
  {
    name: 'fastscan',
    build: (forms) => {
      const exact = exactForms(forms);
      const machine = new fastscan(lowerCased(forms));
      return (text) => {
        const spans = machine
          .search(text.toLowerCase())
          .map(([start, word]) => ({ start, end: start + word.length }));
        return keepWords(text, spans, exact);
      };
    },
  },
  {
    name: 'modern-ahocorasick',
    build: (forms) => {
      const exact = exactForms(forms);
      const machine = new ModernAhoCorasick(lowerCased(forms));
      return (text) => keepWords(text, machine.search(text.toLowerCase()), exact);
    },
  },
];

function lowerCased(forms: readonly Form[]): string[] {
  return forms.map((form) => form.text.toLowerCase());
}

/** The exact-case forms by their lower-case text. */
function exactForms(forms: readonly Form[]): Map<string, string> {
  return new Map(forms.filter((form) => form.exactCase).map((form) => [form.text.toLowerCase(), form.text]));
}

/** What our matcher does by itself: word boundaries, exact case, leftmost-longest. */
function keepWords(text: string, spans: readonly Span[], exact: Map<string, string>): Span[] {
  const isLetter = (unit: number): boolean =>
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit >= 0xc0;
  const whole = spans.filter(({ start, end }) => {
    if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) return false;
    const surface = text.slice(start, end);
    const wanted = exact.get(surface.toLowerCase());
    return wanted === undefined || wanted === surface;
  });
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  let from = 0;
  for (const { start, end } of whole) {
    if (start < from) continue;
    kept.push({ start, end });
    from = end;
  }
  return kept;
}
