/**
 * Prose as data. The reader's page is built from these nodes; nothing from a knowledge file is ever read as HTML.
 *
 * `The vote was [close](topic:wcit).[^itu-news-3331]` becomes
 * `[{ type: 'paragraph', children: ['The vote was ', { type: 'link', to: 'topic:wcit', children: ['close'] }, '.',
 *    { type: 'cite', source: 'itu-news-3331' }] }]`
 */
export type Block = { type: 'paragraph'; children: Inline[] } | { type: 'list'; items: Inline[][] };

export type Inline =
  | string
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  /** `to` names an entry as `kind:id`; `term:` links are explained in place. */
  | { type: 'link'; to: EntryRef; children: Inline[] }
  | { type: 'cite'; source: string };

export type EntryRef =
  `${'topic' | 'term' | 'statement' | 'event' | 'action' | 'actor' | 'dataset'}:${string}`;
