import { expect, test } from 'vitest';
import { groupStatements } from '#core/context/group-statements.ts';
import type { Stance, Statement } from '#core/model/statement.ts';

const sign = { id: 'sign', lang: 'en', text: 'States should sign.' } as const;
const open = { id: 'open', lang: 'en', text: 'The talks should be open.' } as const;
const unlisted = { id: 'unlisted', lang: 'en', text: 'From another topic.' } as const;

const said = (
  id: string,
  proposition: Statement['proposition'],
  stance: Stance,
  date: string,
): Statement => ({
  id,
  lang: 'en',
  actor: { id: 'a', lang: 'en', name: 'A', type: 'union', line: '' },
  date,
  topics: ['wcit'],
  proposition,
  stance,
  summary: '',
  source: 's',
  also: [],
});

test('statements stand under what they are for or against, oldest first, with every side counted', () => {
  const groups = groupStatements(
    [
      said('later', sign, 'supports', '2012-12-14'),
      said('elsewhere', unlisted, 'neutral', '2012'),
      said('earlier', sign, 'opposes', '2012-12'),
    ],
    [open, sign],
  );
  expect(groups.map((group) => group.proposition.id)).toEqual(['sign', 'unlisted']);
  expect(groups[0]?.statements.map(({ id }) => id)).toEqual(['earlier', 'later']);
  expect(groups[0]?.counts).toEqual({ supports: 1, opposes: 1, mixed: 0, neutral: 0 });
});
