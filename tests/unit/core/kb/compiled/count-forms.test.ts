import * as v from 'valibot';
import { expect, test } from 'vitest';
import { countForms } from '#core/kb/compiled/count-forms.ts';
import { authoredSense } from '#core/kb/schema/authored-sense.ts';

const sense = (value: object) => v.parse(authoredSense, { label: 'span', ...value });

test('names, cues, pairs and anchors count with all that they expand to', () => {
  const one = sense({
    strong: { en: ['bridge(|s)'] },
    weak: { fr: [{ text: 'pont' }] },
    cues: { en: ['river'] },
    against: { en: ['(card|board) game'] },
    pairs: { en: [{ of: ['span(|s)'], with: ['river'] }] },
    anchors: ['bridg'],
  });
  expect(countForms([one], 100)).toBe(10);
  expect(countForms([one, one], 100)).toBe(20);
});

test('counting ends where there are too many', () => {
  const many = sense({
    strong: { en: Array(900).fill('(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)') },
  });
  const start = performance.now();
  expect(countForms([many], 5000)).toBe(5000);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a line without end is an error', () => {
  expect(() => countForms([sense({ strong: { en: ['(a|b)'.repeat(60)] } })], 5000)).toThrow(RangeError);
});
