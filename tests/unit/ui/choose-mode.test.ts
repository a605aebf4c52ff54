import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';
import { chooseMode } from '#ui/choose-mode.ts';

const { requestAccess, changeSettings } = vi.hoisted(() => ({
  requestAccess: vi.fn(async (_: string[]) => true),
  changeSettings: vi.fn(async (_: object) => {}),
}));
vi.mock('#platform/access.ts', () => ({
  EVERY_SITE: ['*://*/*'],
  originsOf: (host: string) => [`*://${host}/*`],
  requestAccess,
}));
vi.mock('#platform/settings-store.ts', () => ({ changeSettings }));

beforeEach(() => {
  vi.clearAllMocks();
});

test('reading on every site asks the browser in the same breath as the click', () => {
  void chooseMode(DEFAULT_SETTINGS, 'everywhere');
  expect(requestAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*']);
});

test('reading on a site asks for that site and lists it', async () => {
  expect(await chooseMode(DEFAULT_SETTINGS, 'on-sites', 'example.org')).toBe(true);
  expect(requestAccess).toHaveBeenCalledWith(['*://example.org/*']);
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ mode: 'on-sites', sites: ['example.org'] });
});

test('a site that is listed already is not listed twice', async () => {
  await chooseMode({ ...DEFAULT_SETTINGS, sites: ['example.org'] }, 'on-sites', 'www.example.org');
  expect(changeSettings).toHaveBeenCalledWith({ mode: 'on-sites' });
});

test('reading at a click asks for nothing', async () => {
  await chooseMode({ ...DEFAULT_SETTINGS, mode: 'everywhere' }, 'on-click');
  expect(requestAccess).not.toHaveBeenCalled();
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ mode: 'on-click' });
});

test('a refusal leaves everything as it was', async () => {
  requestAccess.mockResolvedValueOnce(false);
  expect(await chooseMode(DEFAULT_SETTINGS, 'on-sites', 'example.org')).toBe(false);
  expect(changeSettings).toHaveBeenLastCalledWith({ mode: 'on-click', sites: [] });
});
