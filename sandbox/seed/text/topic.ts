/** The twelve spaces, by the short names that the texts use. */
export type SpaceKey =
  | 'quay'
  | 'first'
  | 'world'
  | 'keys'
  | 'building'
  | 'mending'
  | 'sails'
  | 'timber'
  | 'log'
  | 'weather'
  | 'safety'
  | 'regatta';

/**
 * What can be said about one matter. Every line is plain text with a little markup (see ../markup.ts);
 * the lines of one topic fit each other in any combination, because each stands by itself.
 */
export type Topic = {
  key: string;
  spaces: SpaceKey[];
  tags: string[];
  titles: string[];
  openings: string[];
  details: string[];
  asks: string[];
  /** Short lines that make a list. */
  points: string[];
  /** What is to be seen in pictures of it: becomes their alt text. */
  pictures: string[];
  /** Something to read elsewhere: provider, title, description. */
  links: [provider: string, title: string, description: string][];
  /**
   * Conversations: one line each, every line answers the one before it. `o:` is the one who began the
   * post; `a:`, `b:`, `c:` are others, the same letter being the same person.
   */
  threads: string[];
};
