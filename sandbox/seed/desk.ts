import { type Facts, list, paragraph, render, type Speech } from './markup.ts';
import type { Person } from './members.ts';
import { deck, type Random, randomFrom } from './random.ts';
import * as say from './text/connectives.ts';
import type { Topic } from './text/topic.ts';

/** A topic's lines, drawn so that none comes twice before all have come once. */
type Cards = {
  title: () => string;
  opening: () => string;
  detail: () => string;
  ask: () => string;
  point: () => string;
  picture: () => string;
  link: () => Topic['links'][number];
};

export type Desk = {
  cards(topic: Topic): Cards;
  greeting: () => string;
  signoff: () => string;
  verse: () => string;
  lead: () => string;
  nudge: () => string;
  linkLead: () => string;
  galleryLead: () => string;
};

export function createDesk(random: Random): Desk {
  const known = new Map<string, Cards>();
  return {
    cards(topic) {
      let cards = known.get(topic.key);
      if (!cards) {
        const own = randomFrom(`desk/${topic.key}`);
        cards = {
          title: deck(topic.titles, own),
          opening: deck(topic.openings, own),
          detail: deck(topic.details, own),
          ask: deck(topic.asks, own),
          point: deck(topic.points, own),
          picture: deck(topic.pictures, own),
          link: deck(topic.links, own),
        };
        known.set(topic.key, cards);
      }
      return cards;
    },
    greeting: deck(say.GREETINGS, random),
    signoff: deck(say.SIGNOFFS, random),
    verse: deck(say.VERSES, random),
    lead: deck(say.LEAD_TO_POINTS, random),
    nudge: deck(say.NUDGES, random),
    linkLead: deck(say.LINK_LEADS, random),
    galleryLead: deck(say.GALLERY_LEADS, random),
  };
}

/** Several different cards, also where the deck is turned over in between. */
export function several(card: () => string, count: number): string[] {
  const seen = new Set<string>();
  for (let tries = 0; seen.size < count && tries < count * 4; tries++) seen.add(card());
  return [...seen];
}

export function speechOf(starter: Person, facts: Facts, random: Random, someone: () => Person): Speech {
  return { speaker: starter, starter, answered: starter, facts, random, someone };
}

/** A post's text in its writer's voice: HTML blocks. */
export function textBlocks(desk: Desk, topic: Topic, speech: Speech): string[] {
  const cards = desk.cards(topic);
  const { random, starter } = speech;
  const line = (text: string) => render(text, speech);
  const join = (...texts: string[]) => paragraph(texts.map(line).join(' '));
  const blocks: string[] = [];
  switch (starter.voice) {
    case 'terse':
      blocks.push(random.chance(0.5) ? join(cards.opening()) : join(cards.opening(), cards.ask()));
      break;
    case 'chatty':
      blocks.push(join(desk.greeting(), cards.opening()));
      blocks.push(join(...several(cards.detail, random.int(1, 3))));
      blocks.push(random.chance(0.5) ? join(cards.ask(), desk.signoff()) : join(cards.ask()));
      break;
    case 'technical':
      blocks.push(join(cards.opening()));
      blocks.push(join(desk.lead()), list(several(cards.point, random.int(3, 5)).map(line), random.chance(0.3)));
      blocks.push(join(cards.ask()));
      break;
    case 'poetic':
      blocks.push(random.chance(0.5) ? `<p><em>${line(desk.verse())}</em></p>` : join(desk.verse()));
      blocks.push(join(cards.opening(), cards.detail()));
      if (random.chance(0.5)) blocks.push(join(cards.ask()));
      break;
    case 'plain':
      blocks.push(join(cards.opening()));
      blocks.push(random.chance(0.6) ? join(cards.detail(), cards.ask()) : join(...several(cards.detail, 2)));
      break;
  }
  if (random.chance(0.14)) blocks.push(join(desk.nudge()));
  if (random.chance(0.35))
    blocks.push(join(several(() => random.pick(topic.tags.map((tag) => `#${tag}`)), 2).join(' ')));
  return blocks;
}
