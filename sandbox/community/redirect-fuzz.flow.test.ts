import { Agent, request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { FAMILIES, redirectPayloads } from './testing/redirect-payloads.ts';
import { application, approvedCode, authorization, form, MEMBER, SECRET } from './testing/visitor.ts';

const REGISTERED = ['http://localhost:3999/callback', 'http://127.0.0.1:3998/back', 'https://lighthouse.test/callback'];
const payloads = REGISTERED.flatMap((registered) =>
  redirectPayloads(registered)
    .filter(({ payload }) => payload !== '' && !REGISTERED.includes(payload))
    .map((made) => ({ ...made, registered })),
);
type Payload = (typeof payloads)[number];
/** Four thousand requests: fewer connections and less work for each than fetch has. */
const dispatcher = new Agent({ connections: 8 });
const A_WHILE = 60_000;
let sandbox: Sandbox;

beforeAll(async () => {
  const client = { ...application, redirectUris: REGISTERED };
  // The clock stands, so that a code outlives the two thousand tries.
  const now = new Date();
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [client], now: () => now });
});
afterAll(async () => {
  await dispatcher.close();
  await sandbox.close();
});

/** Those that `accepted` says yes to, asked eight at a time over kept-alive connections. */
async function whichOf(accepted: (payload: Payload) => Promise<boolean>): Promise<Payload[]> {
  const left = payloads.values();
  const found: Payload[] = [];
  const work = async () => {
    for (const payload of left) if (await accepted(payload)) found.push(payload);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return found;
}

test('there are two thousand payloads, of every family', () => {
  expect(new Set(payloads.map(({ payload }) => payload)).size).toBeGreaterThanOrEqual(2_000);
  expect(new Set(payloads.map(({ family }) => family))).toEqual(new Set(Object.keys(FAMILIES)));
});

/** prompt=none is answered at once, so whatever is accepted would redirect. */
async function authorize(redirect_uri: string) {
  const { address } = authorization(sandbox, { redirect_uri, prompt: 'none' });
  const { statusCode: status, headers, body } = await request(address, { dispatcher });
  return { status, headers, text: await body.text() };
}

async function redeem({ code, verifier }: { code: string; verifier: string }, redirect_uri: string) {
  const fields = {
    client_id: application.clientId,
    client_secret: SECRET,
    code,
    code_verifier: verifier,
    redirect_uri,
  };
  const { statusCode: status, body } = await request(`${sandbox.communityUrl}/oauth/token`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form({ grant_type: 'authorization_code', ...fields }).toString(),
  });
  return { status, body: (await body.json()) as { error?: string } };
}

test('the authorize endpoint redirects to a registered URI', async () => {
  for (const registered of REGISTERED) {
    const { status, headers } = await authorize(registered);
    expect(status).toBe(303);
    expect(String(headers.location).startsWith(`${registered}?error=login_required&`)).toBe(true);
  }
});

test(
  'the authorize endpoint redirects to no other, and says redirect_uri_mismatch on a page',
  async () => {
    const accepted = await whichOf(async ({ payload }) => {
      const { status, headers, text } = await authorize(payload);
      return status !== 400 || !text.includes('redirect_uri_mismatch') || 'location' in headers || 'refresh' in headers;
    });
    expect(accepted).toEqual([]);
  },
  A_WHILE,
);

test(
  'the token endpoint takes a code with the URI that it was given for, and with no other',
  async () => {
    const given = new Map<string, Awaited<ReturnType<typeof approvedCode>>>();
    for (const redirect_uri of REGISTERED)
      given.set(redirect_uri, await approvedCode(sandbox, MEMBER, undefined, { redirect_uri }));
    const codeFor = (registered: string) => given.get(registered) ?? { code: '', verifier: '' };

    const accepted = await whichOf(async ({ registered, payload }) => {
      const { status, body } = await redeem(codeFor(registered), payload);
      return status !== 400 || body.error !== 'invalid_grant';
    });
    expect(accepted).toEqual([]);

    for (const [i, registered] of REGISTERED.entries()) {
      const another = await redeem(codeFor(registered), REGISTERED[(i + 1) % REGISTERED.length] ?? '');
      expect(another).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect((await redeem(codeFor(registered), registered)).status, 'the code is still good').toBe(200);
    }
  },
  A_WHILE,
);
