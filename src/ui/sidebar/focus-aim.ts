import { useEffect, useMemo, useRef } from 'preact/hooks';

/** An element that can be found again after its view was drawn anew: the `at`th that matches. */
export interface FocusMark {
  selector: string;
  at: number;
}

/** Where the focus goes once it is drawn, and how far the view was scrolled then. */
export interface FocusAim {
  mark: FocusMark | undefined;
  /** Ids to go to instead when the view is complete without the mark, the best first. */
  otherwise: readonly string[];
  scroll?: number;
}

/** The element that has the focus: by what it opens, or by its id. */
export function markFocus(): FocusMark | undefined {
  const focused = document.activeElement;
  const opens = focused?.getAttribute('data-opens');
  if (focused && opens) {
    const selector = `[data-opens="${CSS.escape(opens)}"]`;
    return { selector, at: [...document.querySelectorAll(selector)].indexOf(focused) };
  }
  return focused?.id ? { selector: `#${CSS.escape(focused.id)}`, at: 0 } : undefined;
}

/**
 * Moves the focus to what `current` of the answer names, an id or an aim, as soon as it is drawn. `isComplete` says
 * that nothing of the view is still on its way.
 */
export function useFocusAim(isComplete: boolean): { current: string | FocusAim | undefined } {
  const drawn = useRef(0);
  const aims = useMemo(() => new Aims(drawn), []);
  const drawing = ++drawn.current;
  useEffect(() => {
    const aim = aims.current;
    if (aim === undefined) return;
    const { mark, otherwise, scroll } = typeof aim === 'string' ? aimAt(aim) : aim;
    const marked = mark && document.querySelectorAll<HTMLElement>(mark.selector)[mark.at];
    // The view that the reader is leaving is complete without the mark: it does not count.
    const isThere = isComplete && drawing > aims.since;
    const element = marked ?? (isThere ? firstOf(otherwise) : undefined);
    if (!element) return;
    aims.current = undefined;
    unfold(element);
    if (scroll === undefined || !marked) element.scrollIntoView({ block: 'start', behavior: 'instant' });
    else window.scrollTo({ top: scroll, behavior: 'instant' });
    focusable(element).focus({ preventScroll: true });
  });
  return aims;
}

/** The last aim that was set, and how often the view had been drawn until then. */
class Aims {
  since = 0;
  readonly #drawn: { current: number };
  #aim: string | FocusAim | undefined;

  constructor(drawn: { current: number }) {
    this.#drawn = drawn;
  }

  get current(): string | FocusAim | undefined {
    return this.#aim;
  }

  set current(aim: string | FocusAim | undefined) {
    this.#aim = aim;
    this.since = this.#drawn.current;
  }
}

/** At an element with this id. */
export const aimAt = (id: string, otherwise: readonly string[] = []): FocusAim => ({
  mark: { selector: `#${CSS.escape(id)}`, at: 0 },
  otherwise,
});

function firstOf(ids: readonly string[]): HTMLElement | undefined {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element) return element;
  }
  return undefined;
}

/** What lies folded in is opened. */
function unfold(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

const focusable = (element: HTMLElement): HTMLElement =>
  element instanceof HTMLDetailsElement ? (element.querySelector('summary') ?? element) : element;
