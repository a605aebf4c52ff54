/**
 * What a page must hold to be worth scanning: the sources of two regular expressions made from literal anchors, one of
 * which has to match. Kept in storage.local for content scripts, which never see the gazetteer. With neither, every page
 * passes.
 *
 *     { version: '27fa4887', source: '\\b(?:censor|deep.packet)', exact: '\\b(?:ITU|WCIT)' }
 */
export interface Gate {
  version: string;
  /** Of anchors that pages write in any case; may be empty. */
  source: string;
  /** Of those whose case counts, as that of acronyms. */
  exact?: string;
}
