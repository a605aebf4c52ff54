import type { MarkWords } from '#core/model/page-marks.ts';
import { type CardText, MarkCard } from '#page/mark-card.ts';
import { isOwnChange } from '#page/own-node.ts';
import { boxesOf } from '#page/spot-at.ts';
import { serveMarks, tellBackground } from '#platform/page-port.ts';
import { PageMarker, type Spot } from './page-marker.ts';

/** How long the pointer or the caret rests on a mark before its card comes, and how long off it before it goes, in ms. */
const REST = 150;
const LEAVE = 350;
/** How long a page may settle after a change before its marks are looked at; each look waits twice as long. */
const SETTLE = 600;
const LONGEST = 20_000;

/**
 * Marks passages in a page and shows the card of the mark under the pointer or the caret. Put into a page only when the
 * reader has switched marks on; without marks it listens to nothing but the background.
 */
export function startMarks(view: Window & { backgrounderMarks?: MarkControl }): void {
  view.backgrounderMarks ??= new MarkControl(view);
}

class MarkControl {
  readonly #view: Window;
  readonly #marker: PageMarker;
  readonly #card: MarkCard;
  #shown: Spot | undefined;
  #last: Spot | undefined;
  #rest = 0;
  #settle = 0;
  #patience = SETTLE;
  #watching: AbortController | undefined;

  constructor(view: Window) {
    this.#view = view;
    this.#marker = new PageMarker(view);
    this.#card = new MarkCard(view.document);
    serveMarks({
      showMarks: (marks) => {
        this.#card.hide();
        this.#patience = SETTLE;
        this.#marker.show(marks);
        this.#watch();
        return undefined;
      },
      openCard: () => ({ opened: this.#goToCard() }),
    });
  }

  /** Listens to the page while it has marks, and to nothing once they are gone. */
  #watch(): void {
    if (this.#marker.isOn === (this.#watching !== undefined)) return;
    this.#watching?.abort();
    this.#watching = undefined;
    if (!this.#marker.isOn) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const { document } = this.#view;
    const quietly = { signal, passive: true };
    document.addEventListener('pointermove', (event) => this.#onPointer(event), quietly);
    document.addEventListener('selectionchange', () => this.#onCaret(), quietly);
    this.#view.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    this.#view.addEventListener('scroll', () => this.#leave(), { ...quietly, capture: true });
    const observer = new MutationObserver((changes) => {
      if (!changes.every(isOwnChange)) this.#onChange();
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#view.clearTimeout(this.#settle);
      this.#settle = 0;
      this.#card.hide();
    });
  }

  #onPointer({ clientX: x, clientY: y, target }: PointerEvent): void {
    this.#view.clearTimeout(this.#rest);
    if (this.#card.holds(target)) return;
    this.#rest = this.#view.setTimeout(
      () => {
        const spot = this.#marker.atPoint(x, y);
        if (spot?.range === this.#shown?.range) return;
        if (spot)
          this.#show(
            spot,
            boxesOf(spot.range).find((box) => y <= box.bottom + 2),
          );
        else if (!this.#card.hasFocus) this.#card.hide();
      },
      this.#card.isShown ? LEAVE : REST,
    );
  }

  #onCaret(): void {
    this.#view.clearTimeout(this.#rest);
    this.#rest = this.#view.setTimeout(() => {
      const spot = this.#card.hasFocus ? undefined : this.#marker.atCaret();
      if (spot && spot.range !== this.#shown?.range) this.#show(spot);
    }, REST);
  }

  /** Escape closes a card; the tab key goes into it, wherever in the document it stands. No other key is looked at. */
  #onKey(event: KeyboardEvent): void {
    if (!this.#card.isShown) return;
    const goesIn =
      event.key === 'Tab' &&
      !event.shiftKey &&
      !this.#card.hasFocus &&
      this.#marker.atCaret() === this.#shown;
    if (event.key !== 'Escape' && !goesIn) return;
    event.preventDefault();
    event.stopPropagation();
    if (goesIn) this.#card.focus();
    else this.#card.hide();
  }

  #leave(): void {
    if (this.#card.isShown && !this.#card.hasFocus) this.#card.hide();
  }

  #onChange(): void {
    if (this.#settle) return;
    this.#settle = this.#view.setTimeout(() => {
      this.#settle = 0;
      this.#patience = Math.min(this.#patience * 2, LONGEST);
      this.#marker.refresh();
      this.#watch();
    }, this.#patience);
  }

  /** By key: the card of the mark at the caret, else that of the next mark, with the focus in it. */
  #goToCard(): boolean {
    const atCaret = this.#card.isShown ? undefined : this.#marker.atCaret();
    const spot = atCaret ?? this.#marker.after(this.#shown ?? this.#last);
    if (!spot) return false;
    spot.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#show(spot);
    // The scrolling above is told of later, and would close a card that has no focus.
    this.#card.focus();
    return true;
  }

  #show(spot: Spot, box: DOMRect | undefined = boxesOf(spot.range)[0]): void {
    const { words } = this.#marker;
    if (!box || !words) return;
    const { topic } = spot;
    this.#card.show(textOf(spot, words), box, this.#marker.theme, {
      onOpen: () => void tellBackground('openInSidebar', { topic: topic.topic }).catch(() => {}),
      onClose: () => {
        this.#shown = undefined;
      },
    });
    this.#shown = spot;
    this.#last = spot;
  }
}

const textOf = ({ topic: { level, title, line, lang, publisher } }: Spot, words: MarkWords): CardText => ({
  level: [publisher?.name, level === 'about' ? words.about : words.mentions].filter(Boolean).join(' · '),
  title,
  line,
  lang,
  direction: words.direction,
  open: words.open,
  close: words.close,
});
