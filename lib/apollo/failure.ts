import { type FailureCode, isFailureCode, type Sentence, sentenceFor } from '@/lib/gateway/codes';

export type Failure = Sentence & { code: FailureCode; retryAfterS?: number };

/**
 * What an Apollo error means to a person. The door's answers carry our code in `extensions.code`; a request that
 * never reached the door (offline, a proxy's error page) has none and counts as unreachable.
 */
export function failureOf(error: unknown): Failure {
  const first = firstGraphQLError(error);
  const code = first?.code;
  if (isFailureCode(code)) {
    return {
      code,
      ...sentenceFor(code),
      ...(first?.retryAfterS === undefined ? {} : { retryAfterS: first.retryAfterS }),
    };
  }
  return { code: 'INTERNAL', ...sentenceFor('INTERNAL') };
}

/** Apollo's CombinedGraphQLErrors, known by its shape: importing the class would weigh more than it says. */
function firstGraphQLError(error: unknown): { code: unknown; retryAfterS?: number } | undefined {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors)) return;
  const extensions: unknown = error.errors[0]?.extensions;
  if (typeof extensions !== 'object' || extensions === null || !('code' in extensions)) return;
  const retryAfterS = 'retryAfterS' in extensions ? extensions.retryAfterS : undefined;
  return { code: extensions.code, ...(typeof retryAfterS === 'number' ? { retryAfterS } : {}) };
}
