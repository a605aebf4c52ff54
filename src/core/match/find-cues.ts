import { CUE_KINDS } from '#core/kb/gazetteer-layout.ts';
import type { PageText } from '#core/model/page-text.ts';
import { findForms } from '#core/text/find-forms.ts';
import type { Span } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';

/** One cue form on the page and the first places where it stands. */
export interface CueFound {
  cue: number;
  /** Cues of one key count once. */
  key: number;
  spans: CueSpan[];
}

export interface CueSpan extends Span {
  cue: number;
}

export interface CuesFound {
  /** By sense: cues that speak for it, and against it. */
  for: Map<number, CueFound[]>;
  against: Map<number, CueFound[]>;
  /** By number of pair: where its two sides stand. */
  pairs: Map<number, { of: CueSpan[]; with: CueSpan[] }>;
}

const MAX_SPANS = 60;

/** A second pass over title and text, for cues and the sides of pairs. */
export function findCues(gazetteer: Gazetteer, page: PageText): CuesFound {
  const byForm = new Map<number, CueFound>();
  for (const field of ['title', 'text'] as const) {
    for (const { start, end, form } of findForms(gazetteer.cues, page[field])) {
      let entry = byForm.get(form);
      if (!entry) {
        entry = { cue: form, key: gazetteer.cueKeys[form] ?? 0, spans: [] };
        byForm.set(form, entry);
      }
      if (entry.spans.length < MAX_SPANS) entry.spans.push({ field, start, end, cue: form });
    }
  }
  const found: CuesFound = { for: new Map(), against: new Map(), pairs: new Map() };
  for (const entry of byForm.values()) {
    const last = gazetteer.cueStarts[entry.cue + 1] ?? 0;
    for (let index = gazetteer.cueStarts[entry.cue] ?? 0; index < last; index++) {
      const ref = gazetteer.cueRefs[index] ?? 0;
      const number = ref >>> 2;
      const kind = ref & 3;
      if (kind === CUE_KINDS.for) push(found.for, number, entry);
      else if (kind === CUE_KINDS.against) push(found.against, number, entry);
      else {
        let pair = found.pairs.get(number);
        if (!pair) {
          pair = { of: [], with: [] };
          found.pairs.set(number, pair);
        }
        (kind === CUE_KINDS.pairOf ? pair.of : pair.with).push(...entry.spans);
      }
    }
  }
  return found;
}

function push(map: Map<number, CueFound[]>, sense: number, entry: CueFound): void {
  const list = map.get(sense);
  if (list) list.push(entry);
  else map.set(sense, [entry]);
}
