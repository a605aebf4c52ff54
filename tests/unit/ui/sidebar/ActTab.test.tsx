// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import type { CallToAction } from '#core/model/call-to-action.ts';
import { type CallMark, type ReaderCalls, withMark } from '#core/model/reader-calls.ts';
import { click, control, find, show, type } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { ActTab } from '#ui/sidebar/ActTab.tsx';

const NOW = '2026-11-24T12:00:00Z';
const [some] = TOPIC.actions;
if (!some) throw new Error('the fixture holds no call');
const open: CallToAction = {
  ...some,
  id: 'open-now',
  title: 'Answer the consultation',
  url: 'https://consult.example.org/answer?x=1',
  closes: '2026-11-27',
  openEnded: false,
  minutes: 10,
  needs: ['name', 'email'],
};

function draw(actions: CallToAction[] = [...TOPIC.actions, open], showCalls = true, kept: ReaderCalls = {}) {
  const onShowCalls = vi.fn();
  const onRemind = vi.fn();
  const onMark = vi.fn();
  function Kept() {
    const [calls, setCalls] = useState(kept);
    onMark.mockImplementation((id: string, mark: CallMark) => setCalls(withMark(calls, id, mark)));
    return (
      <ActTab
        document={{ ...TOPIC, actions }}
        now={NOW}
        showCalls={showCalls}
        onShowCalls={onShowCalls}
        calls={calls}
        problem={undefined}
        onMark={onMark}
        onRemind={onRemind}
      />
    );
  }
  return { root: show(<Kept />), onShowCalls, onMark, onRemind };
}

describe('calls to action', () => {
  test('lead with the open ones, with the days left and the host of their link', () => {
    const { root } = draw();
    expect([...root.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Open now',
      'Standing calls',
      'How earlier calls ended',
    ]);
    const entry = find(root, '#action-open-now');
    expect(entry.textContent).toMatch(/3 days left.*Until 27 Nov 2026/);
    expect(entry.textContent).toContain('about 10 minutes');
    expect(entry.textContent).toContain('your name and an email address');
    const link = find<HTMLAnchorElement>(entry, 'a.button-main');
    expect(link.textContent).toContain('Take part at consult.example.org');
    expect(link.getAttribute('href')).toBe(open.url);
  });

  test('that stand without an end say when they were last checked', () => {
    const standing = find(draw().root, '#action-take-part-in-igf');
    expect(standing.textContent).toContain('Last checked');
  });

  test('that have ended carry no button, but what came of them and whose count it was', () => {
    const past = find(draw().root, '#action-stop-the-net-grab');
    const call = TOPIC.actions.find(({ id }) => id === 'stop-the-net-grab');
    expect(past.querySelector('.button')).toBeNull();
    expect(past.textContent).toContain(call?.outcome?.summary);
    expect(past.textContent).toContain(call?.progress?.count);
    expect(past.textContent).toContain(call?.progress?.whose);
  });

  test('say so when none with a closing date is open', () => {
    expect(draw(TOPIC.actions).root.textContent).toContain('No call with a known closing date is open');
  });

  test('are hidden by the reader’s switch, with the way back', () => {
    const { root, onShowCalls } = draw(undefined, false);
    expect(root.querySelector('.call')).toBeNull();
    click(control(root, 'Show calls to action'));
    expect(onShowCalls).toHaveBeenCalledOnce();
  });

  test('that nobody knows of are called missing', () => {
    expect(draw([]).root.textContent).toContain('No calls to action are known');
  });
});

describe('a reader', () => {
  const titles = (root: HTMLElement) =>
    [...root.querySelectorAll('.calls .call-title')].map((title) => title.textContent);

  test('marks a call as done, has it out of the way, and takes that back', async () => {
    const { root, onMark } = draw();
    click(control(root, `Done: ${open.title}`));
    expect(onMark).toHaveBeenLastCalledWith('open-now', { done: '2026-11-24' });
    expect(titles(root)).not.toContain(open.title);
    expect(root.textContent).toContain('1 call done');
    expect(find(root, '[role=status]').textContent).toContain(`Marked as done: ${open.title}`);
    expect(document.activeElement?.textContent).toBe('Undo');
    click(control(root, 'Undo'));
    expect(onMark).toHaveBeenLastCalledWith('open-now', {});
    expect(titles(root)).toContain(open.title);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('action-open-now'));
  });

  test('hides a call, and finds it again among the hidden ones later', async () => {
    const { root } = draw(undefined, true, { 'open-now': { hidden: '2026-11-20', reminded: '2026-11-19' } });
    expect(titles(root)).not.toContain(open.title);
    const hidden = find(root, '.aside-calls');
    expect(hidden.textContent).toContain('1 hidden call');
    expect(hidden.textContent).toContain('Hidden on 20 Nov 2026');
    expect(hidden.textContent).toContain('3 days left');
    click(control(hidden, `Show again: ${open.title}`));
    expect(titles(root)).toContain(open.title);
    expect(find(root, '#action-open-now').textContent).toContain('Reminder taken on 19 Nov 2026');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('action-open-now'));
  });

  test('asks to be reminded of a call', () => {
    const { root, onRemind } = draw();
    click(control(root, `Remind me: ${open.title}`));
    expect(onRemind).toHaveBeenCalledWith(expect.objectContaining({ call: open, daysLeft: 3 }));
  });

  test('is asked for nothing more by a call that has ended, but sees that it was done', () => {
    const { root } = draw(undefined, true, { 'stop-the-net-grab': { done: '2026-11-01' } });
    const past = find(root, '#action-stop-the-net-grab');
    expect(past.textContent).toContain('You took part, noted on 1 Nov 2026');
    expect(past.querySelector('button.button')).toBeNull();
  });
});

describe('a letter', () => {
  const withLetter = TOPIC.actions.find(({ template }) => template);

  test('is edited before it goes to the mail program or the clipboard', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { root } = draw(withLetter ? [withLetter] : []);
    const body = find<HTMLTextAreaElement>(root, 'textarea');
    expect(body.value).toContain(withLetter?.template?.salutation);
    type(body, 'In my own words');
    const mail = control(root, 'Open in mail program');
    expect(mail.getAttribute('href')).toContain('body=In%20my%20own%20words');
    click(control(root, 'Copy'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(`${withLetter?.template?.subject}\n\nIn my own words`);
    click(control(root, 'Start over'));
    expect(body.value).toContain(withLetter?.template?.salutation);
    vi.unstubAllGlobals();
  });
});
