import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankFindings } from '#core/context/rank-findings.ts';
import { selectTopics } from '#core/context/select-topics.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';

const finding = fc.record({
  topic: fc.stringMatching(/^[a-z]{1,4}$/),
  level: fc.constantFrom('about' as const, 'mentions' as const),
  salience: fc.double({ noNaN: true }),
  whose: fc.integer({ min: 0, max: 7 }),
});
const findings = fc.array(finding, { maxLength: 30 }).map((list) =>
  list.map(({ whose, ...each }) => ({
    ...each,
    evidence: [],
    ledger: [],
    ...(whose > 0 && { publisher: { id: `p${whose}`, name: `No. ${whose}`, colour: whose } }),
  })),
);

test('whatever the others say weighs nothing: the first publisher’s topics lead, in the order they have alone', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const own = all.filter(({ publisher }) => !publisher);
      expect(rankFindings(all).slice(0, own.length)).toEqual(rankFindings(own));
      expect(selectTopics(all, DEFAULT_SETTINGS).slice(0, own.length)).toEqual(
        selectTopics(own, DEFAULT_SETTINGS),
      );
    }),
  );
});

test('each publisher’s topics stand together, in the order of the publishers', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const ids = (list: typeof all) => [...new Set(list.flatMap(({ publisher }) => publisher?.id ?? []))];
      const ranked = rankFindings(all).map(({ publisher }) => publisher?.id);
      expect(ids(rankFindings(all) as typeof all)).toEqual(ids(all));
      for (const id of new Set(ranked))
        expect(ranked.lastIndexOf(id) - ranked.indexOf(id) + 1).toBe(
          ranked.filter((each) => each === id).length,
        );
      expect(rankFindings(rankFindings(all))).toEqual(rankFindings(all));
    }),
  );
});
