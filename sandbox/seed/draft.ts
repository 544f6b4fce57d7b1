import type { Facts } from './markup.ts';
import type { Person } from './members.ts';
import type { SeedEvent, SeedLink, SeedPoll, SeedPost } from './model.ts';
import type { SpaceKey } from './text/topic.ts';

/** A post before it has its number, with what its comments need to know. */
export type Draft = {
  kind: SeedPost['kind'];
  contentKind: SeedPost['contentKind'];
  space: SpaceKey;
  starter: Person;
  language: Person['language'];
  facts: Facts;
  threads: string[];
  /** Whether general nods and cheers fit under it. */
  smallTalk: boolean;
  /** Comments it must have, where that is not left to chance. */
  wanted: number | null;
  at: number;
  title: string | null;
  bodyHtml: string;
  assetIds: number[];
  headerAssetId: number | null;
  media: SeedPost['media'];
  link: SeedLink | null;
  poll: SeedPoll | null;
  event: SeedEvent | null;
  commentsEnabled: boolean;
};

export type DraftContent = Pick<Draft, 'kind' | 'contentKind' | 'title' | 'bodyHtml'> &
  Partial<
    Pick<
      Draft,
      | 'assetIds'
      | 'headerAssetId'
      | 'media'
      | 'link'
      | 'poll'
      | 'event'
      | 'commentsEnabled'
      | 'smallTalk'
      | 'wanted'
      | 'threads'
    >
  >;
