/** What a post can be, in more detail than the API tells. */
export type Kind =
  | 'text'
  | 'foreign'
  | 'article'
  | 'gallery-1'
  | 'gallery-2'
  | 'gallery-3'
  | 'gallery-4'
  | 'gallery-7'
  | 'video'
  | 'audio'
  | 'link'
  | 'poll'
  | 'event';

/** The head of the feed, newest first: laid by hand, so that every kind is met early and none twice in a row. */
export const HEAD: Kind[] = [
  'text',
  'gallery-3',
  'poll',
  'text',
  'article',
  'text',
  'event',
  'gallery-1',
  'link',
  'text',
  'video',
  'foreign',
  'poll',
  'text',
  'gallery-4',
  'text',
  'article',
  'event',
  'text',
  'audio',
  'gallery-2',
  'link',
  'text',
  'poll',
  'text',
  'gallery-7',
  'article',
  'text',
  'event',
  'text',
  'poll',
  'gallery-1',
  'text',
  'video',
  'foreign',
  'text',
  'link',
  'article',
  'gallery-3',
  'text',
  'event',
  'poll',
  'text',
  'gallery-2',
  'audio',
  'text',
  'article',
  'poll',
  'event',
  'text',
  'gallery-7',
  'link',
  'text',
  'poll',
  'gallery-4',
  'article',
  'event',
  'text',
  'poll',
  'text',
]; // prettier-ignore

const WEIGHTS: [Kind, number][] = [
  ['text', 44],
  ['foreign', 3],
  ['article', 11],
  ['gallery-1', 7],
  ['gallery-2', 4],
  ['gallery-3', 4],
  ['gallery-4', 3],
  ['gallery-7', 2],
  ['video', 3],
  ['audio', 2.5],
  ['link', 8],
  ['poll', 6.5],
  ['event', 4.5],
];

export function kindAt(index: number, random: { weighted(weights: readonly number[]): number }): Kind {
  return HEAD[index] ?? WEIGHTS[random.weighted(WEIGHTS.map(([, weight]) => weight))]?.[0] ?? 'text';
}
