/**
 * Whose an entry is, where it is not the package's own publisher's. The reader gave the name when adding the feed, and
 * it is always shown beside the colour, never the colour alone.
 *
 *     { id: 'd4e1…', name: 'The union', colour: 1 }
 */
export interface Publisher {
  /** The feed's id: 64 hex digits. */
  id: string;
  name: string;
  /** 1 to `MAX_PUBLISHERS`, each publisher's own for as long as it is there. */
  colour: number;
}

/** How many publishers a reader can add to the package's own. */
export const MAX_PUBLISHERS = 7;

/** The longest name that a reader can give to one. */
export const MAX_PUBLISHER_NAME = 60;
