/** The name of the highlight under which the passages of a page's topics are marked. */
export const MARK_HIGHLIGHT = 'backgrounder-mark';

/**
 * How marks are painted: the page's own words stay legible whatever its colours are, since both colours are ours. An
 * underline too, where the browser can draw one, so that a mark is not told by colour alone.
 */
export const MARK_CSS = `::highlight(${MARK_HIGHLIGHT}) { background-color: #ffe27a; color: #15232a; text-decoration: underline 2px #0a6076; }
@media (forced-colors: active) { ::highlight(${MARK_HIGHLIGHT}) { background-color: Mark; color: MarkText; } }`;
