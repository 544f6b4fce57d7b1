import type { Database } from '../db/database.ts';
import { memberById } from '../db/index.ts';
import type { MemberRow, SpaceRow } from '../db/rows.ts';
import { forbidden } from './errors.ts';

/** Who asks, and what one request has already read. Made anew for every request. */
export type ApiContext = {
  db: Database;
  now: () => Date;
  /** Origin of the community host, without a slash at the end. */
  communityUrl: string;
  /** Null for a token whose account has no member here: such a viewer sees no space and writes nothing. */
  viewer: MemberRow | null;
  /** Null: not bound by scopes (the community's own explorer, or a network that does not enforce them). */
  scopes: ReadonlySet<string> | null;
  /** Spaces that the viewer may see, in the order of the sidebar. */
  spaces: ReadonlyMap<number, SpaceRow>;
  /** The same as JSON, for `space_id in (select value from json_each(?))`. */
  spaceIds: string;
  members: Map<number, MemberRow | null>;
};

export type Caller = { memberId: number; scopes: readonly string[] | null };

/** Secret spaces belong to their members, hosts included; a limited member has only the spaces they were let into. */
function visibleSpaces(db: Database, viewer: MemberRow | null): Map<number, SpaceRow> {
  if (!viewer) return new Map();
  const spaces = db.all<SpaceRow>(
    `select 'Space' as __typename, s.* from spaces s left join collections c on c.id = s.collection_id
      where (s.secret = 0 and ?2 <> 'limited')
         or exists (select 1 from space_memberships m where m.space_id = s.id and m.member_id = ?1)
      order by coalesce(c.position, -1), s.position, s.id`,
    viewer.id,
    viewer.role,
  );
  return new Map(spaces.map((space) => [space.id, space]));
}

export type Surroundings = { db: Database; now: () => Date; communityUrl: () => string };

export function createContext({ db, now, communityUrl }: Surroundings, caller: Caller): ApiContext {
  const viewer = memberById(db, caller.memberId);
  const spaces = visibleSpaces(db, viewer);
  return {
    db,
    now,
    communityUrl: communityUrl().replace(/\/$/, ''),
    viewer,
    scopes: caller.scopes && new Set(caller.scopes),
    spaces,
    spaceIds: JSON.stringify([...spaces.keys()]),
    members: new Map(),
  };
}

export function memberOf(context: ApiContext, id: number): MemberRow | null {
  let member = context.members.get(id);
  if (member === undefined) {
    member = memberById(context.db, id);
    context.members.set(id, member);
  }
  return member;
}

/** Hosts and moderators of the whole network. */
export function isModerator(viewer: MemberRow | null): boolean {
  return viewer?.role === 'host' || viewer?.role === 'moderator';
}

/** The member who writes. */
export function requireWriter({ viewer }: ApiContext): MemberRow {
  if (!viewer) throw forbidden('This token belongs to no member of the network');
  return viewer;
}
