// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPublished } from '#page/read-published.ts';

const read = (html: string) =>
  readPublished(new DOMParser().parseFromString(html, 'text/html'), '2026-11-24');

describe('the day of a page', () => {
  test('is taken from JSON-LD first', () => {
    expect(
      read(`<meta property="article:published_time" content="2013-01-01">
        <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2012-12-15T08:00:00Z"}</script>`),
    ).toBe('2012-12-15');
  });

  test.each([
    '<meta property="article:published_time" content="2012-12-15T09:00:00+04:00">',
    '<meta name="DC.date.issued" content="2012-12-15">',
    '<meta name="Date" content="Sat, 15 Dec 2012 09:00:00 GMT">',
    '<p itemprop="datePublished" content="2012-12-15">15.12.</p>',
    '<article><h1>News</h1><time datetime="2012-12-15">Saturday</time></article>',
    '<main><h1>News</h1><p><time datetime="2012-12-15T10:00">Saturday</time></main>',
  ])('is found in %s', (html) => {
    expect(read(html)).toBe('2012-12-15');
  });

  test('is that of the article under the title, not of others beside it or of comments in it', () => {
    const other = '<article><h2>More</h2><time datetime="2020-01-01">x</time></article>';
    const comment = '<article><time datetime="2012-12-16">x</time></article>';
    const story = `<article><h1>News</h1>${comment}<time datetime="2012-12-15">x</time></article>`;
    expect(read(`${other}${story}${other}`)).toBe('2012-12-15');
  });

  test('is not that of a box beside the story', () => {
    expect(read('<main><aside><time datetime="2012-12-15">x</time></aside></main>')).toBeUndefined();
  });

  test.each([
    '<p>15 December 2012</p>',
    '<time datetime="2012-12-15">in the foot of the page</time>',
    '<article><time datetime="2012-12-15">a</time></article><article><time datetime="2012-12-16">b</time></article>',
    '<i itemprop="datePublished" content="2012-12-15"></i><i itemprop="datePublished" content="2012-12-16"></i>',
    '<meta name="date" content="2099-01-01">',
    '<meta name="date" content="1970-01-01">',
    '<meta property="article:modified_time" content="2012-12-15">',
  ])('is not made up from %s', (html) => {
    expect(read(html)).toBeUndefined();
  });

  test('is found in a page whose form takes the name of what is asked', () => {
    expect(read('<form name="querySelectorAll"></form><meta name="date" content="2012-12-15">')).toBe(
      '2012-12-15',
    );
  });
});
