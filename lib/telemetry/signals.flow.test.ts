import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CreateCommentDocument, FeedDocument, MemberCardDocument } from '@/graphql/generated/graphql';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { execute, networkHealth } from '@/lib/gateway';
import { type Session, sessionOf } from '@/lib/session';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { observeNetwork } from './signals';
import { startRecorder } from './testing/recorder';

const written: string[] = [];
let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
let browser: Browser;
let session: Session;
let recorder: ReturnType<typeof startRecorder>;
let signIns: { values: string; signedIn: number };

beforeAll(async () => {
  recorder = startRecorder();
  const scopes = ['read:userinfo', 'read:network', 'read:posts', 'write:posts', 'write:comments'];
  const client = { ...CLIENT, name: 'Foyer', redirectUris: [`${APP}/api/auth/callback/mighty`], hostScopes: [] };
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    controlPort: 0,
    seed: 'small',
    log: () => {},
    clients: [{ ...client, memberScopes: scopes }],
  });
  stopFoyer = startFoyer(sandbox);
  process.env.MIGHTY_MEMBER_SCOPES = scopes.join(' ');
  vi.spyOn(console, 'log').mockImplementation((line) => void written.push(String(line)));
  observeNetwork(networkHealth);
  browser = new Browser();
  await browser.signIn('mira@tidewater.test', '/feed');
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error('Mira is not signed in');
  session = read.session;
  signIns = {
    values: JSON.stringify(recorder.values),
    signedIn: recorder.sum('foyer.events', { event: 'auth.callback', code: 'signed-in' }),
  };
});
afterAll(async () => {
  recorder.stop();
  vi.restoreAllMocks();
  await stopFoyer();
  await sandbox.close();
});
beforeEach(() => {
  recorder.clear();
  written.length = 0;
});

test('a sign-in is counted, with what it came to and nothing else', () => {
  expect(signIns.signedIn).toBe(1);
  expect(signIns.values).not.toMatch(/mira|Bearer|http/i);
});

describe('an operation', () => {
  test('is a span with its name, its code, its cost and how often it was sent', async () => {
    const { errors } = await execute(session, FeedDocument, { filters: {} });
    expect(errors).toBeUndefined();
    expect(recorder.spans).toHaveLength(1);
    expect(recorder.spans[0]).toEqual({
      name: 'upstream Feed',
      kind: 2,
      startTime: expect.any(Number),
      ended: expect.any(Number),
      attributes: {
        'graphql.operation.name': 'Feed',
        'foyer.code': 'OK',
        'foyer.cost': expect.any(Number),
        'foyer.attempts': 1,
      },
    });
    const [{ startTime, ended, attributes }] = recorder.spans as [(typeof recorder.spans)[number]];
    expect(Number(ended)).toBeGreaterThanOrEqual(Number(startTime));
    expect(recorder.sum('foyer.upstream.operations', { operation: 'Feed', code: 'OK' })).toBe(1);
    expect(recorder.sum('foyer.upstream.cost', { operation: 'Feed' })).toBe(attributes['foyer.cost']);
    expect(recorder.values.map(({ name }) => name)).toContain('foyer.upstream.duration');
  });

  test('shows neither what was said nor who asked: not in spans, figures or lines', async () => {
    const body = '<p>CANARY-3f7a Fair winds</p>';
    const { data } = await execute(session, FeedDocument, { filters: {} });
    const postId = data?.network.feed.nodes.find(({ post }) => post)?.post?.id ?? '';
    await execute(session, CreateCommentDocument, { input: { postId, body, clientMutationId: 'CANARY-3f7b' } });
    await execute(session, MemberCardDocument, { id: 'CANARY-3f7c' });
    const told = [JSON.stringify(recorder.spans), JSON.stringify(recorder.values), ...written].join('\n');
    expect(told).toContain('CreateComment');
    expect(told).not.toMatch(/CANARY|Fair winds|Bearer|authorization|mira/i);
    expect(told).not.toContain(postId);
    expect(told).not.toContain(session.key);
    for (const [, { value }] of browser.cookies) expect(told).not.toContain(value);
  });

  test('that the network throttles has that code, and every request of it is counted', async () => {
    sandbox.faults.add({ kind: 'throttled-429', times: 2, seconds: 0 });
    expect((await execute(session, FeedDocument, { filters: {} })).errors).toBeUndefined();
    expect(recorder.sum('foyer.upstream.attempts', { operation: 'Feed' })).toBe(3);
    sandbox.faults.add({ kind: 'throttled-429', times: 1, seconds: 600 });
    expect((await execute(session, FeedDocument, { filters: {} })).errors?.[0]?.code).toBe('THROTTLED');
    expect(recorder.spans.at(-1)).toMatchObject({ attributes: { 'foyer.code': 'THROTTLED' }, status: { code: 2 } });
    expect(recorder.sum('foyer.upstream.operations', { code: 'THROTTLED' })).toBe(1);
    expect((await recorder.collect())['foyer.network.pause']).toBeGreaterThan(500_000);
  });
});
