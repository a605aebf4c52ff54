// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { numberSources } from '#core/context/number-sources.ts';
import type { Block } from '#core/model/rich-text.ts';
import { click, control, find, press, show } from '#tests/fixtures/views/show.tsx';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';
import { RichText } from '#ui/components/RichText.tsx';

const sources = numberSources(TOPIC);
const [[sourceId, { source }] = ['', { source: undefined }]] = sources;
const blocks: Block[] = [
  {
    type: 'paragraph',
    children: [
      'The ',
      { type: 'link', to: 'term:itrs', children: ['rules'] },
      ' of ',
      { type: 'link', to: 'topic:itu', children: ['the union'] },
      { type: 'link', to: 'statement:elsewhere', children: [' said <img src=x onerror=alert(1)>'] },
      { type: 'cite', source: sourceId },
      { type: 'cite', source: 'unknown' },
    ],
  },
  { type: 'list', items: [['One ', { type: 'strong', children: ['strong'] }], ['Two']] },
];

function draw() {
  const onOpen = vi.fn();
  const root = show(
    <RichText
      blocks={blocks}
      sources={sources}
      terms={TOPIC.terms}
      onOpen={onOpen}
      canOpen={(ref) => ref.startsWith('topic:')}
    />,
  );
  return { root, onOpen };
}

describe('prose of the knowledge base', () => {
  test('is words, whatever they look like', () => {
    const { root } = draw();
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('said <img src=x onerror=alert(1)>');
    expect(root.querySelectorAll('li')).toHaveLength(2);
  });

  test('opens a source below its paragraph, and closes it with Escape, back where the reader was', () => {
    const { root } = draw();
    const cite = control(root, 'Source 1');
    click(cite);
    expect(cite.getAttribute('aria-expanded')).toBe('true');
    const note = find(root, 'aside');
    expect(note.id).toBe(cite.getAttribute('aria-controls'));
    expect(note.textContent).toContain(source?.title);
    expect(note.previousElementSibling?.tagName).toBe('P');
    press(find(note, 'a'), 'Escape');
    expect(root.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(cite);
  });

  test('explains a term in place, one note at a time', () => {
    const { root } = draw();
    click(control(root, 'Source 1'));
    click(control(root, 'rules'));
    expect(root.querySelectorAll('aside')).toHaveLength(1);
    expect(find(root, 'aside').textContent).toContain(
      TOPIC.terms.find(({ id }) => id === 'itrs')?.definition,
    );
  });

  test('opens other entries, and shows as plain words those that cannot be opened here', () => {
    const { root, onOpen } = draw();
    click(control(root, 'the union'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('topic:itu');
    expect(root.querySelectorAll('.rich-text-link')).toHaveLength(1);
  });

  test('gives no number to a source that cannot be shown', () => {
    expect(draw().root.querySelectorAll('.rich-text-cite')).toHaveLength(1);
  });
});
