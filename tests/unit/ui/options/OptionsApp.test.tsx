// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { access, requestAccess, resetWorld, world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { KNOWLEDGE, TOPICS } from '#tests/fixtures/views/view-data.ts';
import { OptionsApp } from '#ui/options/OptionsApp.tsx';

async function open() {
  const root = show(<OptionsApp />);
  await settled();
  return root;
}

const field = (root: HTMLElement, label: string) => {
  const labelled = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  const input =
    labelled?.querySelector('input, select') ?? root.querySelector(`#${CSS.escape(labelled?.htmlFor ?? '')}`);
  if (!input) throw new Error(`no field is called ${label}`);
  return input as HTMLInputElement;
};

beforeEach(resetWorld);

describe('the options', () => {
  test('show every topic, and keep each change at once', async () => {
    const root = await open();
    expect(root.querySelectorAll('.topics-item')).toHaveLength(TOPICS.length);
    click(field(root, 'The ITU'));
    await settled();
    expect(world.settings.topicsOff).toEqual(['itu']);
    click(control(root, 'All off'));
    await settled();
    expect(world.settings.topicsOff).toEqual(TOPICS.map(({ id }) => id));
    click(control(root, 'All on'));
    await settled();
    expect(world.settings.topicsOff).toEqual([]);
  });

  test('say of each topic that is on whether it is marked and shows calls', async () => {
    const root = await open();
    const box = (label: string) => find<HTMLInputElement>(root, `input[aria-label="${label}"]`);
    const title = TOPICS.find(({ id }) => id === 'itu')?.title;
    click(box(`Mark in pages: ${title}`));
    await settled();
    click(box(`Show calls: ${title}`));
    await settled();
    expect(world.settings).toMatchObject({ marksOff: ['itu'], callsOff: ['itu'] });
    click(box(`Mark in pages: ${title}`));
    await settled();
    expect(world.settings).toMatchObject({ marksOff: [], callsOff: ['itu'] });
  });

  test('list what is muted and snoozed, with the way back', async () => {
    world.settings = {
      ...world.settings,
      muted: [{ topic: 'itu', site: 'news.example' }],
      snoozed: [{ topic: 'dpi', state: 'a' }],
    };
    const root = await open();
    const hidden = find(root, '#hidden');
    expect(hidden.textContent).toContain('muted on news.example');
    for (const button of hidden.querySelectorAll('button')) {
      click(button);
      await settled();
    }
    expect(world.settings).toMatchObject({ muted: [], snoozed: [] });
    expect(hidden.textContent).toContain('No topic is muted or snoozed.');
  });

  test('find a topic by a word, and say when there is none', async () => {
    const root = await open();
    const search = find<HTMLInputElement>(root, '#topics input[type=search]');
    type(search, 'packet');
    expect(root.querySelectorAll('.topics-item')).toHaveLength(1);
    type(search, 'nothing like it');
    expect(find(root, '#topics [role=status]').textContent).toContain('nothing like it');
  });

  test('change the mode, asking the browser for what it needs', async () => {
    const root = await open();
    click(field(root, 'On every site'));
    expect(requestAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*']);
    await settled();
    expect(world.settings.mode).toBe('everywhere');
  });

  test('say when the browser has not given what the mode needs', async () => {
    world.granted = false;
    world.settings = { ...world.settings, mode: 'everywhere' };
    const root = await open();
    expect(root.textContent).toContain('Your browser has not given this permission.');
    click(control(root, 'Ask the browser for it'));
    expect(requestAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*']);
  });

  test('offer to give back a permission that is not needed', async () => {
    const root = await open();
    click(control(root, 'Give the permission back'));
    expect(access.dropAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*']);
  });

  test('add a site from a pasted address, and refuse what is none', async () => {
    const root = await open();
    const form = find<HTMLFormElement>(root, '#reading form');
    const input = find<HTMLInputElement>(form, 'input');
    type(input, 'nonsense');
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    expect(form.textContent).toContain('not a site’s name');
    type(input, 'https://www.Example.org/page');
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    expect(world.settings.sites).toEqual(['www.example.org']);
    expect(requestAccess).toHaveBeenCalledWith(['*://www.example.org/*']);
    click(control(root, 'Remove www.example.org'));
    await settled();
    expect(world.settings.sites).toEqual([]);
  });

  test('pause, choose the theme and the language, and switch badge and calls', async () => {
    const root = await open();
    click(field(root, 'Pause everywhere'));
    click(field(root, 'Number on the toolbar button'));
    click(field(root, 'Calls to action'));
    await settled();
    expect(world.settings).toMatchObject({ paused: true, showBadge: false, showCalls: false });
    type(field(root, 'Theme'), 'dark');
    await settled();
    expect(document.documentElement.dataset.theme).toBe('dark');
    type(field(root, 'Language'), 'fr');
    await settled();
    expect(world.settings.language).toBe('fr');
  });

  test('say which knowledge is in use, how it is renewed, and the licences', async () => {
    const root = await open();
    expect(find(root, '#knowledge').textContent).toContain(KNOWLEDGE.version);
    expect(find(root, '#knowledge').textContent).toContain('renewed by the extension’s releases');
    expect(find(root, '#about').textContent).toMatch(/1\.2\.3.*MIT.*Creative Commons Attribution 4\.0/);
  });

  test('say when topics or knowledge could not be read', async () => {
    world.broken.add('getCatalog').add('getKnowledgeInfo');
    const root = await open();
    expect(root.textContent).toContain('The topics could not be loaded.');
    expect(root.textContent).toContain('The knowledge base could not be read.');
  });
});
