import { describe, expect, test } from 'vitest';
import { groupPassages } from '#core/context/group-passages.ts';
import type { Passage } from '#core/model/page-context.ts';

const PAGE =
  'An assembly approved Recommendation Y.2770, a standard with requirements for deep packet inspection. With DPI, equipment looks past the address.';

function passage(surface: string, around = 40, field: Passage['field'] = 'text'): Passage {
  const start = PAGE.indexOf(surface);
  const end = start + surface.length;
  return {
    field,
    start,
    end,
    surface,
    alias: surface,
    sense: 'dpi',
    cues: [],
    before: PAGE.slice(Math.max(0, start - around), start),
    after: PAGE.slice(end, end + around),
  };
}

const marked = (pieces: { text: string; isMention: boolean }[]) =>
  pieces.map(({ text, isMention }) => (isMention ? `|${text}|` : text)).join('');

describe('passages of a page', () => {
  test('that overlap are shown once, with every mention marked', () => {
    const groups = groupPassages([passage('DPI'), passage('Y.2770'), passage('deep packet inspection')]);
    expect(groups).toHaveLength(1);
    expect(marked(groups[0]?.pieces ?? [])).toContain(
      'approved Recommendation |Y.2770|, a standard with requirements for |deep packet inspection|. With |DPI|, equipment',
    );
    expect(groups[0]?.passages.map(({ surface }) => surface)).toEqual([
      'Y.2770',
      'deep packet inspection',
      'DPI',
    ]);
  });

  test('say what the page says, character for character', () => {
    const [group] = groupPassages([passage('Y.2770', 500), passage('packet', 500)]);
    expect(group?.pieces.map(({ text }) => text).join('')).toBe(PAGE);
  });

  test('whose mentions lie within each other have one mark', () => {
    const [group] = groupPassages([
      passage('packet'),
      passage('deep packet inspection'),
      passage('deep packet'),
    ]);
    expect(marked(group?.pieces ?? []).match(/\|[^|]*\|/g)).toEqual(['|deep packet inspection|']);
  });

  test('that stand apart stay apart', () => {
    expect(groupPassages([passage('Y.2770', 5), passage('DPI', 5)])).toHaveLength(2);
  });

  test('of the title lead, and are not joined with the text', () => {
    const groups = groupPassages([passage('Y.2770'), passage('DPI', 40, 'title')]);
    expect(groups.map(({ field }) => field)).toEqual(['title', 'text']);
  });

  test('do not grow into a page', () => {
    const groups = groupPassages([passage('An', 300), passage('DPI', 300)]);
    expect(groups.every(({ pieces }) => pieces.map(({ text }) => text).join('').length <= 320)).toBe(true);
  });
});
