/** Primary: the document itself. Press, campaign and academic: somebody's account of it. */
export type SourceKind = 'primary' | 'press' | 'campaign' | 'academic';

/** A document that backs an entry. `date` is ISO 8601 cut to what is known: `2012`, `2012-12` or `2012-12-14`. */
export interface Source {
  id: string;
  url: string;
  /** As its publisher titled it, in its own language. */
  title: string;
  publisher: string;
  date?: string;
  lang: string;
  kind: SourceKind;
  /** Address of an archived copy. */
  archive?: string;
  /** The address holds somebody's copy; the original could not be linked. */
  copy?: boolean;
}
