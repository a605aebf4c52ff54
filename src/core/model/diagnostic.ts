/** What is wrong with an authored or received file, where, and what to do about it. */
export interface Diagnostic {
  file: string;
  /** Path inside the file, as `facts.2.sources.0`; empty for the file as a whole. */
  path: string;
  /** The rule's name, such as `dangling-id`. */
  rule: string;
  message: string;
  hint: string;
}
