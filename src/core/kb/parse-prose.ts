import type { Block, EntryRef, Inline } from '#core/model/rich-text.ts';

export type Prose = { ok: true; blocks: Block[] } | { ok: false; message: string };

const LINK = /^(topic|term|statement|event|action|actor|dataset):[a-z0-9-]+$/;
/** Marks inside marks: nobody writes as many, and a hostile file must not exhaust the stack. */
const MAX_DEPTH = 8;

/**
 * Reads the prose of a knowledge file: a subset of Markdown with paragraphs, `- ` lists, `**strong**`, `*emphasis*`,
 * `[words](kind:id)` links to entries and `[^source-id]` footnotes. A backslash makes the next character plain.
 * Everything else is text: there is no way to write HTML or an address.
 */
export function parseProse(text: string): Prose {
  const blocks: Block[] = [];
  try {
    for (const chunk of text.trim().split(/\n\s*\n/)) {
      const lines = chunk.split('\n').map((line) => line.trim());
      const found = lines.findIndex((line) => line.startsWith('- '));
      const list = found < 0 ? lines.length : found;
      const paragraph = lines.slice(0, list).join(' ');
      if (paragraph) blocks.push({ type: 'paragraph', children: parseInlines(paragraph) });
      if (list < lines.length) blocks.push({ type: 'list', items: listItems(lines.slice(list)) });
    }
  } catch (error) {
    if (error instanceof ProseError) return { ok: false, message: error.message };
    throw error;
  }
  return { ok: true, blocks };
}

/** Every footnote of a text, in order, repeats included. */
export function citedSources(blocks: readonly Block[]): string[] {
  return inlinesOf(blocks).flatMap((inline) =>
    typeof inline !== 'string' && inline.type === 'cite' ? [inline.source] : [],
  );
}

/** Every link to another entry of a text. */
export function linkedEntries(blocks: readonly Block[]): EntryRef[] {
  return inlinesOf(blocks).flatMap((inline) =>
    typeof inline !== 'string' && inline.type === 'link' ? [inline.to] : [],
  );
}

class ProseError extends Error {}

function listItems(lines: string[]): Inline[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  return items.map(parseInlines);
}

/** One pass over the line; a mark opens a child list that its twin closes. */
function parseInlines(line: string): Inline[] {
  let at = 0;
  let depth = 0;

  function inside(close: string): Inline[] {
    if (++depth > MAX_DEPTH) throw new ProseError(`too many marks inside each other in "${excerpt(line)}"`);
    const children = until(close);
    depth--;
    return children;
  }

  function until(close: string): Inline[] {
    const children: Inline[] = [];
    let words = '';
    const flush = () => {
      if (words) children.push(words);
      words = '';
    };
    while (at < line.length) {
      if (close && line.startsWith(close, at) && !(close === '*' && opensStrong())) {
        at += close.length;
        flush();
        return children;
      }
      const special = readSpecial();
      if (special) {
        flush();
        children.push(special);
        continue;
      }
      if (line[at] === '\\' && at + 1 < line.length) at++;
      words += line[at++];
    }
    if (close === '](')
      throw new ProseError(`'[' begins no link in "${excerpt(line)}": a plain bracket is written '\\['`);
    if (close)
      throw new ProseError(
        `'${close}' is opened and never closed in "${excerpt(line)}": a plain star is written '\\*'`,
      );
    flush();
    return children;
  }

  /** Two stars before a word, where one star could close: `*a **b** c*`, but not `**a *b***`. */
  function opensStrong(): boolean {
    return line.startsWith('**', at) && /^[^\s*]/.test(line.slice(at + 2, at + 3));
  }

  function readSpecial(): Inline | undefined {
    if (line.startsWith('[^', at)) {
      const end = line.indexOf(']', at);
      if (end < 0) throw new ProseError(`a footnote is not closed in "${excerpt(line.slice(at))}"`);
      const source = line.slice(at + 2, end);
      if (!/^[a-z0-9-]+$/.test(source))
        throw new ProseError(`'[^${excerpt(source)}]' does not name a source id`);
      at = end + 1;
      return { type: 'cite', source };
    }
    if (line[at] === '[') {
      at++;
      const children = inside('](');
      const end = line.indexOf(')', at);
      const to = line.slice(at, end < 0 ? undefined : end);
      if (end < 0 || !LINK.test(to))
        throw new ProseError(`'(${excerpt(to)})' is not a link to an entry, such as (term:roaming)`);
      if (linkedEntries([{ type: 'paragraph', children }]).length > 0)
        throw new ProseError(`a link stands inside the words of the link '(${to})'`);
      at = end + 1;
      return { type: 'link', to: to as EntryRef, children };
    }
    if (line.startsWith('**', at)) {
      at += 2;
      return { type: 'strong', children: inside('**') };
    }
    if (line[at] === '*') {
      at++;
      return { type: 'emphasis', children: inside('*') };
    }
    return undefined;
  }

  return until('');
}

function inlinesOf(blocks: readonly Block[]): Inline[] {
  const deep = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline) =>
      typeof inline === 'string' || inline.type === 'cite' ? [inline] : [inline, ...deep(inline.children)],
    );
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? deep(block.children) : block.items.flatMap(deep),
  );
}

const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
