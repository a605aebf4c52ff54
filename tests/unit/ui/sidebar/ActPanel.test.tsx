// @vitest-environment happy-dom
import ICAL from 'ical.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallToAction } from '#core/model/call-to-action.ts';
import { click, control, find, settled, show } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { saveFile } from '#ui/save-file.ts';
import { ActPanel } from '#ui/sidebar/ActPanel.tsx';
import { useReaderCalls } from '#ui/use-reader-calls.ts';

vi.mock('#ui/save-file.ts', () => ({ saveFile: vi.fn() }));

const [some] = TOPIC.actions;
if (!some) throw new Error('the fixture holds no call');
const open: CallToAction = {
  ...some,
  id: 'open-now',
  title: 'Answer the consultation',
  url: 'https://consult.example.org/answer',
  closes: '2026-12-10',
  openEnded: false,
};

function Panel() {
  const calls = useReaderCalls();
  return (
    <ActPanel
      document={{ ...TOPIC, actions: [open] }}
      now="2026-11-24T12:00:00Z"
      showCalls={true}
      calls={calls}
      onShowCalls={() => {}}
    />
  );
}

async function draw() {
  const root = show(<Panel />);
  await settled();
  return root;
}

beforeEach(() => {
  fakeBrowser.reset();
  // The test's document has no locks; in one page they change nothing.
  const locks = { request: (_: string, run: () => Promise<void>) => run() };
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  vi.clearAllMocks();
});

test('what the reader notes is kept on the device, for the next time', async () => {
  const root = await draw();
  click(control(root, 'Hide: Answer the consultation'));
  await settled();
  expect(await fakeBrowser.storage.local.get()).toEqual({ calls: { 'open-now': { hidden: '2026-11-24' } } });
  expect((await draw()).querySelector('.calls #action-open-now')).toBeNull();
});

test('a reminder is a calendar file for the last day, with what to do and where', async () => {
  const root = await draw();
  click(control(root, 'Remind me: Answer the consultation'));
  await settled();
  const [name, type, text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect([name, type]).toEqual(['open-now.ics', 'text/calendar;charset=utf-8']);
  const event = new ICAL.Event(
    ICAL.Component.fromString(text ?? '').getFirstSubcomponent('vevent') ?? undefined,
  );
  expect(event.summary).toBe('Last day: Answer the consultation');
  expect(event.startDate.toString()).toBe('2026-12-10');
  expect(event.description).toContain('https://consult.example.org/answer');
  expect(find(root, '#action-open-now').textContent).toContain('Reminder taken on 24 Nov 2026');
});

test('what cannot be kept is said', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
  const root = await draw();
  click(control(root, 'Done: Answer the consultation'));
  await settled();
  expect(find(root, '[role=alert]').textContent).toContain('disk full');
  expect(root.querySelector('.calls #action-open-now')).not.toBeNull();
});
