// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { CallToAction } from '#core/model/call-to-action.ts';
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

function draw(actions: CallToAction[] = [...TOPIC.actions, open], showCalls = true) {
  const onShowCalls = vi.fn();
  const root = show(
    <ActTab document={{ ...TOPIC, actions }} now={NOW} showCalls={showCalls} onShowCalls={onShowCalls} />,
  );
  return { root, onShowCalls };
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
