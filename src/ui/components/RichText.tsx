import { useId, useRef, useState } from 'preact/hooks';
import type { NumberedSource } from '#core/context/number-sources.ts';
import type { Block, EntryRef, Inline } from '#core/model/rich-text.ts';
import type { GlossaryTerm } from '#core/model/topic.ts';
import { useText } from '#ui/text/use-text.ts';
import { InlineButton } from './InlineButton.tsx';
import { Note } from './Note.tsx';
import './RichText.css';

export interface RichTextProps {
  blocks: readonly Block[];
  sources: ReadonlyMap<string, NumberedSource>;
  terms: readonly GlossaryTerm[];
  /** Opens another entry. Terms and sources are explained in place instead. */
  onOpen: (ref: EntryRef) => void;
  /** Whether an entry can be opened from here; the words of a link that cannot stand as plain text. */
  canOpen: (ref: EntryRef) => boolean;
}

/** Prose of the knowledge base: paragraphs and lists whose sources and terms open right below the words. */
export function RichText({ blocks, ...rest }: RichTextProps) {
  return (
    <div class="rich-text">
      {blocks.flatMap((block, index) =>
        block.type === 'paragraph' ? (
          <Passage key={index} as="p" inlines={block.children} {...rest} />
        ) : (
          <ul key={index}>
            {block.items.map((item, at) => (
              <Passage key={at} as="li" inlines={item} {...rest} />
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

type PassageProps = Omit<RichTextProps, 'blocks'> & { as: 'p' | 'li'; inlines: readonly Inline[] };

/** One paragraph or list item, and the note that the reader opened in it. */
function Passage({ as: Tag, inlines, sources, terms, onOpen, canOpen }: PassageProps) {
  const [open, setOpen] = useState<string>();
  const opener = useRef<HTMLElement | null>(null);
  const noteId = useId();
  const { t } = useText();

  const close = () => {
    setOpen(undefined);
    opener.current?.focus();
  };

  const noteButton = (
    id: string,
    props: { class: string; label?: string },
    words: preact.ComponentChildren,
  ) => (
    <InlineButton
      class={props.class}
      label={props.label}
      isOpen={open === id}
      controls={open === id ? noteId : undefined}
      onPress={(button) => {
        opener.current = button;
        setOpen(open === id ? undefined : id);
      }}
      onEscape={() => {
        if (open === id) close();
      }}
    >
      {words}
    </InlineButton>
  );

  const render = (inline: Inline, key: number): preact.ComponentChildren => {
    if (typeof inline === 'string') return inline;
    switch (inline.type) {
      case 'strong':
        return <strong key={key}>{inline.children.map(render)}</strong>;
      case 'emphasis':
        return <em key={key}>{inline.children.map(render)}</em>;
      case 'cite': {
        const cited = sources.get(inline.source);
        return cited
          ? noteButton(
              `source:${inline.source}`,
              { class: 'rich-text-cite', label: t('source.show', { number: cited.number }) },
              cited.number,
            )
          : null;
      }
      case 'link': {
        const words = inline.children.map(render);
        if (!inline.to.startsWith('term:')) {
          if (!canOpen(inline.to)) return words;
          return (
            <a
              key={key}
              class="rich-text-link"
              data-opens={inline.to}
              href={`#${inline.to.replace(':', '-')}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(inline.to);
              }}
            >
              {words}
            </a>
          );
        }
        return terms.some((term) => `term:${term.id}` === inline.to)
          ? noteButton(inline.to, { class: 'rich-text-term' }, words)
          : words;
      }
    }
  };

  const note = open && (
    <Note
      id={noteId}
      source={sources.get(open.replace(/^source:/, ''))}
      term={terms.find((term) => `term:${term.id}` === open)}
      onClose={close}
    />
  );

  return Tag === 'li' ? (
    <li>
      {inlines.map(render)}
      {note}
    </li>
  ) : (
    <>
      <p>{inlines.map(render)}</p>
      {note}
    </>
  );
}
