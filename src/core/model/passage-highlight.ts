/** The name of the highlight under which a page's passage is pointed out. */
export const PASSAGE_HIGHLIGHT = 'backgrounder-passage';

/** How a passage that was jumped to is painted, whatever the page's own colours are. */
export const PASSAGE_CSS = `::highlight(${PASSAGE_HIGHLIGHT}) { background-color: #ffd84d; color: #1b1b1b; }`;
