// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { click, find, settled, show } from '#tests/fixtures/views/show.tsx';
import { AboutSection } from '#ui/options/AboutSection.tsx';

const notes = vi.hoisted(() => ({ packageLicences: vi.fn() }));
vi.mock('#platform/package-notes.ts', () => notes);

test('the works of others are listed with version and licence, whose text opens in place', async () => {
  const library = { name: 'a-library', version: '1.2.3', licence: 'ISC', text: 'Permission is granted.' };
  notes.packageLicences.mockResolvedValue([library]);
  const root = show(<AboutSection version="0.1.0" />);
  await settled();
  const summary = find(root, '.licences summary');
  expect(summary.textContent).toBe('a-library 1.2.3 ISC');
  click(summary);
  expect(find<HTMLDetailsElement>(root, '.licences details').open).toBe(true);
  expect(find(root, '.licence-text').textContent).toBe('Permission is granted.');
});

test('a list that cannot be read is said', async () => {
  notes.packageLicences.mockRejectedValue(new Error('no such file'));
  const root = show(<AboutSection version="0.1.0" />);
  await settled();
  expect(root.textContent).toContain('The list of libraries could not be read.');
  expect(root.textContent).toContain('Backgrounder 0.1.0');
});
