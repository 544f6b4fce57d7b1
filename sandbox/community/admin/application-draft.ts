import type { Application, ApplicationDraft, ClientType } from '../oauth/clients.ts';
import { MAX_REDIRECT_URIS, redirectUriLines, redirectUriProblem } from '../oauth/redirect-uris.ts';
import type { Scope } from '../oauth/scopes.ts';
import type { FieldProblem } from '../pages/admin.ts';

/** Graphemes are what people count, but what is kept and drawn are code points: at most this many. */
export const MAX_NAME_LENGTH = 80;

/** The form as it was typed, so that it can be shown again. */
export type TypedApplication = {
  name: string;
  type: string;
  redirectUris: string;
  memberScopes: string[];
  hostScopes: string[];
};

export type Offered = { member: Scope[]; host: Scope[] };

export const emptyForm: TypedApplication = {
  name: '',
  type: 'confidential',
  redirectUris: '',
  memberScopes: [],
  hostScopes: [],
};

export const typedFrom = (application: Application): TypedApplication => ({
  ...application,
  redirectUris: application.redirectUris.join('\n'),
});

function nameProblem(name: string): string | null {
  if (name === '') return 'Give the application a name.';
  if ([...name].length > MAX_NAME_LENGTH) return `The name is longer than ${MAX_NAME_LENGTH} characters. Shorten it.`;
  if (/\p{Cc}/u.test(name)) return 'The name holds a line break or a control character. Take it out.';
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name))
    return 'The name has nothing in it that can be seen. Give it a letter or a number.';
  return null;
}

/** A long address is named by its beginning: the field above holds all of it. */
const quoted = (uri: string) => `“${uri.length > 100 ? `${uri.slice(0, 100)}…` : uri}”`;

function redirectUriProblems(uris: string[]): string[] {
  if (uris.length === 0) return ['Give at least one redirect URI: where members are sent after they answered.'];
  if (uris.length > MAX_REDIRECT_URIS)
    return [`There are ${uris.length} redirect URIs. Keep at most ${MAX_REDIRECT_URIS}.`];
  return uris.flatMap((uri) => {
    const problem = redirectUriProblem(uri);
    return problem === null ? [] : [`${quoted(uri)} ${problem}`];
  });
}

function scopeProblem(chosen: string[], offered: Scope[]): string | null {
  const unknown = chosen.filter((name) => !offered.some((scope) => scope.name === name));
  return unknown.length === 0
    ? null
    : `This network does not offer ${unknown.map(quoted).join(', ')} here. Choose from the list.`;
}

const isClientType = (value: string): value is ClientType => value === 'confidential' || value === 'public';

/**
 * Reads the form. `type` is what an existing application is: it cannot change, and the form has no field for it.
 * Where there are problems, there is no draft.
 */
export function readApplication(form: URLSearchParams, offered: Offered, type?: ClientType) {
  const typed: TypedApplication = {
    name: form.get('name') ?? '',
    type: type ?? form.get('client_type') ?? '',
    redirectUris: form.get('redirect_uris') ?? '',
    memberScopes: [...new Set(form.getAll('member_scopes'))],
    hostScopes: [...new Set(form.getAll('host_scopes'))],
  };
  const name = typed.name.trim();
  const redirectUris = redirectUriLines(typed.redirectUris);
  const problems: FieldProblem[] = [];
  const check = (field: string, ...messages: (string | null)[]) => {
    for (const message of messages) if (message !== null) problems.push({ field, message });
  };
  check('name', nameProblem(name));
  check('client_type', isClientType(typed.type) ? null : 'Choose a client type: confidential or public.');
  check('redirect_uris', ...redirectUriProblems(redirectUris));
  check('member_scopes', scopeProblem(typed.memberScopes, offered.member));
  check('host_scopes', scopeProblem(typed.hostScopes, offered.host));
  const { memberScopes, hostScopes } = typed;
  const draft: ApplicationDraft | null =
    problems.length === 0 && isClientType(typed.type)
      ? { name, type: typed.type, redirectUris, memberScopes, hostScopes }
      : null;
  return { typed, problems, draft };
}
