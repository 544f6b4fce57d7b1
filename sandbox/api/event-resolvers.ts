import type { EventRow, MemberRow, OccurrenceRow, PostRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { assetUrl, postUrl } from './addresses.ts';
import type { ApiContext } from './context.ts';
import { globalId } from './global-id.ts';
import { postFields } from './post-resolvers.ts';
import { assetById } from './posts.ts';
import { currentOccurrence, instanceIndexOf, occurrenceWithIndex } from './recurrence.ts';

const MOST_ATTENDEES = 6;

const eventOf = (context: ApiContext, post: PostRow) =>
  context.db.get<EventRow>('select * from events where post_id = ?', post.id);

/** One field of the event's own table. */
const from =
  <Value>(read: (event: EventRow) => Value) =>
  (post: PostRow, _: unknown, context: ApiContext): Value | null => {
    const event = eventOf(context, post);
    return event && read(event);
  };

// An RSVP is for the whole series, so every occurrence counts the same ones.
const countOf = (answer: 'yes' | 'maybe' | 'no') => (occurrence: OccurrenceRow, _: unknown, context: ApiContext) =>
  context.db.get<{ count: number }>(
    'select count(*) as count from rsvps where post_id = ? and answer = ?',
    occurrence.post.id,
    answer,
  )?.count ?? 0;

export const eventResolvers = {
  Event: {
    ...postFields,
    city: from((event) => event.city),
    endsAt: from((event) => event.ends_at),
    eventInstance: (post, { instanceIndex }, context) => {
      const event = eventOf(context, post);
      if (!event) return null;
      const now = context.now().getTime();
      const found = instanceIndex ? occurrenceWithIndex(event, instanceIndex) : currentOccurrence(event, now);
      return found && { post, ...found };
    },
    eventType: () => null,
    hasExternalEventLink: (post, _, context) => eventOf(context, post)?.online === 1,
    headerImageUrl: (post, _, context) => {
      const asset = assetById(context, post.header_asset_id);
      return asset && assetUrl(context, asset);
    },
    isRecurring: (post, _, context) => eventOf(context, post)?.frequency != null,
    recurrenceFrequency: from((event) => event.frequency),
    recurrenceInterval: from((event) => event.repeat_interval),
    rsvpEnabled: () => true,
    startsAt: from((event) => event.starts_at),
    street: from((event) => event.street),
    timeZone: from((event) => event.time_zone),
    venue: from((event) => event.venue),
  },
  EventInstance: {
    attendees: ({ post }, _, context) =>
      context.db.all<MemberRow>(
        `select 'User' as __typename, m.* from rsvps r join members m on m.id = r.member_id
          where r.post_id = ? and r.answer = 'yes' order by m.id limit ${MOST_ATTENDEES}`,
        post.id,
      ),
    id: ({ post, startsAt }) => globalId('EventInstance', `${post.id}-${instanceIndexOf(startsAt)}`),
    instanceIndex: ({ startsAt }) => instanceIndexOf(startsAt),
    postId: ({ post }) => globalId('Event', post.id),
    postResourceId: ({ post }) => String(post.id),
    rsvpMaybeCount: countOf('maybe'),
    rsvpNoCount: countOf('no'),
    rsvpYesCount: countOf('yes'),
    title: ({ post }) => post.title,
    url: ({ post, startsAt }, _, context) => `${postUrl(context, post)}?instance=${instanceIndexOf(startsAt)}`,
  },
} satisfies Resolvers;
