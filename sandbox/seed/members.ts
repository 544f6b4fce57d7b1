import type { SeedMember, SeedRole } from './model.ts';
import { type Random, deck, randomFrom } from './random.ts';
import { BIOS } from './text/bios.ts';
import { CULTURES, type Culture } from './text/cultures.ts';

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

type Sketch = Omit<Person, 'member'> & { first: string; last: string; name: string; zone: string; bio: string | null; avatar: boolean };

const KNOWN: Sketch[] = [
  { first: 'Mira', last: 'Lindqvist', name: 'Mira Lindqvist', zone: 'Europe/Stockholm', bio: 'Rebuilding a 1950s snipa called Tärnan with my father’s tools. Translator on rainy days.', avatar: true, voice: 'plain', language: null, harbour: 'Grisslehamn', boat: 'snipa', boatName: 'Tärnan', activity: 1.6 },
  { first: 'Tomás', last: 'Oyarzún', name: 'Tomás Oyarzún', zone: 'America/Santiago', bio: 'Carpintero de ribera in Chiloé. Moderator here: write to me when something feels wrong.', avatar: true, voice: 'technical', language: 'es', harbour: 'Chiloé', boat: 'lancha chilota', boatName: 'Golondrina', activity: 1.6 },
  { first: 'Adaeze', last: 'Okafor', name: 'Adaeze Okafor', zone: 'Africa/Lagos', bio: 'Host of Tidewater. Naval architect by day, lagoon canoes by heart.', avatar: true, voice: 'chatty', language: null, harbour: 'Lagos', boat: 'Lagos lagoon canoe', boatName: 'Ugo', activity: 1.6 },
  { first: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh', last: 'von und zu Hohenschwangau-Unterammergau', name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Hohenschwangau-Unterammergau', zone: 'Europe/Berlin', bio: 'Yes, it is my real name. No, it does not fit on the transom.', avatar: false, voice: 'plain', language: 'de', harbour: 'Flensburg', boat: 'Jollenkreuzer', boatName: 'Max', activity: 1.1 },
  { first: 'عبد الرحمن', last: 'بن ماجد النجار', name: 'عبد الرحمن بن ماجد النجار', zone: 'Asia/Muscat', bio: 'أبني السنابيق في صور كما علّمني أبي، وأتعلّم هنا كل يوم.', avatar: true, voice: 'poetic', language: 'ar', harbour: 'Sur', boat: 'sambuk', boatName: 'فتح الخير', activity: 1.2 },
  { first: 'נועה', last: 'גלים', name: 'נועה גלים', zone: 'Asia/Jerusalem', bio: 'Hasake in the morning, violin in the evening.', avatar: false, voice: 'terse', language: null, harbour: 'Jaffa', boat: 'hasake', boatName: 'שחף', activity: 1.1 },
  { first: 'सरिता', last: 'गुरुङ', name: 'सरिता गुरुङ', zone: 'Asia/Kathmandu', bio: 'We build lake canoes in Pokhara. The nearest sea is 700 km away and that is fine.', avatar: true, voice: 'chatty', language: null, harbour: 'Pokhara', boat: 'doonga', boatName: 'फेवा', activity: 1.1 },
  { first: 'O', last: '', name: 'O', zone: 'Asia/Tokyo', bio: null, avatar: false, voice: 'terse', language: 'ja', harbour: 'Himi', boat: 'tenma-sen', boatName: '波', activity: 1 },
  { first: 'Renée', last: 'd’Aboville', name: 'Renée d’Aboville', zone: 'Europe/Paris', bio: 'Sail loft in Douarnenez since 1988.', avatar: true, voice: 'technical', language: 'fr', harbour: 'Douarnenez', boat: 'misainier', boatName: 'Petite Sœur', activity: 1.1 },
  { first: 'Darcy', last: 'Nicholls', name: 'Darcy Nicholls', zone: 'Australia/Lord_Howe', bio: 'Half an hour ahead of everyone, literally.', avatar: true, voice: 'terse', language: null, harbour: 'Lord Howe Island', boat: 'Derwent skiff', boatName: 'Southerly', activity: 1.1 },
  { first: 'Josephine', last: 'Littlefield', name: 'Josephine Littlefield', zone: 'America/New_York', bio: 'Runs the youth boatshop in Mystic.', avatar: true, voice: 'chatty', language: null, harbour: 'Mystic', boat: 'catboat', boatName: 'Loon', activity: 1.1 },
  { first: 'Øystein', last: 'Fjære', name: 'Øystein Fjære', zone: 'Europe/Oslo', bio: 'Klinkbygg. Furu, lerk og tålmodighet.', avatar: true, voice: 'terse', language: 'no', harbour: 'Os', boat: 'Oselvar', boatName: 'Måken', activity: 1.1 },
  { first: 'குமரன்', last: 'கடலோன்', name: 'குமரன் கடலோன்', zone: 'Asia/Kolkata', bio: 'Kattumaram: three logs, one rope, no opinions.', avatar: true, voice: 'plain', language: null, harbour: 'Nagapattinam', boat: 'kattumaram', boatName: 'Neythal', activity: 0.8 },
  { first: 'ユキ', last: 'サントス', name: 'ユキ・サントス', zone: 'Asia/Tokyo', bio: null, avatar: true, voice: 'chatty', language: 'ja', harbour: 'Nagasaki', boat: 'sabani', boatName: 'うみねこ', activity: 0.8 },
];

function scriptOf(text: string): string {
  const scripts = ['Latin', 'Greek', 'Cyrillic', 'Georgian', 'Armenian', 'Malayalam', 'Tamil', 'Khmer', 'Lao'];
  return scripts.find((script) => new RegExp(`^[^\\p{L}]*\\p{Script=${script}}`, 'u').test(text)) ?? 'other';
}

/** Every pair of given and family name that a person could carry. */
function namesOf(culture: Culture): { first: string; last: string }[] {
  const parts = (text: string) => text.split('|').map((part) => part.split('/') as [string, string?]);
  return parts(culture.first).flatMap(([first, mark]) =>
    parts(culture.last)
      .filter(([last, other]) => (!mark || !other || mark === other) && scriptOf(last) === scriptOf(first))
      .map(([last]) => ({ first, last })),
  );
}

function sketches(count: number, random: Random): Sketch[] {
  const taken = new Set(KNOWN.map((known) => known.name));
  const cultures = deck(CULTURES, random);
  const names = new Map(CULTURES.map((culture) => [culture.key, random.shuffle(namesOf(culture))]));
  const bio = deck(BIOS, random);
  const result = [...KNOWN];
  while (result.length < count) {
    const culture = cultures();
    const pair = names.get(culture.key)?.pop();
    if (!pair) continue;
    const name = culture.order.replace('{f}', pair.first).replace('{l}', pair.last);
    if (taken.has(name)) continue;
    taken.add(name);
    const [harbour, zone] = random.pick(culture.homes);
    const boat = random.pick(culture.boats.split('|'));
    const boatName = random.pick(culture.boatNames.split('|'));
    const line = bio().replace('{myboat}', boat).replace('{myname}', boatName).replace('{harbour}', harbour);
    result.push({
      ...pair,
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
      joinedAt: new Date(now.getTime() - (id <= 3 ? 1400 - id * 40 : random.int(20, 1300)) * DAY - random.int(0, 24) * HOUR),
      lastActiveAt: new Date(now.getTime() - random.next() ** 3 * 60 * DAY - 4 * 60_000),
      hasAvatar: avatar,
    };
    return { ...person, member };
  });
}
