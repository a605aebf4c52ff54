import { expect, test } from 'vitest';
import { addressLine, wrongMatchReport } from '#core/context/wrong-match-report.ts';
import type { Passage, TopicFinding } from '#core/model/page-context.ts';

const passage = (surface: string, cues: string[] = []): Passage => ({
  field: 'text',
  start: 0,
  end: surface.length,
  surface,
  alias: surface,
  sense: 'itu',
  cues,
  before: 'A private sentence about the ',
  after: ' and my neighbour.',
});
const finding: TopicFinding = {
  topic: 'itu',
  level: 'about',
  salience: 7,
  evidence: [passage('ITU', ['treaty']), passage('ITU', ['treaty']), passage('the\n Union')],
  ledger: [
    { reason: 'weak-form', points: 9, detail: 'ITU' },
    { reason: 'negative-cue', points: -2, detail: 'band' },
  ],
};

test('a report names topic, surface forms, senses, ledger and versions', () => {
  const { subject, body } = wrongMatchReport(finding, { extension: '0.1.0', knowledge: '0123456789ab' });
  expect(subject).toBe("Backgrounder: wrong match for 'itu'");
  expect(body).toBe(`A page was matched to the topic 'itu' (about, 7 points), which is wrong.

Names found:
- 2 × "ITU" taken as 'itu' because of: treaty
- "the Union" taken as 'itu'

How it was decided:
- +9 weak-form: ITU
- -2 negative-cue: band

Backgrounder 0.1.0, knowledge 0123456789ab`);
});

test('a report holds no sentence of the page, and its address only where that is added', () => {
  const { body } = wrongMatchReport(finding, { extension: '0.1.0', knowledge: '' });
  expect(body).not.toMatch(/private|neighbour|http/);
  expect(body).toContain('knowledge unknown');
  expect(body + addressLine('https://news.example/a')).toMatch(/\nPage: https:\/\/news\.example\/a$/);
});
