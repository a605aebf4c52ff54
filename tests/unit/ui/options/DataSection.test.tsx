// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';
import { click, control, find, settled, show } from '#tests/fixtures/views/show.tsx';
import { DataSection } from '#ui/options/DataSection.tsx';

const NOTED: ReaderCalls = { here: { done: '2026-11-01' } };

function draw() {
  const change = vi.fn();
  const noted = { calls: NOTED as ReaderCalls };
  const root = show(
    <DataSection
      settings={{ ...DEFAULT_SETTINGS, theme: 'dark' }}
      calls={NOTED}
      today="2026-11-24"
      change={change}
      changeCalls={(how) => {
        noted.calls = how(noted.calls);
      }}
    />,
  );
  return { root, change, noted };
}

async function take(root: HTMLElement, text: string): Promise<string> {
  const input = find<HTMLInputElement>(root, 'input[type=file]');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'settings.json')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  return find(root, '[role=status]').textContent ?? '';
}

test('settings from a file are taken over, and each thing refused is named', async () => {
  const { root, change } = draw();
  const settings = { theme: 'light', mode: 'always', colour: 'red' };
  const said = await take(root, JSON.stringify({ format: 'backgrounder-settings', version: 1, settings }));
  expect(change).toHaveBeenCalledExactlyOnceWith({ theme: 'light' });
  expect(said).toContain('1 setting was taken over.');
  expect(said).toContain('2 entries were refused:');
  expect(said).toContain('mode: not a value that it can have. "always"');
  expect(said).toContain('colour: not a setting of this version. "red"');
});

test('what was noted about calls comes with the file, beside what is noted here', async () => {
  const { root, noted } = draw();
  const calls = { there: { hidden: '2026-11-02' }, broken: { done: 'yes' } };
  const said = await take(
    root,
    JSON.stringify({ format: 'backgrounder-settings', version: 1, settings: {}, calls }),
  );
  expect(noted.calls).toEqual({ ...NOTED, there: { hidden: '2026-11-02' } });
  expect(said).toContain('What you noted about 1 call was taken over.');
  expect(said).toContain('calls.broken.done: not a value that it can have. "yes"');
});

test('a file that holds no settings changes nothing and says why', async () => {
  const { root, change } = draw();
  expect(await take(root, 'hello')).toBe('Nothing was changed: the file is not JSON.');
  expect(change).not.toHaveBeenCalled();
});

test('settings are saved under a name with the day', async () => {
  const { root } = draw();
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:settings');
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    expect(this.download).toBe('backgrounder-settings-2026-11-24.json');
  });
  click(control(root, 'Save to a file'));
  expect(clicked).toHaveBeenCalledTimes(1);
  const [blob] = made.mock.calls[0] as [Blob];
  expect(JSON.parse(await blob.text())).toMatchObject({ settings: { theme: 'dark' }, calls: NOTED });
});

test('a reset is asked about first, and can be called off', () => {
  const { root, change, noted } = draw();
  click(control(root, 'Reset all settings'));
  expect(root.textContent).toContain('This cannot be undone.');
  click(control(root, 'Cancel'));
  expect(change).not.toHaveBeenCalled();
  click(control(root, 'Reset all settings'));
  click(control(root, 'Reset'));
  expect(change).toHaveBeenCalledExactlyOnceWith(DEFAULT_SETTINGS);
  expect(noted.calls).toEqual({});
  expect(find(root, '[role=status]').textContent).toContain('as they were after installation');
});
