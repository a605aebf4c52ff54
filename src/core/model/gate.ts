/**
 * What a page must hold to be worth scanning: the source of one regular expression made from literal anchors. Kept in
 * storage.local for content scripts, which never see the gazetteer.
 */
export interface Gate {
  version: string;
  source: string;
}
