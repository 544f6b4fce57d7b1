import 'server-only';
import { hostGrantOf, noteHostUse } from '@/lib/session';
import type { Execute } from './gateway';
import { operationId } from './operation-id';
import { knownOperation } from './operations';
import { failure } from './result';

/**
 * What is special about host operations: each is counted for the session's own page (/settings/sessions), and when the host
 * grant is over that is said as such. It ends alone: its member is still signed in, and must not be sent to sign in.
 */
export function withHostMode(execute: Execute): Execute {
  return async (session, document, variables) => {
    const operation = knownOperation(typeof document === 'string' ? document : operationId(document));
    if (operation?.grant !== 'host') return await execute(session, document, variables);
    const grant = hostGrantOf(session);
    if (!session.grants.includes('host')) return failure('HOST_MODE_ENDED');
    const [result] = await Promise.all([
      execute(session, document, variables),
      grant ? noteHostUse(grant.handle, operation.name) : null,
    ]);
    return result.errors?.[0]?.code === 'SESSION_ENDED' ? failure('HOST_MODE_ENDED') : result;
  };
}
