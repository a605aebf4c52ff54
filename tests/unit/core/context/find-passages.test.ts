import { describe, expect, test } from 'vitest';
import { findPassages } from '#core/context/find-passages.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { Evidence, PageField } from '#core/model/topic-hit.ts';

const page = (text: string, title = ''): PageText => ({
  url: 'https://example.org/itu',
  title,
  headings: [],
  text,
});

const evidence = (of: PageText, surface: string, field: PageField = 'text'): Evidence => {
  const start = of[field].indexOf(surface);
  return { field, start, end: start + surface.length, surface, alias: surface, sense: 's', cues: [] };
};

const passage = (of: PageText, surface = 'ITU', field: PageField = 'text') =>
  findPassages(
    [{ topic: 'itu', level: 'about', salience: 1, evidence: [evidence(of, surface, field)], ledger: [] }],
    of,
  )[0]?.evidence[0];

describe('a passage', () => {
  test('has the words around its mention, to the ends of a short text', () => {
    expect(passage(page('The ITU met.'))).toMatchObject({ before: 'The ', surface: 'ITU', after: ' met.' });
  });

  test('is taken from the field that the mention stands in', () => {
    expect(passage(page('The ITU met.', 'What the ITU is'), 'ITU', 'title')).toMatchObject({
      before: 'What the ',
      after: ' is',
    });
    expect(passage(page(''), 'itu', 'url')).toMatchObject({ before: 'https://example.org/', after: '' });
  });

  test('is cut at words on both sides', () => {
    const long = 'word '.repeat(100);
    const { before = '', after = '' } = passage(page(`${long}ITU ${long}`)) ?? {};
    expect(before).toMatch(/^(word )+$/);
    expect(after).toMatch(/^( word)+$/);
    expect(before.length).toBeLessThanOrEqual(80);
    expect(before.length).toBeGreaterThan(70);
    expect(after.length).toBeLessThanOrEqual(80);
    expect(after.length).toBeGreaterThan(70);
  });

  test('is cut anywhere in a text without spaces, but not inside a character', () => {
    const { before = '', after = '' } = passage(page(`${'😀'.repeat(60)}xITUx${'😀'.repeat(60)}`)) ?? {};
    expect(before).toMatch(/^(😀)+x$/u);
    expect(after).toMatch(/^x(😀)+$/u);
  });
});

test('a finding says what its senses are called, but for the one that is called as its topic', () => {
  const text = page('ITU and ITRs.');
  const record = { topic: 'itu', broad: false, hostsFor: [], hostsAgainst: [], related: [], notIn: {} };
  const [finding] = findPassages(
    [
      {
        topic: 'itu',
        level: 'about',
        salience: 1,
        ledger: [],
        evidence: [
          { ...evidence(text, 'ITU'), sense: 'itu' },
          { ...evidence(text, 'ITRs'), sense: 'itrs' },
        ],
      },
    ],
    text,
    [
      { ...record, id: 'itu', label: { en: 'the Union' } },
      { ...record, id: 'itrs', label: { en: 'the Regulations', fr: 'le Règlement' } },
      { ...record, id: 'heads', label: { en: 'its heads' } },
    ],
  );
  expect(finding?.senses).toEqual({ itrs: { en: 'the Regulations', fr: 'le Règlement' } });
});

test('a page that says a name a thousand times is shown thirty passages', () => {
  const text = page('ITU '.repeat(1000));
  const evidences = Array.from({ length: 1000 }, (_, at) => ({
    ...evidence(text, 'ITU'),
    start: at * 4,
    end: at * 4 + 3,
  }));
  const [finding] = findPassages(
    [{ topic: 'itu', level: 'about', salience: 1, evidence: evidences, ledger: [] }],
    text,
  );
  expect(finding?.evidence).toHaveLength(30);
});
