import { ADAEZE, MIRA, type Person, TOMAS } from './members.ts';
import type { SeedSpaceMembership } from './model.ts';
import { placeIn, type Random, randomFrom, sumsOf } from './random.ts';
import { SECRET, SPACE_ID, SPACE_KEYS } from './spaces.ts';
import type { SpaceKey } from './text/topic.ts';

const KNOWN = [MIRA, TOMAS, ADAEZE];
/** Beside hosts and moderators. */
const OTHER_KEYHOLDERS = [5, 8];

export function buildMemberships(people: Person[]): SeedSpaceMembership[] {
  const random = randomFrom('memberships');
  return people.flatMap(({ member }) => {
    const staff = member.role === 'host' || member.role === 'moderator';
    const spaces = SPACE_KEYS.filter((key) => {
      if (key === SECRET) return staff || OTHER_KEYHOLDERS.includes(member.id);
      if (KNOWN.includes(member.id) || key === 'quay') return true;
      return random.chance(member.role === 'limited' ? 0.2 : 0.62);
    });
    const role = member.role === 'host' ? 'host' : member.role === 'moderator' ? 'moderator' : 'member';
    return spaces.map((key) => ({ spaceId: SPACE_ID[key], memberId: member.id, role }) as const);
  });
}

export type Cast = {
  byId(id: number): Person;
  /** A member of the space, the busy ones more often; of the language where one is asked for. */
  writer(space: SpaceKey, options?: { language?: Person['language']; not?: ReadonlySet<number> }): Person;
  /** How many of the space could write in this language. */
  speakers(space: SpaceKey, language: Person['language']): number;
  everyone: Person[];
  /** Ids of the space's members, rising. */
  inside(space: SpaceKey): readonly number[];
  isIn(space: SpaceKey, memberId: number): boolean;
};

export function createCast(people: Person[], memberships: SeedSpaceMembership[], random: Random): Cast {
  const byId = new Map(people.map((person) => [person.member.id, person]));
  const find = (id: number) => {
    const person = byId.get(id);
    if (!person) throw new Error(`No member ${id}`);
    return person;
  };
  const ids = new Map<SpaceKey, Set<number>>(SPACE_KEYS.map((key) => [key, new Set()]));
  for (const { spaceId, memberId } of memberships) ids.get(SPACE_KEYS[spaceId - 1] as SpaceKey)?.add(memberId);
  const pools = new Map<string, { people: Person[]; ids: number[]; upTo: number[] }>();

  function pool(space: SpaceKey, language: Person['language']) {
    const key = `${space}/${language}`;
    let found = pools.get(key);
    if (!found) {
      const inside = people.filter(({ member }) => ids.get(space)?.has(member.id));
      const chosen = language ? inside.filter((person) => person.language === language) : inside;
      found = {
        people: chosen,
        ids: chosen.map(({ member }) => member.id),
        upTo: sumsOf(chosen.map((person) => person.activity)),
      };
      pools.set(key, found);
    }
    return found;
  }

  return {
    byId: find,
    everyone: people,
    inside: (space) => pool(space, null).ids,
    speakers: (space, language) => pool(space, language).people.length,
    isIn: (space, memberId) => ids.get(space)?.has(memberId) ?? false,
    writer(space, { language = null, not } = {}) {
      const { people: some, upTo } = pool(space, language);
      const free = () => (not ? some.filter(({ member }) => !not.has(member.id)) : some);
      // Looked through only where it could be empty: once for every line that anybody says would be too often.
      if (some.length <= (not?.size ?? 0) && free().length === 0) return random.pick(some);
      for (let tries = 0; tries < 12; tries++) {
        const person = some[placeIn(upTo, random.next())];
        if (person && !not?.has(person.member.id)) return person;
      }
      return random.pick(free());
    },
  };
}
