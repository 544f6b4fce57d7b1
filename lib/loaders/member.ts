import 'server-only';
import { cache } from 'react';
import { MemberCardDocument, type MemberCardQuery } from '@/graphql/generated/graphql';
import { idFrom, load } from './gate';
import type { Loaded } from './loaded';

/** A member's card, by GlobalID. Unknown, hidden or no member: the not-found page. */
export const loadMember: (id: string) => Promise<Loaded<MemberCardQuery>> = cache(async (id) =>
  load(MemberCardDocument, { id: idFrom(id) }, (data) => data.node && 'memberType' in data.node),
);
