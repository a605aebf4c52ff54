// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { click, control, find, press, settled, show } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { CiteMenu } from '#ui/components/CiteMenu.tsx';

const [statement] = TOPIC.statements;
const source = statement && TOPIC.sources[statement.source];

async function open() {
  if (!statement || !source) throw new Error('the fixture has no statement with a source');
  const root = show(<CiteMenu source={source} statement={statement} />);
  const opener = control(root, `Cite: ${statement.actor.name}`);
  click(opener);
  await vi.waitFor(async () => {
    await settled();
    expect(root.querySelector('textarea')).not.toBeNull();
  });
  return { root, opener };
}
const text = (root: HTMLElement) => find<HTMLTextAreaElement>(root, 'textarea').value;

describe('the citation of a statement', () => {
  test('is shown as text first, and in the format that is chosen', async () => {
    const { root, opener } = await open();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(text(root)).toContain(statement?.actor.name);
    expect(text(root)).toContain(source?.url);
    click(control(root, 'BibTeX'));
    expect(text(root)).toMatch(/^@online\{/);
    click(control(root, 'RIS'));
    expect(text(root)).toMatch(/^TY {2}- /);
    click(control(root, 'CSL-JSON'));
    expect(JSON.parse(text(root))).toMatchObject([{ id: statement?.id, URL: source?.url }]);
  });

  test('is copied as it is shown', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { root } = await open();
    click(control(root, 'RIS'));
    click(control(root, 'Copy'));
    await settled();
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^TY {2}- /));
    expect(find(root, '[role=status]').textContent).toBe('Copied');
  });

  test('says when it could not be copied', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error()) } });
    const { root } = await open();
    click(control(root, 'Copy'));
    await settled();
    expect(find(root, '[role=status]').textContent).toContain('copy it yourself');
  });

  test('folds with Escape, with the focus on its button', async () => {
    const { root, opener } = await open();
    press(find(root, 'textarea'), 'Escape');
    expect(root.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});
