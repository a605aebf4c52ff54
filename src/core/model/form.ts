/**
 * One string for the automaton to find. Found word-bounded in every script, with case, width, accents and invisible
 * characters folded, unless a flag says otherwise.
 */
export interface Form {
  text: string;
  /** The page must write it in the same case: `ITU`, never `itu`. */
  exactCase?: boolean;
  /**
   * Also found where its last word is the start of a longer one: German compounds, agglutinated endings. That word must
   * have four letters, else the flag says nothing.
   */
  prefix?: boolean;
}

/** A span of a text that equals a form; `form` is the index of the form in the compiled list. */
export interface FormMatch {
  start: number;
  end: number;
  form: number;
}
