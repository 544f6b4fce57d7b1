import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { COMMUNITY_URL, startApi, type TestApi } from './testing/api.ts';
import { community, event, HOST, MEMBER, MODERATOR, OTHER, post } from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(20, {
          kind: 'event',
          title: 'Regatta',
          event: event({
            rsvps: [
              { memberId: MEMBER, answer: 'yes' },
              { memberId: OTHER, answer: 'yes' },
              { memberId: HOST, answer: 'maybe' },
              { memberId: MODERATOR, answer: 'no' },
            ],
          }),
        }),
        post(21, {
          kind: 'event',
          event: event({
            startsAt: new Date('2026-03-14T23:30:00Z'),
            endsAt: new Date('2026-03-15T01:00:00Z'),
            timeZone: 'America/New_York',
            repeats: { frequency: 'WEEKLY', interval: 1, count: 5 },
          }),
        }),
      ],
    }),
  );
});
afterAll(() => api.close());

const read: TestApi['readPost'] = (...given) => api.readPost(...given);

const EVENT = `... on Event { startsAt endsAt timeZone isRecurring recurrenceFrequency recurrenceInterval venue city hasExternalEventLink rsvpEnabled
    eventInstance { id instanceIndex postId postResourceId startsAt endsAt title rsvpYesCount rsvpMaybeCount rsvpNoCount attendees { resourceId } url } }`;

test('an event that happens once has one occurrence', async () => {
  expect(await read(20, EVENT)).toEqual({
    __typename: 'Event',
    startsAt: '2026-03-21T12:00:00.000Z',
    endsAt: '2026-03-21T14:00:00.000Z',
    timeZone: 'Europe/Oslo',
    isRecurring: false,
    recurrenceFrequency: null,
    recurrenceInterval: null,
    venue: 'The slip',
    city: 'Bergen',
    hasExternalEventLink: false,
    rsvpEnabled: true,
    eventInstance: {
      id: globalId('EventInstance', '20-20260321T120000Z'),
      instanceIndex: '20260321T120000Z',
      postId: globalId('Event', 20),
      postResourceId: '20',
      startsAt: '2026-03-21T12:00:00.000Z',
      endsAt: '2026-03-21T14:00:00.000Z',
      title: 'Regatta',
      rsvpYesCount: 2,
      rsvpMaybeCount: 1,
      rsvpNoCount: 1,
      attendees: [{ resourceId: String(MEMBER) }, { resourceId: String(OTHER) }],
      url: `${COMMUNITY_URL}/posts/a-post-20?instance=20260321T120000Z`,
    },
  });
});

test('an event of a series shows its next occurrence, the running one, or its last', async () => {
  const current = async (now: string) => {
    api.clock.now = new Date(now);
    return (await read(21, EVENT)).eventInstance.startsAt;
  };
  expect(await current('2026-03-20T12:00:00Z')).toBe('2026-03-21T23:30:00.000Z');
  expect(await current('2026-03-22T00:59:59Z')).toBe('2026-03-21T23:30:00.000Z');
  expect(await current('2026-03-22T01:00:00Z')).toBe('2026-03-28T23:30:00.000Z');
  expect(await current('2027-01-01T00:00:00Z')).toBe('2026-04-11T23:30:00.000Z');
  expect(await read(21, EVENT)).toMatchObject({
    isRecurring: true,
    recurrenceFrequency: 'WEEKLY',
    recurrenceInterval: 1,
    startsAt: '2026-03-14T23:30:00.000Z',
  });
});

test('an event finds its occurrence by a key; an unknown one is null', async () => {
  const by = async (key: string) =>
    (await read(21, `... on Event { eventInstance(instanceIndex: "${key}") { startsAt endsAt } }`)).eventInstance;
  expect(await by('20260404T233000Z')).toEqual({
    startsAt: '2026-04-04T23:30:00.000Z',
    endsAt: '2026-04-05T01:00:00.000Z',
  });
  expect(await by('20260405T233000Z')).toBeNull();
  expect(await by('20260418T233000Z')).toBeNull();
  expect(await by('nonsense')).toBeNull();
});
