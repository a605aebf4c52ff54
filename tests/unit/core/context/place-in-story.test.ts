import { describe, expect, test } from 'vitest';
import { placeInStory } from '#core/context/place-in-story.ts';
import type { TimelineEvent } from '#core/model/event.ts';

const event = (date: string, endDate?: string): TimelineEvent => ({
  id: date,
  lang: 'en',
  date,
  title: date,
  text: '',
  topics: [],
  sources: [],
  ...(endDate === undefined ? {} : { endDate }),
});
const place = (day: string, ...events: TimelineEvent[]) => {
  const found = placeInStory(day, events);
  if (!found) return undefined;
  const { event: of, ...rest } = found;
  return { of: of.id, ...rest };
};

describe('a page in a story', () => {
  test('stands some days after or before the nearest event', () => {
    const vote = event('2012-12-13');
    const opening = event('2012-12-03');
    expect(place('2012-12-15', opening, vote)).toEqual({
      of: vote.id,
      relation: 'after',
      unit: 'day',
      count: 2,
    });
    expect(place('2012-11-30', opening, vote)).toEqual({
      of: opening.id,
      relation: 'before',
      unit: 'day',
      count: 3,
    });
  });

  test('stands on the day of an event, or in the course of one', () => {
    expect(place('2012-12-13', event('2012-12-13'))).toEqual({ of: '2012-12-13', relation: 'on' });
    expect(place('2012-12-05', event('2012-12-03', '2012-12-14'))).toEqual({
      of: '2012-12-03',
      relation: 'during',
    });
  });

  test('is told by what has happened rather than by what is equally near and still to come', () => {
    expect(place('2012-12-14', event('2012-12-15'), event('2012-12-13'))).toMatchObject({ of: '2012-12-13' });
  });

  test('is told by that one of the events of a day beside which it stands', () => {
    const [petition, signing] = [
      { ...event('2012-12-14'), id: 'petition' },
      { ...event('2012-12-14'), id: 'signing' },
    ];
    expect(place('2012-12-15', petition, signing)).toMatchObject({ of: 'signing' });
    expect(place('2012-12-12', petition, signing)).toMatchObject({ of: 'petition' });
  });

  test('is told by the day rather than by the fortnight it lies in', () => {
    expect(place('2012-12-13', event('2012-12-03', '2012-12-14'), event('2012-12-13'))).toEqual({
      of: '2012-12-13',
      relation: 'on',
    });
  });

  test('is told in months and years when it is far away', () => {
    const vote = event('2012-12-13');
    expect(place('2013-02-11', vote)).toMatchObject({ unit: 'day', count: 60 });
    expect(place('2013-02-12', vote)).toMatchObject({ unit: 'month', count: 1 });
    expect(place('2013-03-13', vote)).toMatchObject({ unit: 'month', count: 3 });
    expect(place('2014-12-12', vote)).toMatchObject({ unit: 'month', count: 23 });
    expect(place('2014-12-13', vote)).toMatchObject({ unit: 'year', count: 2 });
    expect(place('2010-12-13', vote)).toMatchObject({ relation: 'before', unit: 'year', count: 2 });
  });

  test('is told no day where the day of the event is unknown', () => {
    expect(place('2012-12-10', event('2012-12'))).toEqual({
      of: '2012-12',
      relation: 'within',
      unit: 'month',
    });
    expect(place('2012-12-10', event('2012'))).toEqual({ of: '2012', relation: 'within', unit: 'year' });
    expect(place('2013-01-02', event('2012-12'))).toMatchObject({
      relation: 'after',
      unit: 'month',
      count: 1,
    });
    expect(place('2014-01-02', event('2012'))).toMatchObject({ relation: 'after', unit: 'year', count: 1 });
  });

  test('prefers an event of a known day to the month around it', () => {
    expect(place('2012-12-10', event('2012-12'), event('2012-12-07'))).toMatchObject({ of: '2012-12-07' });
  });

  test('has no place among no events', () => {
    expect(place('2012-12-10')).toBeUndefined();
  });
});
