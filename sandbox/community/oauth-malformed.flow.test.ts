import { Agent, request as send } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { application, MEMBER, SECRET, tokenRequest, tokensFor, whoami } from './testing/visitor.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application] });
});
afterAll(async () => {
  agent.destroy();
  await sandbox.close();
});

/** What no client library would send: as it is, where fetch would put it right. */
function raw(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = send(`${sandbox.communityUrl}/`, { method, path, headers, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    request.once('error', reject).end(body);
  });
}

const TEXTS = [
  '%',
  '%E4',
  '%00',
  '%ED%A0%80',
  '%C0%AF',
  'a[]=1',
  '__proto__',
  'constructor',
  '&&&',
  '=',
  '[object%20Object]',
  'null',
  '-1',
  '1e309',
  "';--",
  '$(x)',
  '{{x}}',
  '../../etc/passwd',
  'x'.repeat(4_000),
];
const NAMES = [
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'response_type',
  'response_mode',
  'prompt',
  'max_age',
  'claims',
  'request',
  'request_uri',
  'id_token_hint',
  'code_challenge',
  'code_challenge_method',
  'nonce',
  'resource',
  'registration',
  'login_hint',
];
const TOKEN_NAMES = [
  'grant_type',
  'code',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
  'client_id',
  'client_secret',
  'scope',
  'token',
  'token_type_hint',
  'client_assertion',
  'client_assertion_type',
  'resource',
];
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test('a thousand malformed requests are answered with 4xx or sent back, and it still serves', async () => {
  const start = `client_id=${application.clientId}&response_type=code&scope=read:userinfo&prompt=none`;
  const address = `redirect_uri=${encodeURIComponent(application.redirectUris[0] ?? '')}`;
  const credentials = `client_id=${application.clientId}&client_secret=${encodeURIComponent(SECRET)}`;
  const requests: Parameters<typeof raw>[] = TEXTS.flatMap((text): Parameters<typeof raw>[] => [
    ...NAMES.map((name): Parameters<typeof raw> => ['GET', `/oauth/authorize?${start}&${address}&${name}=${text}`]),
    ...NAMES.map((name): Parameters<typeof raw> => ['GET', `/oauth/authorize?${name}=${text}`]),
    ...TOKEN_NAMES.map(
      (name): Parameters<typeof raw> => ['POST', '/oauth/token', FORM, `${credentials}&${name}=${text}`],
    ),
    ...['authorization_code', 'refresh_token'].map(
      (type): Parameters<typeof raw> => [
        'POST',
        '/oauth/token',
        FORM,
        `${credentials}&grant_type=${type}&code=${text}&refresh_token=${text}&redirect_uri=${text}`,
      ],
    ),
    ['POST', '/oauth/revoke', FORM, `${credentials}&token=${text}`],
    ['POST', '/oauth/token', { ...FORM, authorization: `Basic ${text}` }, 'grant_type=refresh_token'],
    ['POST', '/oauth/token', { ...FORM, authorization: `Basic ${Buffer.from(text).toString('base64')}` }, ''],
    ['POST', '/oauth/token', { ...FORM, authorization: text }, ''],
    ['POST', '/oauth/token', { 'content-type': 'application/json' }, text],
    ['POST', '/oauth/token', { 'content-type': text }, text],
    [
      'GET',
      `/oauth/authorize/${encodeURIComponent(text)}`,
      { cookie: `tidewater_session=${text}; tidewater_resume=${text}` },
    ],
    ['POST', '/oauth/interaction/x/decision', { ...FORM, cookie: `tidewater_interaction=${text}` }, 'decision=approve'],
    ['POST', '/sign-in', FORM, `email=${text}&password=${text}`],
  ]);
  expect(requests.length).toBeGreaterThan(1_000);
  const left = requests.values();
  const served: string[] = [];
  const work = async () => {
    for (const made of left) {
      const status = await raw(...made);
      if (status >= 500 || status < 200) served.push(`${status} ${made.join(' ')}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(served).toEqual([]);
  expect(await whoami(sandbox, (await tokensFor(sandbox, MEMBER)).access_token)).toMatch(/\S/);
}, 60_000);

test('an oversized request is answered with 413', async () => {
  const body = `token=${'x'.repeat(60 * 1024)}`;
  for (const path of ['/oauth/token', '/oauth/revoke', '/sign-in'])
    expect(
      await raw(
        'POST',
        path,
        { ...FORM, 'content-length': String(70_000) },
        `${body}${'x'.repeat(70_000 - body.length)}`,
      ),
    ).toBe(413);
  expect((await tokenRequest(sandbox, { token: 'x' }, 'revoke')).status).toBe(200);
});
