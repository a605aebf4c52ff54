import { describe, expect, test } from 'vitest';
import type { PageContext } from '#core/model/page-context.ts';
import { BEGINNING, change, goBack, goForward, historyOn, visit } from '#ui/sidebar/reading-history.ts';
import { placeAtSearch, placeAtTopic, START } from '#ui/sidebar/reading-place.ts';

const found = (url: string): PageContext => ({ state: 'found', url, title: '', topics: [] });
const itu = placeAtTopic(START, 'itu');
const dpi = placeAtTopic(START, 'dpi');
const LEFT = { ...START, left: { focus: { selector: '#link', at: 0 }, scroll: 300 } };

describe('the way through the sidebar', () => {
  test('leads back to a place as it was left, and forward again', () => {
    const there = visit(BEGINNING, itu, LEFT);
    expect(there).toEqual({ past: [LEFT], place: itu, future: [] });
    const back = goBack(there, itu);
    expect(back).toEqual({ past: [], place: LEFT, future: [itu] });
    expect(goForward(back, LEFT)).toEqual(there);
  });

  test('has no other end than its beginning and its last place', () => {
    expect(goBack(BEGINNING, START)).toBe(BEGINNING);
    expect(goForward(BEGINNING, START)).toBe(BEGINNING);
  });

  test('goes on from where the reader turned back, and forgets what lay ahead', () => {
    const back = goBack(visit(BEGINNING, itu), itu);
    expect(visit(back, dpi)).toEqual({ past: [START], place: dpi, future: [] });
  });

  test('takes another view of a place for the same place', () => {
    expect(change(visit(BEGINNING, itu), { ...itu, tab: 'act' }).past).toEqual([START]);
  });

  test('forgets its oldest places when it grows long', () => {
    let history = BEGINNING;
    for (let step = 0; step < 80; step++) history = visit(history, itu);
    expect(history.past).toHaveLength(50);
  });

  test('starts over beside another page', () => {
    const there = visit(historyOn(BEGINNING, found('a')), { ...itu, url: 'a' });
    expect(historyOn(there, found('a'))).toBe(there);
    expect(historyOn(there, found('b'))).toEqual({
      past: [],
      place: { ...START, url: 'b' },
      future: [],
    });
  });

  test('keeps what was looked up before the page was known', () => {
    const early = visit(BEGINNING, { ...placeAtSearch(START, 'dubai'), isEarly: true });
    expect(historyOn(early, found('a'))).toMatchObject({
      past: [START],
      place: { search: 'dubai', url: 'a' },
    });
  });
});
