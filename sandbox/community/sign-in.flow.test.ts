import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { application, authorization, MEMBER, MODERATOR, PASSWORD, Visitor } from './testing/visitor.ts';

let ahead = 0;
let sandbox: Sandbox;

beforeAll(async () => {
  const now = () => new Date(Date.UTC(2026, 9, 25, 0, 59) + ahead);
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application], now });
});
afterAll(() => sandbox.close());

const minutes = (count: number) => {
  ahead += count * 60_000;
};
const tryOut = (email: string, password: string) => new Visitor(sandbox).post('/sign-in', { email, password });

test('after ten wrong passwords an account is closed for a while, to the right one too, and says how long', async () => {
  for (let i = 0; i < 10; i++) {
    expect((await tryOut(i % 2 ? MEMBER : ` ${MEMBER.toUpperCase()}`, 'wrong')).text).toContain(
      'do not belong together',
    );
    if (i === 0) minutes(5);
  }
  const closed = await tryOut(MEMBER, PASSWORD);
  expect(closed.status).toBe(429);
  expect(closed.headers.get('retry-after')).toBe('600');
  expect(closed.text).toContain('Nobody was signed in. Try again in 10 minutes.');
  expect(closed.text).toContain(`value="${MEMBER}"`);
  expect(closed.headers.getSetCookie()).toEqual([]);

  const visitor = new Visitor(sandbox);
  const page = await visitor.get(authorization(sandbox).address);
  const there = await visitor.signIn(page, MEMBER);
  expect(there.status, 'at an application’s request').toBe(429);
  expect(there.text).toContain('Try again in 10 minutes.');

  expect((await tryOut(MODERATOR, PASSWORD)).text, 'another account').toContain('signed in as');
  minutes(10);
  expect((await visitor.signIn(page, MEMBER)).text).toContain('value="approve"');
});

test('an address that no account has is closed in the same way, so that it tells nothing', async () => {
  const nobody = 'nobody@tidewater.test';
  for (let i = 0; i < 10; i++) expect((await tryOut(nobody, 'wrong')).status).toBe(200);
  expect((await tryOut(nobody, 'wrong')).status).toBe(429);
});

test('signing in forgets the wrong passwords before it', async () => {
  for (let i = 0; i < 9; i++) await tryOut(MODERATOR, 'wrong');
  expect((await tryOut(MODERATOR, PASSWORD)).text).toContain('signed in as');
  await tryOut(MODERATOR, 'wrong');
  expect((await tryOut(MODERATOR, PASSWORD)).text).toContain('signed in as');
});
