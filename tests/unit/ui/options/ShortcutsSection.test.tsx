// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { click, control, find, settled, show } from '#tests/fixtures/views/show.tsx';
import { ShortcutsSection } from '#ui/options/ShortcutsSection.tsx';

const platform = vi.hoisted(() => ({
  listShortcuts: vi.fn(async () => [{ command: 'open-sidebar', keys: 'Alt+Shift+S' }]),
  openShortcutSettings: vi.fn(async () => {}),
}));
vi.mock('#platform/shortcuts.ts', () => platform);

beforeEach(() => {
  vi.clearAllMocks();
  platform.listShortcuts.mockResolvedValue([{ command: 'open-sidebar', keys: 'Alt+Shift+S' }]);
});

async function open() {
  const root = show(<ShortcutsSection />);
  await settled();
  return root;
}

test('every command is listed with its keys, or that it has none', async () => {
  const root = await open();
  expect([...root.querySelectorAll('.shortcut')].map((each) => each.textContent)).toEqual([
    'Open the sidebarAlt+Shift+S',
    'Read this pageNo keys',
    'Mark passages in pages, or notNo keys',
    'Go to the next mark in the pageNo keys',
  ]);
});

test('keys that the reader has changed are shown on coming back', async () => {
  const root = await open();
  platform.listShortcuts.mockResolvedValue([{ command: 'open-sidebar', keys: 'Ctrl+B' }]);
  act(() => void window.dispatchEvent(new Event('focus')));
  await settled();
  expect(find(root, 'kbd').textContent).toBe('Ctrl+B');
});

test('the browser’s own page for keys is opened, or said how to get there', async () => {
  platform.openShortcutSettings.mockRejectedValueOnce(new Error('no such page'));
  const root = await open();
  click(control(root, 'Change the keys'));
  await settled();
  expect(find(root, '[role=alert]').textContent).toContain('could not be opened');
});
