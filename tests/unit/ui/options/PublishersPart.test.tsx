// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedInspection, FeedStatus, UpdateStatus } from '#core/model/feed.ts';
import { click, control, find, press, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { PublishersPart } from '#ui/options/PublishersPart.tsx';

const { askBackground, requestAccess } = vi.hoisted(() => ({
  askBackground: vi.fn(async (_type: string, _of: unknown): Promise<unknown> => undefined),
  requestAccess: vi.fn(async (_: string[]) => true),
}));
vi.mock('#platform/ask-background.ts', () => ({ askBackground }));
vi.mock('#platform/access.ts', () => ({ requestAccess }));

const ID = '3fa1b2c4d5e6f708'.repeat(4);
const UNION: FeedStatus = {
  id: ID,
  name: 'The union',
  url: 'https://union.example/feed',
  isOwn: false,
  isOn: true,
  fingerprint: ID.match(/.{4}/g)?.join(' ') ?? '',
  colour: 1,
  namespace: '3fa1b2c4d5e6f708',
  failures: 0,
  holds: { version: '0123456789ab', date: '2030-02-03', topics: 2 },
  isStale: false,
};
const OWN: FeedStatus = { ...UNION, id: 'ab', name: 'The town', isOwn: true, colour: 0, namespace: '' };
const FOUND: FeedInspection = {
  state: 'found',
  address: UNION.url,
  id: ID,
  fingerprint: UNION.fingerprint,
  suggestedName: 'union.example',
  root: '{"signed":{}}',
};

const draw = (feeds: FeedStatus[], status: Partial<UpdateStatus> = {}) =>
  show(<PublishersPart status={{ automatic: true, feeds, ...status }} />);

/** What the background says to a look at a feed, and to its being added. */
function answer(answers: { inspectFeed?: FeedInspection; addFeed?: Error | UpdateStatus }): void {
  askBackground.mockImplementation(async (kind) => {
    const given = answers[kind as keyof typeof answers];
    if (given instanceof Error) throw given;
    return given;
  });
}

const submit = async (root: HTMLElement) => {
  find<HTMLFormElement>(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
};

async function look(root: HTMLElement, address: string): Promise<void> {
  click(control(root, 'Add a publisher'));
  await settled();
  type(find<HTMLInputElement>(root, '[name=publisher-address]'), address);
  await submit(root);
}

beforeEach(() => {
  vi.clearAllMocks();
  askBackground.mockImplementation(async () => undefined);
});

describe('a publisher that the reader adds', () => {
  test('is looked at first, its fingerprint shown in groups to compare, and nothing kept', async () => {
    answer({ inspectFeed: FOUND });
    const root = draw([OWN]);
    await look(root, ' https://union.example/feed ');
    expect(askBackground.mock.calls).toEqual([['inspectFeed', { address: ' https://union.example/feed ' }]]);
    expect(find(root, '.fingerprint-large').textContent?.trim()).toBe(UNION.fingerprint);
    expect(root.textContent).toContain('Compare it with what the publisher told you by another way');
    expect(find<HTMLInputElement>(root, '[name=publisher-name]').value).toBe('union.example');
    expect(document.activeElement?.textContent).toBe('Is this the publisher you mean?');
  });

  test('is added under the name that the reader gives, and told once its first check has ended', async () => {
    answer({ inspectFeed: FOUND, addFeed: { automatic: true, feeds: [OWN, UNION] } });
    const root = draw([OWN]);
    await look(root, UNION.url);
    type(find<HTMLInputElement>(root, '[name=publisher-name]'), 'The union');
    await submit(root);
    expect(askBackground).toHaveBeenLastCalledWith('addFeed', {
      address: UNION.url,
      root: '{"signed":{}}',
      name: 'The union',
      fingerprint: UNION.fingerprint,
    });
    expect(find(root, '.publishers > [role=status]').textContent).toBe('The union was added.');
    expect(root.querySelector('form')).toBeNull();
  });

  test('says so where the link names the same fingerprint', async () => {
    answer({ inspectFeed: FOUND });
    const root = draw([]);
    await look(root, `${UNION.url}#sha256=${ID}`);
    expect(root.textContent).toContain('The link that you entered names the same fingerprint.');
  });

  test('can come from the file of its first root', async () => {
    answer({ inspectFeed: FOUND });
    const root = draw([]);
    click(control(root, 'Add a publisher'));
    await settled();
    const chooser = find<HTMLInputElement>(root, 'input[type=file]');
    Object.defineProperty(chooser, 'files', { value: [new File(['{"a":1}'], 'theirs.json')] });
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(root.textContent).toContain('theirs.json');
    type(find<HTMLInputElement>(root, '[name=publisher-address]'), UNION.url);
    await submit(root);
    expect(askBackground).toHaveBeenCalledWith('inspectFeed', { address: UNION.url, root: '{"a":1}' });
  });

  test.each([
    ['a', 'The town', 'Another publisher has this name.'],
    ['no', '  ', 'Give it a name.'],
  ])('is not added under %s name of that kind', async (_, name, problem) => {
    answer({ inspectFeed: FOUND });
    const root = draw([OWN]);
    await look(root, UNION.url);
    type(find<HTMLInputElement>(root, '[name=publisher-name]'), name);
    await submit(root);
    expect(root.textContent).toContain(problem);
    expect(askBackground).toHaveBeenCalledTimes(1);
  });

  test('is said to be refused where the background refuses it', async () => {
    answer({ inspectFeed: FOUND, addFeed: new Error('It has changed.') });
    const root = draw([]);
    await look(root, UNION.url);
    await submit(root);
    expect(find(root, '[role=alert]').textContent).toContain('It has changed.');
  });

  test('can be called off at each step, which leads back to the button', async () => {
    answer({ inspectFeed: FOUND });
    const root = draw([]);
    for (const step of [async () => {}, () => submit(root)]) {
      click(control(root, 'Add a publisher'));
      await settled();
      await step();
      press(find(root, 'form'), 'Escape');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(document.activeElement?.textContent).toBe('Add a publisher');
    }
  });

  test('has no room beside seven others', () => {
    const seven = Array.from({ length: 7 }, (_, at) => ({ ...UNION, id: `${at}`, name: `${at}` }));
    const root = draw(seven);
    expect(control(root, 'Add a publisher').hasAttribute('disabled')).toBe(true);
    expect(root.textContent).toContain('There are as many as there can be.');
  });
});

describe('a feed that cannot be added', () => {
  test.each([
    ['address', 'That is no address of a feed. Write it like https://example.org/feed'],
    ['fingerprint', 'does not have the fingerprint that the link names'],
    ['first-root', 'take the file 1.root.json'],
    ['known', 'is there already'],
    ['full', 'as many as there can be'],
    ['network', 'could not be reached'],
    ['timeout', 'too slow'],
    ['http', 'There is no feed at this address'],
    ['format', 'not the root of a feed'],
    ['limit', 'not the root of a feed'],
    ['signature', 'not signed as it has to be'],
    ['anything else', 'cannot be added now'],
  ])('for %s says why and what to do', async (code, words) => {
    answer({ inspectFeed: { state: 'refused', code, message: 'Detail.' } });
    const root = draw([]);
    await look(root, UNION.url);
    const said = find(root, '[role=alert]').textContent;
    expect(said).toContain(words);
    expect(said).toContain('Detail.');
    // What was entered is there to be mended.
    expect(find<HTMLInputElement>(root, '[name=publisher-address]').value).toBe(UNION.url);
  });

  test('offers to ask the browser for its one host, and looks again once that is given', async () => {
    answer({
      inspectFeed: { state: 'refused', code: 'network', message: '', askFor: 'https://union.example/*' },
    });
    const root = draw([]);
    await look(root, UNION.url);
    requestAccess.mockResolvedValueOnce(false);
    click(control(root, 'Allow access to union.example'));
    expect(requestAccess).toHaveBeenLastCalledWith(['https://union.example/*']);
    await settled();
    expect(root.textContent).toContain('Your browser did not give the permission.');
    expect(askBackground).toHaveBeenCalledTimes(1);
    click(control(root, 'Allow access to union.example'));
    await settled();
    expect(askBackground).toHaveBeenCalledTimes(2);
  });

  test('says so as well when the extension does not answer', async () => {
    askBackground.mockRejectedValue(new Error('The extension did not answer.'));
    const root = draw([]);
    await look(root, UNION.url);
    expect(find(root, '[role=alert]').textContent).toContain('The extension did not answer.');
  });
});

describe('a publisher that is there', () => {
  test('shows its name beside its colour, its address, its fingerprint and what is in use', () => {
    const entry = find(draw([OWN, UNION]), '.publisher');
    expect(find(entry, 'h4').textContent).toContain('The union');
    expect(find(entry, '.publisher-chip').dataset.publisher).toBe('1');
    expect(entry.textContent).toContain(UNION.url);
    expect(find(entry, '.fingerprint').textContent?.trim()).toBe(UNION.fingerprint);
    expect(entry.textContent).toContain('2 topics · 3 February 2030 · version 0123456789ab');
  });

  test('tells what went wrong with its check, that it may be old, and which permission could help', async () => {
    const { holds: _, ...never } = UNION;
    const root = draw([
      {
        ...never,
        isStale: true,
        failures: 1,
        failure: { code: 'network', message: 'Detail.' },
        askFor: 'https://union.example/*',
      },
    ]);
    expect(root.textContent).toContain('Nothing fetched yet.');
    expect(root.textContent).toContain('could not be reached');
    expect(root.textContent).toContain('May be out of date');
    click(control(root, 'Allow access to union.example'));
    await settled();
    expect(askBackground).toHaveBeenCalledExactlyOnceWith('checkNow', { feed: ID });
  });

  test('is checked, switched off and renamed at the reader’s wish', async () => {
    const root = draw([OWN, UNION]);
    click(control(root, 'Check now: The union'));
    click(find(root, '.publisher .switch input'));
    click(control(root, 'Rename The union'));
    await settled();
    type(find<HTMLInputElement>(root, '[name=publisher-name]'), 'The old union');
    await submit(root);
    expect(askBackground.mock.calls).toEqual([
      ['checkNow', { feed: ID }],
      ['setFeedOn', { feed: ID, on: false }],
      ['renameFeed', { feed: ID, name: 'The old union' }],
    ]);
  });

  test('keeps its name where another has the new one', async () => {
    const root = draw([OWN, UNION]);
    click(control(root, 'Rename The union'));
    await settled();
    type(find<HTMLInputElement>(root, '[name=publisher-name]'), 'the  TOWN');
    await submit(root);
    expect(root.textContent).toContain('Another publisher has this name.');
    expect(askBackground).not.toHaveBeenCalled();
  });

  test('is removed after a question, which can be answered with no', async () => {
    const root = draw([UNION]);
    click(control(root, 'Remove The union'));
    await settled();
    expect(root.textContent).toContain('Remove The union with everything it brought');
    expect(document.activeElement?.textContent).toBe('Cancel');
    click(control(root, 'Cancel'));
    expect(askBackground).not.toHaveBeenCalled();
    click(control(root, 'Remove The union'));
    click(control(root, 'Remove The union'));
    await settled();
    expect(askBackground).toHaveBeenCalledExactlyOnceWith('removeFeed', { feed: ID });
    expect(find(root, '.publishers > [role=status]').textContent).toContain('The union was removed');
  });

  test('that is switched off is not checked', () => {
    const root = draw([{ ...UNION, isOn: false }]);
    expect(() => control(root, 'Check now: The union')).toThrow();
  });

  test('whose check is under way says how far it is', () => {
    const root = draw([UNION], { progress: { feed: ID, done: 3, total: 9 } });
    expect(find(root, '.publisher').textContent).toContain('Fetched 3 of 9 files…');
    expect(control(root, 'Check now: The union').hasAttribute('disabled')).toBe(true);
  });

  test('says why something could not be done', async () => {
    askBackground.mockRejectedValue(new Error('The extension did not answer.'));
    const root = draw([UNION]);
    click(find(root, '.publisher .switch input'));
    await settled();
    expect(find(root, '.publisher [role=alert]').textContent).toContain('did not answer');
  });
});
