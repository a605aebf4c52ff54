/**
 * Fields and editable text: what a reader writes is never read. `input` is not among them: its value is no text of the
 * page, and nearly every page has one.
 */
export const EDITABLE =
  'textarea, select, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i], [role~="textbox" i], [role~="searchbox" i], [role~="combobox" i]';
