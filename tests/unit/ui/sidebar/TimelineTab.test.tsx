// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { TimelineEvent } from '#core/model/event.ts';
import { click, control, find, show } from '#tests/fixtures/views/show.tsx';
import { TimelineTab } from '#ui/sidebar/TimelineTab.tsx';

const event = (date: string, title: string): TimelineEvent => ({
  id: date,
  lang: 'en',
  date,
  title,
  text: `${title}.`,
  topics: ['wcit'],
  sources: [],
});
const EVENTS = [
  event('2012-12-14', 'Final Acts signed'),
  event('2012-12-03', 'The conference opens'),
  event('2027-03', 'A review is due'),
];
const draw = (published?: string, events = EVENTS) =>
  show(
    <TimelineTab
      document={{ events, sources: {} }}
      now="2026-11-24T12:00:00Z"
      {...(published === undefined ? {} : { published })}
    />,
  );
const entries = (root: HTMLElement) => [...root.querySelectorAll('li')].map(({ id }) => id);

test('events stand in their order, and what is still to come says so', () => {
  const root = draw();
  expect(entries(root)).toEqual(['event-2012-12-03', 'event-2012-12-14', 'event-2027-03']);
  expect(find(root, '#event-2027-03').textContent).toContain('Still to come');
  expect(find(root, '#event-2012-12-03').textContent).not.toContain('Still to come');
});

test('a page stands among the events with a sentence on where it stands in the story', () => {
  const root = draw('2012-12-16');
  expect(entries(root)).toEqual(['event-2012-12-03', 'event-2012-12-14', 'timeline-page', 'event-2027-03']);
  expect(find(root, '#timeline-page').textContent).toContain(
    'This page is dated 16 December 2012, 2 days after “Final Acts signed”.',
  );
});

test.each([
  ['2012-12-02', '1 day before “The conference opens”.'],
  ['2012-12-14', 'the day of “Final Acts signed”.'],
  ['2013-05-20', '5 months after “Final Acts signed”.'],
  ['2019-01-01', '6 years after “Final Acts signed”.'],
  ['2027-03-09', 'in the month of “A review is due”.'],
])('the sentence for %s says: %s', (published, words) => {
  expect(find(draw(published), '#timeline-page').textContent).toContain(words);
});

test('the reader is led to the place of the page', () => {
  const root = draw('2012-12-16');
  click(control(root, 'This page’s place: 16 December 2012'));
  expect(document.activeElement?.id).toBe('timeline-page');
});

test('a page without a date has no marker and no sentence', () => {
  const root = draw();
  expect(root.querySelector('#timeline-page, .timeline-jump')).toBeNull();
  expect(root.textContent).not.toContain('This page');
});

test('without events there is no story to stand in', () => {
  expect(draw('2012-12-16', []).textContent).toBe('No events have been collected on this topic yet.');
});
