import { describe, expect, test } from 'vitest';
import { knowledgeNews } from '#core/context/knowledge-news.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';

const NOW = '2030-03-01T12:00:00Z';
const call = (own: Partial<CallToAction>): CallToAction => ({
  id: 'petition',
  lang: 'en',
  topics: ['dpi'],
  kind: 'sign',
  title: 'Sign',
  ask: '',
  why: '',
  organiser: { name: 'Union' },
  target: '',
  openEnded: false,
  checked: { date: '2030-02-01', how: '' },
  needs: [],
  sources: [],
  ...own,
});
const news = (before: CallToAction[] | undefined, after: CallToAction[]) =>
  knowledgeNews(before && { actions: before }, { topic: TOPIC.topic, actions: after }, NOW).map(
    ({ change }) => change,
  );

const OPEN = call({ url: 'https://a.example/', closes: '2030-05-01' });
const WON = call({ outcome: { result: 'won', summary: '' } });
const CLOSED = call({ closes: '2030-02-01' });

describe('news of a topic', () => {
  test('is a call that was not there and is open, also in a topic that is new', () => {
    expect(news([], [OPEN])).toEqual(['opened']);
    expect(news(undefined, [OPEN])).toEqual(['opened']);
    expect(news([CLOSED], [OPEN])).toEqual(['opened']);
  });

  test('is a call that was won or has ended', () => {
    expect(news([OPEN], [WON])).toEqual(['won']);
    expect(news([OPEN], [CLOSED])).toEqual(['closed']);
    expect(news([OPEN], [call({ outcome: { result: 'lost', summary: '' } })])).toEqual(['closed']);
  });

  test('is not a call that stands as before, or a new deadline that is still ahead', () => {
    expect(news([OPEN], [OPEN])).toEqual([]);
    expect(news([OPEN], [call({ url: 'https://a.example/', closes: '2030-03-02' })])).toEqual([]);
    expect(news([CLOSED], [call({ outcome: { result: 'lost', summary: '' } })])).toEqual([]);
  });

  test('is not a call of the past that is written down only now', () => {
    expect(news([], [WON, CLOSED])).toEqual([]);
  });
});
