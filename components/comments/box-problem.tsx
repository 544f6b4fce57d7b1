import { TriangleAlert } from 'lucide-react';
import { failureOf } from '@/lib/apollo/failure';

/** Why words were not taken, for a person. `signIn`: they have to sign in again first. */
export type SendProblem = { what: string; next: string; signIn: boolean };

export function problemOf(error: unknown): SendProblem {
  const { code, what, next } = failureOf(error);
  const signIn = code === 'SESSION_ENDED' || code === 'SIGNED_OUT';
  return { what, next: signIn ? 'Sign in again; you come back here, and your words with you.' : next, signIn };
}

/** A refusal that the network put in words: the payload's `errors`. */
export function refusal(errors: readonly string[]): SendProblem {
  const what = errors.map((error) => (/[.!?…]$/.test(error) ? error : `${error}.`)).join(' ');
  return {
    what: `The network did not take it. ${what}`,
    next: 'Change your words and send them again.',
    signIn: false,
  };
}

export function BoxProblem({ problem, returnTo }: { problem: SendProblem; returnTo: string }) {
  return (
    <div role="alert" className="mx-3 mb-3 flex gap-2.5 rounded-control bg-danger-soft px-3 py-2.5 text-ui">
      <TriangleAlert aria-hidden="true" size={18} strokeWidth={1.75} className="mt-0.5 shrink-0 text-danger" />
      <p>
        <span className="font-[600]">{problem.what}</span> Your words are kept here. {problem.next}{' '}
        {problem.signIn ? (
          // A whole new document: what this page holds belongs to the session that ended.
          <a href={`/sign-in?${new URLSearchParams({ returnTo })}`} className="font-[600] text-accent-text underline">
            Sign in
          </a>
        ) : null}
      </p>
    </div>
  );
}
