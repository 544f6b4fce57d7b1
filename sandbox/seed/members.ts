import type { SeedMember, SeedRole } from './model.ts';
import { deck, type Random, randomFrom } from './random.ts';
import { BIOS } from './text/bios.ts';
import { CULTURES, type Culture } from './text/cultures.ts';
import { KNOWN } from './text/known.ts';

export type Voice = 'terse' | 'chatty' | 'technical' | 'poetic' | 'plain';

/** A member and what the texts need to know of them. */
export type Person = {
  member: SeedMember;
  voice: Voice;
  language: Culture['language'];
  harbour: string;
  boat: string;
  boatName: string;
  /** How often they write, against the others. */
  activity: number;
};

export const MIRA = 1;
export const TOMAS = 2;
export const ADAEZE = 3;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A person before they have a number and dates. */
export type Sketch = Omit<Person, 'member'> & {
  first: string;
  last: string;
  name: string;
  zone: string;
  bio: string | null;
  avatar: boolean;
};

function scriptOf(text: string): string {
  const scripts = ['Latin', 'Greek', 'Cyrillic', 'Georgian', 'Armenian', 'Malayalam', 'Tamil', 'Khmer', 'Lao'];
  return scripts.find((script) => new RegExp(`^[^\\p{L}]*\\p{Script=${script}}`, 'u').test(text)) ?? 'other';
}

const parts = (text: string) => text.split('|').map((part) => part.split('/') as [string, string?]);

/** Every pair of given and family name that a person could carry. */
function namesOf(culture: Culture): { first: string; last: string }[] {
  return parts(culture.first).flatMap(([first, mark]) =>
    parts(culture.last)
      .filter(([last, other]) => (!mark || !other || mark === other) && scriptOf(last) === scriptOf(first))
      .map(([last]) => ({ first, last })),
  );
}

/**
 * A given name for the `round`th time that a culture's names are used up: from then on people carry a second one, as far
 * as there are some that go with it. In a large community several are called the same all the same.
 */
function longer(culture: Culture, first: string, round: number): string {
  const [, mark] = parts(culture.first).find(([name]) => name === first) ?? [];
  const others = parts(culture.first).filter(
    ([name, other]) => name !== first && other === mark && scriptOf(name) === scriptOf(first),
  );
  const second = others[(round - 1) % others.length]?.[0];
  return second && culture.order.includes(' ') ? `${first} ${second}` : first;
}

function sketches(count: number, random: Random): Sketch[] {
  const taken = new Set(KNOWN.map((known) => known.name));
  const cultures = deck(CULTURES, random);
  const allNames = () => new Map(CULTURES.map((culture) => [culture.key, random.shuffle(namesOf(culture))]));
  let names = allNames();
  let round = 0;
  const bio = deck(BIOS, random);
  const result = [...KNOWN];
  while (result.length < count) {
    const culture = cultures();
    const pair = names.get(culture.key)?.pop();
    if (!pair) {
      if ([...names.values()].some((left) => left.length > 0)) continue;
      names = allNames();
      round++;
      continue;
    }
    const first = round === 0 ? pair.first : longer(culture, pair.first, round);
    const name = culture.order.replace('{f}', first).replace('{l}', pair.last);
    if (taken.has(name) && round === 0) continue;
    taken.add(name);
    const [harbour, zone] = random.pick(culture.homes);
    const boat = random.pick(culture.boats.split('|'));
    const boatName = random.pick(culture.boatNames.split('|'));
    const line = bio().replace('{myboat}', boat).replace('{myname}', boatName).replace('{harbour}', harbour);
    result.push({
      first,
      last: pair.last,
      name,
      zone,
      harbour,
      boat,
      boatName,
      bio: random.chance(0.8) ? line : null,
      avatar: random.chance(0.88),
      voice: random.pick(['terse', 'chatty', 'technical', 'poetic', 'plain', 'plain', 'chatty'] as const),
      language: culture.language,
      // A few write much, most write little.
      activity: 0.15 + random.next() ** 4 * 2.4,
    });
  }
  return result.slice(0, count);
}

/** Ids of the three hosts and the six moderators. */
const HOSTS = [ADAEZE, 9, 11];
const MODERATORS = [TOMAS, 7, 10, 12, 15, 19];

function roleOf(id: number, count: number): SeedRole {
  if (HOSTS.includes(id)) return 'host';
  if (MODERATORS.includes(id)) return 'moderator';
  return id > count - Math.ceil(count / 60) ? 'limited' : 'member';
}

export function buildPeople(now: Date, count: number): Person[] {
  const random = randomFrom('members');
  const accounts = new Map([
    [MIRA, 'mira'],
    [TOMAS, 'tomas'],
    [ADAEZE, 'adaeze'],
  ]);
  return sketches(count, random).map(({ first, last, name, zone, bio, avatar, ...person }, index) => {
    const id = index + 1;
    const account = accounts.get(id);
    const member: SeedMember = {
      id,
      email: `${account ?? `member${id}`}@tidewater.test`,
      password: account ? 'tidewater' : null,
      name,
      firstName: first.startsWith('Wolfe') ? 'Maximiliana' : first,
      lastName: last,
      shortBio: bio,
      role: roleOf(id, count),
      timeZone: zone,
      joinedAt: new Date(
        now.getTime() - (id <= 3 ? 1400 - id * 40 : random.int(20, 1300)) * DAY - random.int(0, 24) * HOUR,
      ),
      lastActiveAt: new Date(now.getTime() - random.next() ** 3 * 60 * DAY - 4 * 60_000),
      hasAvatar: avatar,
    };
    return { ...person, member };
  });
}
