import { describe, expect, test } from 'vitest';
import { dayInJsonLd, publishedDay } from '#core/context/published-day.ts';

const TODAY = '2026-11-24';

describe('a written date', () => {
  test.each([
    ['2012-12-15', '2012-12-15'],
    ['2012-12-15T23:30:00-05:00', '2012-12-15'],
    [' 2012-12-15 09:30', '2012-12-15'],
    ['20121215', '2012-12-15'],
    ['20121215T093000Z', '2012-12-15'],
    ['2012/12/5', '2012-12-05'],
    ['15 December 2012', '2012-12-15'],
    ['Sat, 15 Dec 2012 09:30:00 GMT', '2012-12-15'],
    ['Dec. 15, 2012', '2012-12-15'],
    ['December 1st, 2012', '2012-12-01'],
  ])('%s gives the day as it stands there', (written, day) => {
    expect(publishedDay(written, TODAY)).toBe(day);
  });

  test.each([
    ['', 'nothing'],
    ['yesterday', 'no date'],
    ['2012', 'a year alone'],
    ['2012-12', 'a month alone'],
    ['2012-13-01', 'a month that does not exist'],
    ['2012-02-30', 'a day that does not exist'],
    ['1355520000000', 'a count of milliseconds'],
    ['01/02/2012', 'a date of which nobody knows day and month'],
    ['1989-12-31', 'a day before the web'],
    ['2026-11-26', 'a day still to come'],
    [20121215, 'a number'],
    [null, 'null'],
  ] as [unknown, string][])('%s is no day: %s', (written) => {
    expect(publishedDay(written, TODAY)).toBeUndefined();
  });

  test('may be of tomorrow, where tomorrow has begun', () => {
    expect(publishedDay('2026-11-25T00:10:00+14:00', TODAY)).toBe('2026-11-25');
  });
});

describe('JSON-LD', () => {
  const day = (...objects: unknown[]) =>
    dayInJsonLd(
      objects.map((each) => JSON.stringify(each)),
      TODAY,
    );
  const article = (datePublished: unknown, more = {}) => ({ '@type': 'NewsArticle', datePublished, ...more });

  test('gives the day of the article, wherever the script holds it', () => {
    expect(day(article('2012-12-15'))).toBe('2012-12-15');
    expect(day([{ '@type': 'Organization' }, article('2012-12-15')])).toBe('2012-12-15');
    expect(day({ '@graph': [{ '@type': 'WebSite' }, article(['2012-12-15'])] })).toBe('2012-12-15');
    expect(day({ '@type': 'WebPage', mainEntity: article('2012-12-15') })).toBe('2012-12-15');
    expect(day({ '@type': ['Thing', 'BlogPosting'], datePublished: '2012-12-15' })).toBe('2012-12-15');
  });

  test('prefers the article to the page, and takes the page where there is no article', () => {
    const page = { '@type': 'WebPage', datePublished: '2013-01-01' };
    expect(day(page, article('2012-12-15'))).toBe('2012-12-15');
    expect(day(page, article('soon'))).toBe('2013-01-01');
  });

  test('gives no day where it lists articles of several days', () => {
    expect(day([article('2012-12-15'), article('2012-12-16')])).toBeUndefined();
  });

  test('says nothing by its comments, its reviews of other things, or when it was changed', () => {
    const comment = [{ '@type': 'Comment', datePublished: '2020-01-01' }];
    expect(day(article(undefined, { comment, dateModified: '2020-01-01' }))).toBeUndefined();
  });

  test('that is broken is passed over', () => {
    expect(
      dayInJsonLd(['{', '', 'null', '[[[[[[[[]]]]]]]]', JSON.stringify(article('2012-12-15'))], TODAY),
    ).toBe('2012-12-15');
  });
});
