import 'server-only';
import { headers } from 'next/headers';
import {
  HostMembersDocument,
  type HostMembersQuery,
  type HostMembersQueryVariables,
} from '@/graphql/generated/graphql';
import type { SignInError } from '@/lib/auth/errors';
import { hostError } from '@/lib/auth/host-errors';
import { currentSession, hostGrantOf } from '@/lib/session';
import { load, toSignIn } from './gate';
import type { Loaded } from './loaded';

/** What stands at the door of the host dashboards. Times are milliseconds. */
export type HostGate =
  | { open: true; endsAt: number }
  | { open: false; returnTo: string; left: boolean; problem: SignInError | null };

/** Is this session in host mode? Asks nobody but the session: reading a page starts no sign-in. */
export async function hostGate(): Promise<HostGate> {
  const read = await currentSession();
  if (read.state === 'signed-out') return await toSignIn(read.reason);
  const grant = read.state === 'signed-in' ? hostGrantOf(read.session) : null;
  if (grant) return { open: true, endsAt: grant.endsAt };
  const path = (await headers()).get('x-foyer-path') ?? '/host';
  const query = new URL(path, 'http://foyer.invalid').searchParams;
  const code = query.get('error');
  return { open: false, returnTo: path, left: query.has('left'), problem: code === null ? null : hostError(code) };
}

/** A page of the members table, at most 50. A network shows nobody to whom it does not take for a host. */
export function loadHostMembers(variables: HostMembersQueryVariables): Promise<Loaded<HostMembersQuery>> {
  return load(HostMembersDocument, variables);
}
