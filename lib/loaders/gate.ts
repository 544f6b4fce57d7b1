import 'server-only';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { type Answer, query } from '@/lib/apollo/server';
import { viewerOfPage } from '@/lib/apollo/viewer-of-page';
import { type FailureCode, sentenceFor } from '@/lib/gateway/codes';
import { viewerMark } from '@/lib/gateway/viewer-mark';
import { currentSession, endedUnasked, type SessionEndReason } from '@/lib/session';
import type { Loaded } from './loaded';

/**
 * Asks as the member of this request. Without a session the visitor goes to sign in and comes back here; a session
 * that cannot be read is said so, and nobody is signed out for it.
 */
export async function ask<D, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  variables: V,
): Promise<Answer<D>> {
  const read = await currentSession();
  if (read.state === 'signed-out') return toSignIn(read.reason);
  if (read.state === 'unreadable') {
    return { data: null, failure: { code: 'STORE_UNAVAILABLE', ...sentenceFor('STORE_UNAVAILABLE') } };
  }
  viewerOfPage().mark = viewerMark(read.session);
  const answer = await query(read.session, document, variables);
  if (answer.failure?.code === 'SESSION_ENDED') return toSignIn('ended-by-network');
  return answer;
}

/** `ask` for a page: `subject` picks what the page is about, and without it there is no page. */
export async function load<D, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  variables: V,
  subject: (data: D) => unknown = (data) => data,
): Promise<Loaded<D>> {
  const { data, failure } = await ask(document, variables);
  if (data && subject(data)) return { ok: true, data };
  if (failure && failure.code !== 'NOT_FOUND') return failed(failure.code);
  notFound();
}

export function failed(code: FailureCode): Loaded<never> {
  return { ok: false, code, ...sentenceFor(code) };
}

/** The id in an address, as the page got it: Next hands path segments over as they were written. */
export function idFrom(segment: string): string {
  try {
    const id = decodeURIComponent(segment);
    if (id !== '' && id.length <= 500) return id;
  } catch {
    // A lone percent sign: no id we could have written.
  }
  notFound();
}

/** To the sign-in, which leads back to this page. */
export async function toSignIn(reason?: SessionEndReason): Promise<never> {
  const path = (await headers()).get('x-foyer-path') ?? '/feed';
  const query = new URLSearchParams({ returnTo: path });
  if (endedUnasked(reason)) query.set('error', 'session-ended');
  redirect(`/sign-in?${query}`);
}
