import type { Cast } from './cast.ts';
import { wallClock } from './clock.ts';
import type { DraftContent } from './draft.ts';
import { paragraph, render, type Speech } from './markup.ts';
import type { SeedEvent, SeedPoll } from './model.ts';
import type { Shelf } from './shelf.ts';
import type { EventText } from './text/events.ts';
import type { PollText } from './text/polls.ts';
import type { SpaceKey } from './text/topic.ts';
import { plain } from './write.ts';

const DAY = 86_400_000;

type Occasion = { speech: Speech; cast: Cast; space: SpaceKey; at: number; now: number };

const CROWD = 1_000;

/** Members of the space who took part, in no order: `count` of them, or all where there are fewer. */
function partakers({ speech, cast, space }: Occasion, count: number): number[] {
  const inside = cast.inside(space);
  if (inside.length <= CROWD) return speech.random.shuffle(inside).slice(0, count);
  // Thousands are not put in a new order for some sixty of them.
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(speech.random.pick(inside));
  return [...chosen];
}

/** Where a slider can stop: 0 (cold) to 9 (hot), and whole tens of a percentage. */
const STOPS = {
  HOT_COLD: Array.from({ length: 10 }, (_, stop) => stop),
  PERCENTAGE: Array.from({ length: 11 }, (_, stop) => stop * 10),
};

export function writePoll(text: PollText, occasion: Occasion, nextChoiceId: () => number): DraftContent {
  const { speech, at, now } = occasion;
  const { random } = speech;
  const stops = text.type === 'HOT_COLD' || text.type === 'PERCENTAGE' ? STOPS[text.type] : [];
  const choices: SeedPoll['choices'] =
    stops.length > 0
      ? stops.map((value) => ({ id: nextChoiceId(), text: null, value }))
      : text.choices.map((choice) => ({ id: nextChoiceId(), text: choice, value: null }));
  const age = now - at;
  const most = text.type === 'QUESTION' ? 0 : Math.min(60, 3 + age / (DAY / 12));
  const favour = choices.map(() => 0.2 + random.next() ** 2);
  const centre = random.int(2, Math.max(2, stops.length - 2));
  // The people one can sign in as answer more often than others, so that they have results to look at.
  const keen = [1, 2, 3].filter(
    (id) => text.type !== 'QUESTION' && occasion.cast.isIn(occasion.space, id) && random.chance(0.6),
  );
  const voters = new Set([...keen, ...partakers(occasion, random.int(Math.min(2, most), most))]);
  const answers = [...voters].map((memberId) => {
    const weights = stops.length > 0 ? choices.map((_, index) => 1 / (1 + (index - centre) ** 2)) : favour;
    const choice = choices[random.weighted(weights)];
    const when = new Date(Math.floor(at + (0.02 + random.next() ** 2 * 0.95) * age));
    return {
      memberId,
      choiceId: stops.length > 0 ? null : (choice?.id ?? null),
      value: stops.length > 0 ? (choice?.value ?? null) : null,
      at: when,
    };
  });
  return {
    kind: 'poll',
    contentKind: 'text',
    title: plain(text.question, speech),
    bodyHtml: text.body ? paragraph(render(text.body, speech)) : '',
    poll: {
      type: text.type,
      choices,
      publicAnswers: random.chance(0.5),
      answerThreshold: random.pick([0, 0, 0, 3]),
      answers,
    },
  };
}

export function writeEvent(text: EventText, occasion: Occasion, shelf: Shelf): DraftContent {
  const { speech, at, now } = occasion;
  const { random } = speech;
  const recent = now - at < 25 * DAY;
  const announced = new Date(at);
  // A new announcement is for the days ahead; an old one is for days that have passed, or a series still running.
  const [hour, minute] = text.at;
  let startsAt = wallClock(
    recent ? new Date(now) : announced,
    text.zone,
    random.int(1, recent ? 16 : 20),
    hour,
    minute,
  );
  if (recent && text.repeats && random.chance(0.3))
    startsAt = wallClock(new Date(now), text.zone, -random.int(1, 6), hour, minute);
  const rsvps: SeedEvent['rsvps'] = partakers(occasion, random.int(3, 34)).map((memberId) => ({
    memberId,
    answer: random.pick(['yes', 'yes', 'yes', 'maybe', 'maybe', 'no'] as const),
  }));
  const header = shelf.picture(text.header, 'header', 'header');
  return {
    kind: 'event',
    contentKind: 'text',
    title: plain(text.title, speech),
    bodyHtml: text.body.map((line) => paragraph(render(line, speech))).join(''),
    headerAssetId: header.id,
    event: {
      startsAt,
      endsAt: new Date(startsAt.getTime() + text.minutes * 60_000),
      timeZone: text.zone,
      venue: text.place?.venue ?? null,
      street: text.place?.street ?? null,
      city: text.place?.city ?? null,
      online: text.place === null,
      repeats: text.repeats,
      rsvps,
    },
  };
}
