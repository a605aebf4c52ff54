// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import type { StatementFilter } from '#core/context/filter-statements.ts';
import { click, control, find, show, type } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { StatementsTab } from '#ui/sidebar/StatementsTab.tsx';

function Statements({ start = {} }: { start?: StatementFilter }) {
  const [filter, setFilter] = useState(start);
  return <StatementsTab document={TOPIC} filter={filter} onFilter={setFilter} />;
}

const entries = (root: HTMLElement) => root.querySelectorAll('.statement').length;
const count = (root: HTMLElement) => find(root, '[role=status]').textContent;

describe('statements', () => {
  test('stand under the proposition that they are for or against, with every side counted in words', () => {
    const root = show(<Statements />);
    const group = find(root, '[aria-labelledby="proposition-sign-itrs-2012"]');
    expect(find(group, 'h2').textContent).toBe(
      TOPIC.propositions.find(({ id }) => id === 'sign-itrs-2012')?.text,
    );
    expect(find(group, '.proposition-sides').textContent).toMatch(
      /1 supports.*1 opposes.*1 in part.*1 takes no side/,
    );
  });

  test('say who, in which capacity, when, on which side, and where to read it', () => {
    const kramer = TOPIC.statements.find(({ id }) => id === 'us-kramer-2012-12-13');
    const entry = find(show(<Statements />), '#statement-us-kramer-2012-12-13');
    expect(entry.textContent).toContain('Opposes');
    expect(entry.textContent).toContain(kramer?.actor.name);
    expect(entry.textContent).toContain(kramer?.speaker);
    expect(entry.textContent).toContain('13 Dec 2012');
    expect(entry.textContent).toContain(kramer?.summary);
    expect(find<HTMLAnchorElement>(entry, 'a').getAttribute('href')).toBe(
      TOPIC.sources[kramer?.source ?? '']?.url,
    );
  });

  test('are narrowed by side, kind, country and year, and counted', () => {
    const root = show(<Statements />);
    expect(count(root)).toBe('7 statements');
    const [side] = root.querySelectorAll('select');
    if (side) type(side, 'opposes');
    expect(count(root)).toBe('2 of 7 statements');
    expect(entries(root)).toBe(2);
    expect(control(root, 'Filter (1 in use)')).toBeTruthy();
    click(control(root, 'Clear all filters'));
    expect(entries(root)).toBe(7);
  });

  test('are searched as the reader types, and a search without a hit says so', () => {
    const root = show(<Statements />);
    type(find<HTMLInputElement>(root, 'input[type=search]'), 'kramer');
    expect(entries(root)).toBe(1);
    type(find<HTMLInputElement>(root, 'input[type=search]'), 'nowhere to be found');
    expect(root.textContent).toContain('No statement fits these filters.');
  });

  test('of one actor are shown with that actor’s name', () => {
    const actor = TOPIC.statements[0]?.actor;
    const root = show(<Statements start={{ actor: actor?.id ?? '' }} />);
    expect(root.textContent).toContain(`Only: ${actor?.name}`);
    expect(entries(root)).toBe(1);
  });

  test('that nobody has collected are called missing', () => {
    const root = show(
      <StatementsTab document={{ ...TOPIC, statements: [] }} filter={{}} onFilter={() => {}} />,
    );
    expect(root.textContent).toContain('No statements have been collected');
  });
});
