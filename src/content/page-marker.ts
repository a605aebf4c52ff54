import type { MarkedTopic, MarkWords, PageMarks } from '#core/model/page-marks.ts';
import { findRanges } from '#page/find-range.ts';
import { canMark, paintMarks } from '#page/paint-marks.ts';
import { boxesOf, spotAtCaret, spotAtPoint } from '#page/spot-at.ts';
import { unclobbered } from '#page/unclobbered.ts';

/** As much of a page's text as is looked through for passages, in UTF-16 units without white space. */
const MAX_CHARS = 1_000_000;

/** A marked range and the topic that it led to. */
export interface Spot {
  range: Range;
  topic: MarkedTopic;
}

/**
 * Keeps the passages of a page's topics marked: finds their places, again when the page has changed under them, and
 * marks nothing any more once the page is at another address.
 */
export class PageMarker {
  #marks: PageMarks | undefined;
  #spots: Spot[] = [];
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  /** Where the browser cannot mark text, no marks. */
  show(marks: PageMarks | undefined): void {
    this.#marks = canMark() ? marks : undefined;
    this.refresh();
  }

  get theme(): PageMarks['theme'] {
    return this.#marks?.theme ?? 'system';
  }

  /** What the card for a mark says beside its topic's own words; undefined while nothing is marked. */
  get words(): MarkWords | undefined {
    return this.#marks?.words;
  }

  /** Whether there is anything to keep marked. */
  get isOn(): boolean {
    return this.#marks !== undefined;
  }

  /** Finds all places anew. */
  refresh(): void {
    if (this.#marks && this.#marks.url !== this.#view.location.href) this.#marks = undefined;
    const body = unclobbered(this.#view.document, 'body');
    const wanted = (this.#marks?.topics ?? []).flatMap((topic) =>
      topic.passages.map((passage) => ({ topic, passage })),
    );
    const ranges =
      body && wanted.length > 0
        ? findRanges(
            body,
            wanted.map(({ passage }) => passage),
            MAX_CHARS,
          )
        : [];
    this.#spots = wanted.flatMap(({ topic }, at) => {
      const range = ranges[at];
      return range ? [{ range, topic }] : [];
    });
    paintMarks(this.#spots.map(({ range }) => range));
  }

  atPoint(x: number, y: number): Spot | undefined {
    return spotAtPoint(this.#view.document, this.#spots, x, y);
  }

  atCaret(): Spot | undefined {
    return spotAtCaret(this.#view.document, this.#spots);
  }

  /** The mark that follows another in the page, in turn; without another the first that is in sight. */
  after(spot: Spot | undefined): Spot | undefined {
    const inOrder = this.#spots
      .filter(({ range }) => boxesOf(range).length > 0)
      .sort((a, b) => a.range.compareBoundaryPoints(0 /* Range.START_TO_START */, b.range));
    const at = inOrder.findIndex(({ range }) => range === spot?.range);
    if (at >= 0) return inOrder[(at + 1) % inOrder.length];
    return inOrder.find(({ range }) => range.getBoundingClientRect().top >= 0) ?? inOrder[0];
  }
}
