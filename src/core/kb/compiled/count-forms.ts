import { aliasLines, cueLines, NOTICE_KEYS, noticeLines, pairLines } from '#core/kb/authored-senses.ts';
import { expandForm } from '#core/kb/expand-form.ts';
import type { AuthoredSense } from '#core/kb/schema/authored-sense.ts';

/**
 * How many names and words nearby the senses stand for, each line with all that it expands to; counting ends at `most`,
 * so that it costs no more than that. Throws RangeError for a line that stands for too many.
 */
export function countForms(senses: Iterable<AuthoredSense>, most: number): number {
  let count = 0;
  for (const sense of senses) {
    const pairs = pairLines(sense).flatMap(({ of, with: other, and }) => [...of, ...other, ...and]);
    const lines = [
      ...aliasLines(sense),
      ...cueLines(sense, 'cues'),
      ...cueLines(sense, 'against'),
      ...NOTICE_KEYS.flatMap((key) => noticeLines(sense, key)),
    ];
    for (const line of [...lines.map(({ text }) => text), ...pairs, ...sense.anchors]) {
      count += expandForm(line).length;
      if (count >= most) return most;
    }
  }
  return count;
}
