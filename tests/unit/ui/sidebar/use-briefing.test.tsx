// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { numberSources } from '#core/context/number-sources.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { find, show } from '#tests/fixtures/views/show.tsx';
import { KNOWLEDGE, TOPIC } from '#tests/fixtures/views/view-data.ts';
import { useBriefing } from '#ui/sidebar/use-briefing.tsx';

function View({ topic }: { topic: TopicDocument | undefined }) {
  useBriefing(topic, KNOWLEDGE);
  return <p>On screen</p>;
}

const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));
let root: HTMLElement;
const open = (topic: TopicDocument | undefined) => {
  root = show(<View topic={topic} />);
};
afterEach(() => {
  act(() => render(null, root));
});

test('the sheet is there only while it is printed', () => {
  open(TOPIC);
  expect(document.querySelector('.briefing')).toBeNull();
  print();
  expect(document.querySelectorAll('.briefing')).toHaveLength(1);
  print();
  expect(document.querySelectorAll('.briefing')).toHaveLength(1);
  printed();
  expect(document.querySelector('.briefing')).toBeNull();
});

test('the sheet holds topic, summary, facts, sections, and every source with its number and address', () => {
  open(TOPIC);
  print();
  const sheet = find(document, '.briefing');
  expect(find(sheet, 'h1').textContent).toBe(TOPIC.topic.title);
  expect(sheet.textContent).toContain(TOPIC.topic.summary);
  for (const fact of TOPIC.facts) expect(sheet.textContent).toContain(fact.text);
  expect(sheet.querySelectorAll('section')).toHaveLength(TOPIC.sections.length + 2);
  const listed = [...sheet.querySelectorAll<HTMLLIElement>('.briefing-sources li')];
  const sources = [...numberSources(TOPIC).values()];
  expect(listed.map(({ value }) => value)).toEqual(sources.map(({ number }) => number));
  for (const [at, { source }] of sources.entries()) expect(listed[at]?.textContent).toContain(source.url);
  expect(sheet.textContent).toContain('[1]');
  expect(sheet.querySelector('button, a, input, details')).toBeNull();
});

test('without a topic the view is printed as it is', () => {
  open(undefined);
  print();
  expect(document.querySelector('.briefing')).toBeNull();
});
