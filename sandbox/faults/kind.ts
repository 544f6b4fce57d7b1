import type { OutgoingHttpHeaders } from 'node:http';
import type { DocumentNode } from 'graphql';

/** Where a fault can strike, and the words for it. */
export const ENDPOINTS = {
  api: 'POST …/graphql',
  schema: 'GET …/graphql/schema',
  token: 'POST /oauth/token',
  authorize: 'GET /oauth/authorize',
} as const satisfies Record<string, string>;

export type Endpoint = keyof typeof ENDPOINTS;

export type Parameter = { sentence: string } & (
  | { type: 'number'; initial: number; min: number; max: number }
  | { type: 'choice'; initial: string; values: readonly string[] }
  /** Without `initial` it must be given; an `initial` of '' means that it may be left out. `check` says what is wrong. */
  | { type: 'text'; initial?: string; check: (value: string) => string | null }
);

type Value<P extends Parameter> = P extends { type: 'number' }
  ? number
  : P extends { values: readonly (infer Choice)[] }
    ? Choice
    : string;

export type Values = Record<string, string | number>;

export type Answer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer | Iterable<Buffer>;
  /** The connection is reset after so many bytes of the body. */
  cutAfter?: number;
};

/** What becomes of a request: an answer, or a connection that is reset before the first byte of one. */
export type Outcome = Answer | 'reset';

/** The GraphQL request in a body, as far as there is one. */
export type Operation = { name: string | null; document: DocumentNode | null };

/** One request that a fault may strike. */
export type Exchange = {
  endpoint: Endpoint;
  /** Null where nobody is known to ask: no token, a bad one, or none yet. */
  memberId: number | null;
  operation: Operation;
  /** A bearer token, or the refresh token that is to be exchanged. Never written anywhere. */
  token: string | null;
  ifNoneMatch: string | undefined;
  now: () => Date;
  /** The sandbox's own answer, or what the next fault makes of it. */
  proceed: () => Promise<Outcome>;
  /** Resolves after so many milliseconds, or as soon as the fault is cleared. Rejects when the caller has gone. */
  wait: (ms: number) => Promise<void>;
  /** The community's records of tokens. */
  tokens: { expire: (accessToken: string) => void; revoke: (refreshToken: string) => void };
};

/**
 * A kind of fault. `strike` answers a request, calling `proceed` or not; `change` makes something of the sandbox's own
 * answer, or null where it holds nothing to change: such a request does not count. `skew` turns the clock.
 */
export type FaultKind = {
  sentence: string;
  /** Where it can strike; `initially`, where it does when nothing is said. */
  endpoints: readonly Endpoint[];
  initially: readonly Endpoint[];
  parameters: Record<string, Parameter>;
  applies?(exchange: Exchange, values: Values): boolean;
  strike?(exchange: Exchange, values: Values): Promise<Outcome>;
  change?(answer: Answer, exchange: Exchange, values: Values): Answer | null;
  /** Milliseconds by which the network's clock is ahead. */
  skew?(values: Values): number;
};

type TypedHooks<V> = {
  applies?(exchange: Exchange, values: V): boolean;
  strike?(exchange: Exchange, values: V): Promise<Outcome>;
  change?(answer: Answer, exchange: Exchange, values: V): Answer | null;
  skew?(values: V): number;
};

/** Lets the hooks of a kind see its parameters by their types. `endpoints` default to the API alone. */
export function faultKind<const P extends Record<string, Parameter> = Record<never, Parameter>>(
  definition: { sentence: string; endpoints?: Endpoint[]; initially?: Endpoint[]; parameters?: P } & TypedHooks<{
    [Name in keyof P]: Value<P[Name]>;
  }>,
): FaultKind {
  const { endpoints = ['api'], initially = endpoints.slice(0, 1), parameters = {}, ...rest } = definition;
  return { ...rest, endpoints, initially, parameters } as FaultKind;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export const jsonAnswer = (status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { ...headers, 'content-type': JSON_TYPE },
  body: Buffer.from(JSON.stringify(body)),
});

export const htmlAnswer = (status: number, markup: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(markup),
});

/** A page as it comes from in front of the network, not from the network. */
export const page = (title: string, words: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head>\n<body><h1>${title}</h1><p>${words}</p></body></html>\n`;

/** An error as each endpoint words it: GraphQL's form, OAuth's (RFC 6749 section 5.2), or a page. */
export function errorAnswer(
  endpoint: Endpoint,
  status: number,
  code: string,
  message: string,
  headers: OutgoingHttpHeaders = {},
): Answer {
  if (endpoint === 'authorize') return htmlAnswer(status, page(message, 'Try again later.'), headers);
  if (endpoint === 'token') {
    return jsonAnswer(status, { error: code.toLowerCase(), error_description: message }, headers);
  }
  return jsonAnswer(status, { errors: [{ message, extensions: { code } }] }, headers);
}

/** The body as text; null for one that is streamed by another fault. */
export const textOf = ({ body }: Answer): string | null => (Buffer.isBuffer(body) ? body.toString('utf8') : null);
