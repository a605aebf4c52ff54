import { CARD_LOOK, dress, dressHost, type Look, PLACES } from './mark-card-look.ts';
import { makeOwn } from './own-node.ts';
import { unclobbered } from './unclobbered.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** What a card says. `lang` is the language of title and line, `direction` that of the words around them. */
export interface CardText {
  level: string;
  title: string;
  line: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  open: string;
  close: string;
}

export interface CardHandlers {
  onOpen: () => void;
  /** The card is gone, by whatever. */
  onClose: () => void;
}

/** How far a card keeps from its mark and from the edge of the window, in CSS pixels. */
const GAP = 6;

/**
 * The card for one mark: a topic, a line on it, and the way to the sidebar. The only node that we ever put into a page:
 * it stands at the end of the document, its content in a closed shadow root, only while it is shown. Its look is set
 * without a style sheet, so that no content policy of a page can take it away.
 */
export class MarkCard {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #open: HTMLElement | undefined;
  #handlers: CardHandlers | undefined;
  #before: Element | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get isShown(): boolean {
    return this.#host !== undefined;
  }

  /** Whether a node is the card's: what happens inside is told of the host. */
  holds(node: EventTarget | null): boolean {
    return node !== null && node === this.#host;
  }

  /** Shows the card below a box, or above it where there is more room. */
  show(text: CardText, at: DOMRect, theme: 'system' | 'light' | 'dark', handlers: CardHandlers): void {
    this.hide();
    const host = this.#element('div', 'host');
    makeOwn(host);
    host.style.setProperty('color-scheme', theme === 'system' ? 'light dark' : theme, 'important');
    const card = this.#element('div', 'card');
    card.dir = text.direction;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', text.title);
    const bar = this.#element('div', 'bar');
    const close = this.#button('close', '×', () => this.hide());
    close.setAttribute('aria-label', text.close);
    bar.append(this.#words('level', text.level), close);
    const title = this.#words('title', text.title, text.lang);
    const line = this.#words('line', text.line, text.lang);
    const open = this.#button('open', text.open, () => {
      handlers.onOpen();
      this.hide();
    });
    card.append(bar, title, line, open);
    unclobbered(host, 'attachShadow')({ mode: 'closed' }).append(card);
    card.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !card.contains(relatedTarget as Node)) this.hide();
    });
    this.#document.documentElement.append(host);
    place(host, card, at);
    this.#host = host;
    this.#open = open;
    this.#handlers = handlers;
  }

  /** Moves the focus into the card; closing it gives the focus back. */
  focus(): void {
    this.#before = unclobbered(this.#document, 'activeElement');
    this.#open?.focus();
  }

  /** Whether the focus is in the card. */
  get hasFocus(): boolean {
    return this.#host !== undefined && unclobbered(this.#document, 'activeElement') === this.#host;
  }

  hide(): void {
    const [host, handlers] = [this.#host, this.#handlers];
    if (!host) return;
    const back = this.hasFocus ? this.#before : null;
    this.#host = undefined;
    this.#open = undefined;
    this.#handlers = undefined;
    this.#before = null;
    host.remove();
    (back as HTMLElement | null)?.focus?.({ preventScroll: true });
    handlers?.onClose();
  }

  #element(name: string, look: Look): HTMLElement {
    const element = this.#document.createElementNS(HTML, name) as HTMLElement;
    (look === 'host' ? dressHost : dress)(element, CARD_LOOK[look]);
    return element;
  }

  #words(look: Look, words: string, lang?: string): HTMLElement {
    const element = this.#element('div', look);
    element.textContent = words;
    element.dir = 'auto';
    if (lang) element.lang = lang;
    return element;
  }

  #button(look: Look, words: string, onClick: () => void): HTMLElement {
    const button = this.#element('button', look);
    button.setAttribute('type', 'button');
    button.textContent = words;
    button.addEventListener('click', onClick);
    return button;
  }
}

/** Puts the card where it covers neither its mark nor the window's edge. */
function place(host: HTMLElement, card: HTMLElement, at: DOMRect): void {
  const view = host.ownerDocument.defaultView;
  if (!view) return;
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + GAP;
  const fits = below + height <= view.innerHeight || at.top < view.innerHeight / 2;
  const left = Math.min(Math.max(GAP, at.left), Math.max(GAP, view.innerWidth - width - GAP));
  dressHost(host, {
    ...PLACES,
    left: `${left}px`,
    top: `${fits ? below : Math.max(GAP, at.top - GAP - height)}px`,
  });
}
