import { ME } from '../faults/testing/network.ts';

export type Target = 'api' | 'community' | 'control';

/** One request as bytes. */
export type Malformed = {
  to: Target;
  what: string;
  bytes: Buffer;
  /** What it may be answered with; without it anything below 500. */
  statuses?: number[];
  /** The body must be a GraphQL answer with errors. */
  graphql?: true;
  /** Left open without an end, or hung up on as soon as it is sent. */
  end?: 'open' | 'torn';
};

/** A whole number from 0 to one less than that. */
type Random = (below: number) => number;

/** The same numbers every time (mulberry32). */
function numbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function one<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
}

type Header = [name: string, value: string];

const GRAPHQL = '/networks/tidewater/graphql';
const DEEP = 20_000;

function head(method: string, path: string, headers: Header[] = []): Buffer {
  const all: Header[] = [['Host', 'localhost'], ['Connection', 'close'], ...headers];
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${all.map((header) => `${header.join(': ')}\r\n`).join('')}\r\n`,
    'latin1',
  );
}

function whole(method: string, path: string, type: string, body: Buffer | string, headers: Header[] = []): Buffer {
  const content = Buffer.from(body);
  const about: Header[] = [
    ['Content-Type', type],
    ['Content-Length', String(content.length)],
  ];
  return Buffer.concat([head(method, path, [...about, ...headers]), content]);
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const AGENT: Header = ['User-Agent', 'tests/1.0'];

const graphql = (token: string, body: Buffer | string) =>
  whole('POST', GRAPHQL, JSON_TYPE, body, [AGENT, ['Authorization', `Bearer ${token}`]]);

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const NO_HTTP = [
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nNo colon here\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nBad Name: b\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /oauth/token HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n',
  `POST ${GRAPHQL} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'POST /faults HTTP/1.1\r\nHost: a\r\nExpect: the moon\r\nContent-Length: 1\r\n\r\n',
];

const PATHS = [
  ...[
    '//',
    '/%',
    '/%ff',
    '/%00',
    '/..',
    '/\\..\\',
    '*',
    'http://[/',
    'http://other.test/',
    '/?%',
    `/${'a'.repeat(6000)}`,
  ],
  ...[
    '/admin/%E0%A4%A',
    '/members/%E0%A4%A',
    '/assets/99999999999999999999/x.jpg',
    '/avatars/99999999999999999999.svg',
  ],
  ...[
    '/oauth/authorize?client_id=%00&scope=%ff&scope=a',
    '/oauth/authorize?redirect_uri=http://[',
    '/oauth/authorize?%',
  ],
  ...['/oauth/interaction/../..', '/oauth/authorize/nothing', '/media/..%2f..%2fstart.ts', '/.well-known/..'],
  ...[
    '/networks/%ff/graphql/schema',
    '/networks//graphql',
    '/networks/__proto__/graphql/schema',
    '/faults/%',
    '/switches/__proto__',
  ],
];

const METHODS = ['TRACE', 'PROPFIND', 'DELETE', 'PATCH', 'OPTIONS', 'PURGE', 'SEARCH', 'FOO', 'HEAD', 'PUT'];

const HOSTS = ['a b', '[', '%', 'x:99999999', '..', '@', 'localhost:', '\xff', '?#', 'a/b'];

const BODIES: (string | Buffer)[] = [
  ...[
    '',
    '{',
    'null',
    '[]',
    '""',
    '0',
    '{}',
    '{"query":1}',
    '{"query":null}',
    '{"query":[]}',
    '{"query":{}}',
    '{"query":""}',
  ],
  ...['{"query":"{ me { name } }","variables":"x"}', '{"query":"{ me { name } }","operationName":"Nobody"}'],
  ...['{"query":"{ me { name } }","operationName":{}}', '{"query":"{ me { name } }","extensions":7}'],
  ...['{"__proto__":{"query":"{ me { name } }"}}', '[{"query":"{ me { name } }"}]', '{"kind":"latency","ms":1e999}'],
  ...[Buffer.from([0xff, 0xfe, 0x00]), latin1('{"query":"\xff\xfe"}'), '['.repeat(DEEP), '{"a":'.repeat(DEEP)],
];

const SYNTAX = [
  ...[
    '{',
    'query {',
    '{ me { name }',
    '}',
    '{ me(',
    '{ me { name } } }',
    'query ($a: ) { me { name } }',
    '"',
    '"""',
    '&',
  ],
  ...[
    '{ me { ...} }',
    'fragment on on on { a }',
    '\u0000',
    '😀',
    '{ me { name @ } }',
    'query Q { me { name } }}',
    'mutation',
  ],
  ...['{ a: }', 'query Q(', '{a'.repeat(2_000), `{ me(a: ${'['.repeat(3_000)}`, `{ me { ${'name '.repeat(30_000)}`],
];

const FORMS: (string | Buffer)[] = [
  ...[
    '%',
    '%zz=%',
    '&&&===',
    '',
    'email=%00&password=%00',
    'email=a&email=b&password=c&password=d',
    'token=',
    'token=%00',
  ],
  ...[
    'grant_type=authorization_code&grant_type=refresh_token',
    'grant_type=%ff',
    'grant_type=authorization_code&code=',
  ],
  ...['grant_type=refresh_token&refresh_token=%00', 'grant_type[]=x', 'return_to=//evil.test', 'return_to=http://['],
  ...['kind=latency&ms=%00', `a=${'%41'.repeat(10_000)}`, Buffer.from([0xff, 0x00, 0x26, 0x3d])],
];

const FORM_PATHS = [
  ...['/oauth/token', '/oauth/revoke', '/sign-in', '/sign-out', '/admin/practice/faults', '/public/graphiql'],
  ...['/oauth/interaction/nothing/sign-in', '/oauth/interaction/nothing/decision'],
];

const COOKIES = [
  ...['tidewater_session=%', '=;;;', 'tidewater_session=', `tidewater_session=${'a'.repeat(4000)}`, 'a; b; c='],
  ...['tidewater_interaction=\xff\xfe', 'tidewater_session="', 'tidewater_session=x; tidewater_session.sig=y'],
];

const AUTHORIZATIONS = [
  ...['Bearer', 'Bearer  ', 'Bearer a b', 'Basic', 'Basic %%%', 'Basic bm9jb2xvbg==', 'Basic /////w==', 'Basic JTpi'],
  ...[`Bearer ${'a'.repeat(4000)}`, 'Digest x', '\xff'],
];

const COOKIE_PATHS = ['/', '/admin', '/oauth/authorize?client_id=lighthouse', '/oauth/interaction/nothing', '/sign-in'];

type Family = (random: Random, to: Target, token: string) => Malformed;

const FAMILIES: Family[] = [
  (random, to) => {
    const noise = Array.from({ length: 1 + random(400) }, () => random(256));
    return { to, what: 'noise', bytes: Buffer.from([...noise, ...Buffer.from('\r\n\r\n')]), end: 'torn' };
  },
  (random, to) => ({ to, what: 'no HTTP', bytes: latin1(one(random, NO_HTTP)), end: 'torn' }),
  (random, to) => ({ to, what: 'path', bytes: head('GET', one(random, PATHS), [AGENT]) }),
  (random, to) => {
    const path = one(random, ['/', GRAPHQL, '/oauth/token', '/faults', '/admin']);
    return { to, what: 'method', bytes: head(one(random, METHODS), path, [AGENT]) };
  },
  (random, to) => {
    const bytes = head('GET', '/', [['X-Long', 'x'.repeat(20_000 + random(80_000))]]);
    return { to, what: 'headers too long', bytes, end: 'torn' };
  },
  (_random, to) => ({ to, what: 'tunnel', bytes: head('CONNECT', 'other.test:443'), end: 'torn' }),
  (random, to) => {
    const bytes = head('POST', GRAPHQL, [['Content-Length', '100']]).subarray(0, 5 + random(100));
    return { to, what: 'half open', bytes, end: 'open' };
  },
  (random, to) => {
    const path = one(random, [GRAPHQL, ...FORM_PATHS, '/faults']);
    const end = one(random, ['open', 'torn'] as const);
    return { to, what: 'body that never comes', bytes: whole('POST', path, FORM, 'a=b').subarray(0, -2), end };
  },
  (random, _to, token) => {
    const body = JSON.stringify({ query: ME, padding: 'x'.repeat(random(60_000)) });
    return { to: 'api', what: 'hung up', bytes: graphql(token, body), end: 'torn' };
  },
  (random, to, token) => {
    const [path, type, body] = one(random, [
      [GRAPHQL, JSON_TYPE, JSON.stringify({ query: ME })],
      ['/oauth/token', FORM, 'grant_type=refresh_token'],
    ] as const);
    const sent = whole('POST', path, type, body, [AGENT, ['Authorization', `Bearer ${token}`]]).toString('latin1');
    return { to, what: 'host', bytes: latin1(sent.replace('Host: localhost', `Host: ${one(random, HOSTS)}`)) };
  },
  (random, _to, token) => ({ to: 'api', what: 'body', bytes: graphql(token, one(random, BODIES)), graphql: true }),
  (random, _to, token) => {
    const bytes = graphql(token, JSON.stringify({ query: one(random, SYNTAX) }));
    return { to: 'api', what: 'syntax', bytes, statuses: [400], graphql: true };
  },
  (random) => {
    const authorization: Header = ['Authorization', one(random, AUTHORIZATIONS)];
    const bytes = whole('POST', GRAPHQL, JSON_TYPE, '{}', [AGENT, authorization]);
    return { to: 'api', what: 'authorization', bytes, statuses: [401] };
  },
  (_random, _to, token) => {
    const bytes = graphql(token, `{"query":"${'x'.repeat(1_100_000)}"}`);
    return { to: 'api', what: 'oversize', bytes, statuses: [413] };
  },
  (random) => {
    const type = one(random, [FORM, FORM, 'multipart/form-data', 'text/plain', '']);
    return { to: 'community', what: 'form', bytes: whole('POST', one(random, FORM_PATHS), type, one(random, FORMS)) };
  },
  (random) => ({
    to: 'community',
    what: 'cookie',
    bytes: head('GET', one(random, COOKIE_PATHS), [['Cookie', one(random, COOKIES)]]),
  }),
  (random) => {
    const authorization: Header = ['Authorization', one(random, AUTHORIZATIONS)];
    const bytes = whole('POST', '/oauth/token', FORM, 'grant_type=refresh_token&refresh_token=x', [authorization]);
    return { to: 'community', what: 'authorization', bytes, statuses: [400, 401] };
  },
  () => {
    const bytes = whole('POST', '/sign-in', FORM, `email=${'x'.repeat(70_000)}`);
    return { to: 'community', what: 'oversize', bytes, statuses: [413] };
  },
  (random) => {
    const path = one(random, ['/faults', '/switches/consent', '/nowhere']);
    const bytes = whole(one(random, ['POST', 'PUT']), path, JSON_TYPE, one(random, BODIES));
    return { to: 'control', what: 'body', bytes, statuses: [400, 404, 405, 413] };
  },
  () => {
    const bytes = whole('POST', '/faults', JSON_TYPE, `{"kind":"${'x'.repeat(70_000)}"}`);
    return { to: 'control', what: 'oversize', bytes, statuses: [413] };
  },
  (random, to) => {
    const first = Buffer.from('GET /nowhere HTTP/1.1\r\nHost: localhost\r\nUser-Agent: x\r\n\r\n'.repeat(20));
    return { to, what: 'pipelined', bytes: Buffer.concat([first, head('GET', one(random, PATHS), [AGENT])]) };
  },
];

const TARGETS: Target[] = ['api', 'community', 'control'];

/** Requests of every family in turn, the same ones for the same seed. `token`: one that the API takes. */
export function malformedRequests(count: number, seed: number, token: string): Malformed[] {
  const random = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const family = FAMILIES[i % FAMILIES.length];
    if (!family) throw new RangeError('there is no family');
    return family(random, one(random, TARGETS), token);
  });
}
