// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Dataset } from '#core/model/dataset.ts';
import { click, control, find, press, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { DatasetTable } from '#ui/sidebar/DatasetTable.tsx';

const SIGNATURES: Dataset = {
  format: 1,
  id: 'signatures',
  lang: 'en',
  title: 'Who signed',
  method: 'From pages that name each country.',
  asOf: '2026-11-24',
  columns: [
    { id: 'country', label: 'Country', type: 'country' },
    { id: 'name', label: 'Name', type: 'text' },
    {
      id: 'status',
      label: 'Status',
      type: 'status',
      values: { signed: 'Signed', not: 'Did not sign', unknown: 'Not confirmed', out: 'Not accredited' },
      meanings: { unknown: 'No page names the side of this country.' },
    },
  ],
  rows: [
    { country: 'BR', name: 'Brazil', status: 'signed' },
    { country: 'BH', name: 'Bahrain', status: 'signed' },
    { country: 'GB', name: 'United Kingdom', status: 'not' },
    { country: 'AL', name: 'Albania', status: 'unknown' },
  ],
  sources: [],
};

async function draw(dataset = SIGNATURES) {
  const root = show(<DatasetTable dataset={dataset} />);
  await vi.waitFor(async () => {
    await settled();
    if (root.querySelector('.state-message')) throw new Error('still loading');
  });
  return root;
}
const rows = (root: HTMLElement) =>
  [...root.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.firstChild?.textContent);
const option = (root: HTMLElement, code: string) => find(root, `#map-country-${code}`);

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'en-US']);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a table of countries and their states', () => {
  test('leads with the reader’s own country', async () => {
    const root = await draw();
    const own = find(root, '.country-states-own').textContent;
    expect(own).toContain('United Kingdom');
    expect(own).toContain('Did not sign');
    expect(rows(root)).toEqual(['United Kingdom', 'Brazil', 'Bahrain', 'Albania']);
  });

  test('guesses no country where the browser names none', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en']);
    const root = await draw();
    expect(root.querySelector('.country-states-own, .dataset-own')).toBeNull();
  });

  test('says so when the reader’s country is not in it', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['sv-SE']);
    expect(find(await draw(), '.country-states-own').textContent).toContain('SwedenNot in this table');
  });

  test('tells states apart by pattern and word, on the map and in the table', async () => {
    const root = await draw();
    const fills = ['BR', 'GB', 'AL'].map((code) => option(root, code).getAttribute('fill'));
    expect(new Set(fills).size).toBe(3);
    for (const [at, country] of ['GB', 'BR', 'AL'].entries()) {
      const swatch = find(root, `tr[data-country=${country}] .status-swatch rect`);
      expect(swatch.getAttribute('fill')).toBe(option(root, country).getAttribute('fill'));
      expect(find(root, `tr[data-country=${country}]`).textContent).toMatch(
        [/Did not sign/, /Signed/, /Not confirmed/][at] ?? '',
      );
    }
    expect(option(root, 'BR').getAttribute('aria-label')).toBe('Brazil: Signed');
    expect(option(root, 'SE').getAttribute('aria-label')).toBe('Sweden: Not in this table');
  });

  test('names the countries that the map cannot show', async () => {
    const missing = find(await draw(), '.status-map-missing').textContent;
    expect(missing).toContain('1 country is too small for this map');
    expect(missing).toContain('Bahrain: Signed');
  });

  test('is narrowed to one state in map and table, and back', async () => {
    const root = await draw();
    click(find(root, '.status-key-entry'));
    expect(rows(root)).toEqual(['Brazil', 'Bahrain']);
    expect(root.textContent).toContain('2 of 4 rows');
    expect(option(root, 'GB').getAttribute('class')).toContain('country-faint');
    expect(option(root, 'BR').getAttribute('class')).not.toContain('country-faint');
    click(find(root, '.status-key-entry'));
    expect(rows(root)).toHaveLength(4);
  });

  test('is searched by the country’s name', async () => {
    const root = await draw();
    type(find<HTMLInputElement>(root, 'input[type=search]'), 'alban');
    expect(rows(root)).toEqual(['Albania']);
  });

  test('is sorted by a column, and the other way round, and says which', async () => {
    const root = await draw();
    click(control(root, 'Country'));
    expect(rows(root)).toEqual(['Albania', 'Bahrain', 'Brazil', 'United Kingdom']);
    expect(find(root, 'th').getAttribute('aria-sort')).toBe('ascending');
    click(control(root, 'Country'));
    expect(rows(root)).toEqual(['United Kingdom', 'Brazil', 'Bahrain', 'Albania']);
    expect(find(root, 'th').getAttribute('aria-sort')).toBe('descending');
    click(control(root, 'Status'));
    expect(rows(root)).toEqual(['Brazil', 'Bahrain', 'United Kingdom', 'Albania']);
  });

  test('shows its method, what its words mean, and its day', async () => {
    const method = find(await draw(), '.dataset-method');
    expect(method.hasAttribute('open')).toBe(true);
    expect(method.textContent).toContain('From pages that name each country.');
    expect(method.textContent).toContain('No page names the side of this country.');
  });
});

describe('the map, by keyboard', () => {
  test('begins at the reader’s own country and goes to its neighbours', async () => {
    const root = await draw();
    const map = find(root, '[role=listbox]');
    press(map, 'Home');
    expect(map.getAttribute('aria-activedescendant')).toBe('map-country-GB');
    expect(find(root, '.status-map-fact').textContent).toBe('United Kingdom: Did not sign');
    press(map, 'ArrowLeft');
    expect(map.getAttribute('aria-activedescendant')).toBe('map-country-IE');
    expect(option(root, 'IE').getAttribute('aria-selected')).toBe('true');
    press(map, 'ArrowRight');
    expect(map.getAttribute('aria-activedescendant')).toBe('map-country-GB');
  });

  test('leads to the row of a country, though another was searched for', async () => {
    const root = await draw();
    type(find<HTMLInputElement>(root, 'input[type=search]'), 'alban');
    const map = find(root, '[role=listbox]');
    press(map, 'Home');
    press(map, 'Enter');
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TR'));
    expect(document.activeElement?.textContent).toContain('United Kingdom');
  });
});

test('another table is a plain one, without a map', async () => {
  const root = await draw({
    ...SIGNATURES,
    columns: [
      { id: 'year', label: 'Year', type: 'date' },
      { id: 'people', label: 'People', type: 'number' },
    ],
    rows: [
      { year: '2012', people: 4000 },
      { year: '1988', people: null },
    ],
  });
  expect(root.querySelector('svg.status-map-drawing, .status-key')).toBeNull();
  expect(find(root, 'tbody').textContent).toBe('20124,0001988not given');
});
