// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { Publisher } from '#core/model/publisher.ts';
import { click, control, find, settled, show } from '#tests/fixtures/views/show.tsx';
import { FOUND, TOPICS } from '#tests/fixtures/views/view-data.ts';
import { PageTab } from '#ui/sidebar/PageTab.tsx';

function draw(current = 'wcit', jumpProblem?: string, publisher?: Publisher) {
  const onJump = vi.fn();
  const onMarks = vi.fn();
  const onMute = vi.fn();
  const onSnooze = vi.fn();
  const root = show(
    <PageTab
      context={FOUND}
      findings={rankFindings(FOUND.topics).map((each) => ({ ...each, ...(publisher && { publisher }) }))}
      current={current}
      topics={TOPICS}
      onJump={onJump}
      jumpProblem={jumpProblem}
      wish={{
        url: FOUND.url,
        host: 'news.example',
        versions: { extension: '0.1.0', knowledge: '0123456789ab' },
        onMute,
        onSnooze,
      }}
      showsMarks={false}
      onMarks={onMarks}
      onShowAgain={vi.fn()}
    />,
  );
  return { root, onJump, onMarks, onMute, onSnooze };
}

const recipient = vi.hoisted(() => ({ is: undefined as unknown }));
vi.mock('#platform/package-notes.ts', () => ({ reportRecipient: async () => recipient.is }));

describe('what was recognised on the page', () => {
  test('is shown in the page’s own words, with the surface marked and nothing read as markup', () => {
    const { root } = draw();
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Dubai',
      'WCIT-12',
      'ITU',
    ]);
    expect(root.querySelector('script')).toBeNull();
    expect(root.textContent).toContain('<script>many</script>');
    expect(root.textContent).toContain('<b>on the internet</b>');
  });

  test('says what it was taken as, because of which words, and how the points add up', () => {
    const { root } = draw();
    expect(root.textContent).toContain('because of: treaty and delegates');
    expect(root.textContent).toContain('The name is clear by itself.');
    expect(find(root, 'table').textContent).toContain('A name that means only this: WCIT-12+12');
    expect(find(root, 'tfoot').textContent).toBe('Together21');
  });

  test('tells what the page is about from what it mentions', () => {
    const { root } = draw();
    expect(find(root, '[aria-labelledby=section-finding-wcit]').textContent).toContain(
      'This page is about it',
    );
    expect(find(root, '[aria-labelledby=section-finding-itu]').textContent).toContain('Mentioned in passing');
  });

  test('leads to a passage in the text, and not to one in the title', () => {
    const { root, onJump } = draw();
    expect(root.querySelectorAll('.passage button')).toHaveLength(2);
    click(control(root, 'Show on page: WCIT-12'));
    expect(onJump).toHaveBeenCalledExactlyOnceWith(FOUND.topics[1]?.evidence[1]);
  });

  test('says when a passage could not be shown', () => {
    expect(find(draw('wcit', 'It is gone.').root, '[role=alert]').textContent).toBe('It is gone.');
  });

  test('says of a topic that the reader opened that nothing led to it', () => {
    expect(draw('dpi').root.textContent).toContain('Nothing on this page led to this topic');
  });
});

describe('what is not wanted', () => {
  test('is muted on the site, or snoozed, at a click', () => {
    const { root, onMute, onSnooze } = draw();
    const entry = find(root, '[aria-labelledby=section-finding-wcit]');
    const [mute, snooze] = entry.querySelectorAll<HTMLElement>('.finding-actions-buttons button');
    if (!mute || !snooze) throw new Error('no buttons');
    expect(mute.textContent).toBe('Mute on news.example');
    click(mute);
    expect(onMute).toHaveBeenCalledExactlyOnceWith('wcit', 'news.example');
    click(snooze);
    expect(onSnooze).toHaveBeenCalledExactlyOnceWith('wcit');
  });

  test('is reported in words that can be changed, with the page’s address only if ticked', () => {
    const { root } = draw();
    const report = find(root, '[aria-labelledby=section-finding-wcit] .wrong-match');
    const text = () => find<HTMLTextAreaElement>(report, 'textarea').value;
    const mail = () => find<HTMLAnchorElement>(report, 'a').href;
    expect(text()).toContain('"WCIT-12" taken as');
    expect(text()).not.toContain(FOUND.url);
    expect(mail()).not.toContain(encodeURIComponent(FOUND.url));
    click(find(report, 'input[type=checkbox]'));
    expect(text()).toContain(FOUND.url);
    expect(mail()).toContain(encodeURIComponent(FOUND.url));
    click(find(report, 'input[type=checkbox]'));
    expect(text()).not.toContain(FOUND.url);
  });

  test.each([
    [undefined, 'Send it to whoever gave you Backgrounder.', /^mailto:\?subject=/],
    [{ mail: 'r@example.org' }, 'The mail is addressed to r@example.org.', /^mailto:r@example.org\?/],
    [
      { page: 'https://example.org/new' },
      'Copy it first, then paste it on the page for reports at example.org.',
      /^https:\/\/example.org\/new$/,
    ],
  ])('is reported to whom the build names: %j', async (is, words, address) => {
    recipient.is = is;
    const { root } = draw();
    await settled();
    const report = find(root, '[aria-labelledby=section-finding-wcit] .wrong-match');
    expect(report.textContent).toContain(words);
    expect(find<HTMLAnchorElement>(report, 'a').href).toMatch(address);
  });

  test('is reported to its publisher, where that is another', async () => {
    recipient.is = { mail: 'r@example.org' };
    const publisher = { id: 'f', name: 'Some campaign', colour: 1 };
    const { root } = draw('wcit', undefined, publisher);
    await settled();
    const report = find(root, '[aria-labelledby=section-finding-wcit] .wrong-match');
    expect(report.textContent).toContain('It is about what Some campaign publishes: send it there.');
    expect(find<HTMLAnchorElement>(report, 'a').href).toMatch(/^mailto:\?/);
  });
});

test('passages are marked in the page at a click', () => {
  const { root, onMarks } = draw();
  click(control(root, 'Mark passages'));
  expect(onMarks).toHaveBeenCalledExactlyOnceWith(true);
});
