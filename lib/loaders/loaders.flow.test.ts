import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { parseContent } from '@/lib/content/tree';
import { currentSession } from '@/lib/session';
import { changeRecord } from '@/lib/session/record';
import { StoreUnavailableError, store } from '@/lib/store';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { loadFeed } from './feed';
import { loadMember } from './member';
import { loadLinkedComment, loadPost } from './post';
import { loadSavedPosts } from './saved';
import { loadShell } from './shell';
import { loadSpace } from './space';

/** The request that a page is rendered for: Next keeps it out of reach of a test. */
const request = { cookies: new Map<string, string>(), path: '/posts/7?comment=a%3Db' as string | null };
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined),
  }),
  headers: async () => new Headers(request.path === null ? {} : { 'x-foyer-path': request.path }),
}));

let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
let signedIn: Map<string, string>;
const upstream: string[] = [];

beforeAll(async () => {
  const memberScopes = ['read:userinfo', 'read:network', 'read:posts', 'write:posts', 'write:comments'];
  const client = {
    ...CLIENT,
    name: 'Foyer',
    redirectUris: [`${APP}/api/auth/callback/mighty`],
    memberScopes,
    hostScopes: [],
  };
  const log = (line: string) => void (line.startsWith('api POST') && upstream.push(line));
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', log, clients: [client] });
  stopFoyer = startFoyer(sandbox);
  process.env.MIGHTY_MEMBER_SCOPES = memberScopes.join(' ');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'log').mockReturnValue();
  const browser = new Browser();
  await browser.signIn('mira@tidewater.test', '/feed');
  // The sandbox logs a request when its connection is done with it: the sign-in's own must not be counted below.
  await vi.waitFor(() => expect(upstream.length).toBe(1));
  signedIn = new Map([...browser.cookies].map(([name, { value }]) => [name, value]));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stopFoyer();
  await sandbox.close();
});
beforeEach(() => {
  request.cookies = signedIn;
  upstream.length = 0;
});

async function dataOf<D>(loading: Promise<{ ok: true; data: D } | { ok: false; code: string }>): Promise<D> {
  const loaded = await loading;
  if (!loaded.ok) throw new Error(`not loaded: ${loaded.code}`);
  return loaded.data;
}

/** Next's own way to say where a page goes instead: `NEXT_REDIRECT;…;/path;307;` or `NEXT_HTTP_ERROR_FALLBACK;404`. */
const digestOf = (loading: Promise<unknown>) =>
  loading.then(
    () => 'a page',
    (error: { digest?: string }) => error.digest ?? String(error),
  );

test('the first screen is two requests: the shell and the feed', async () => {
  const [shell, feed] = await Promise.all([dataOf(loadShell()), dataOf(loadFeed({ mine: false }, 5))]);
  expect(shell.network.title).toBe('Tidewater');
  expect(feed.network.feed.nodes.length).toBe(5);
  expect(upstream.length).toBe(2);
});

test('each page loads what it is about, as trees', async () => {
  const feed = await dataOf(loadFeed({}));
  const post = feed.network.feed.nodes
    .map((item) => item.post)
    .find((item) => item?.space && item.creator && item.bodyHtml);
  if (!post?.space || !post.creator) throw new Error('the seed has no such post');
  expect(parseContent(post.bodyHtml)[0]).toMatchObject({ t: expect.any(String) });
  expect((await dataOf(loadPost(post.resourceId))).network.post?.id).toBe(post.id);
  expect((await dataOf(loadSpace(post.space.resourceId))).network.space?.id).toBe(post.space.id);
  expect((await dataOf(loadMember(encodeURIComponent(post.creator.id)))).node?.id).toBe(post.creator.id);
  expect((await dataOf(loadSavedPosts())).network.savedPosts.nodes).toBeInstanceOf(Array);
});

describe('what is not there', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a post', () => loadPost('999999999')],
    ['a space', () => loadSpace('999999999')],
    ['a member', () => loadMember('nobody')],
    ['an id that is none', () => loadPost('%E0%A4%A')],
    ['an endless id', () => loadPost('9'.repeat(10_000))],
  ])('%s: the not-found page', async (_name, loading) => {
    expect(await digestOf(loading())).toBe('NEXT_HTTP_ERROR_FALLBACK;404');
  });

  test('a member’s address with the id of something else is not found', async () => {
    const feed = await dataOf(loadFeed({}, 1));
    expect(await digestOf(loadMember(feed.network.feed.nodes[0]?.post?.id ?? ''))).toBe('NEXT_HTTP_ERROR_FALLBACK;404');
  });

  test('a comment that is gone leaves its post a page', async () => {
    expect(await loadLinkedComment('nobody')).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('without a session', () => {
  test('a visitor goes to sign in and comes back to the very address', async () => {
    request.cookies = new Map();
    expect(await digestOf(loadShell())).toContain(
      `;/sign-in?${new URLSearchParams({ returnTo: '/posts/7?comment=a%3Db' })};`,
    );
    expect(upstream).toEqual([]);
  });

  test('an unreadable store is said, and nobody is signed out', async () => {
    const get = vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    expect(await loadShell()).toMatchObject({
      ok: false,
      code: 'STORE_UNAVAILABLE',
      what: expect.stringContaining('not signed out'),
    });
    get.mockRestore();
  });

  test('a session that the network ended says so at the sign-in', async () => {
    const read = await currentSession();
    if (read.state !== 'signed-in') throw new Error(read.state);
    await changeRecord(read.session.key, () => ({ ended: 'ended-by-network' }));
    expect(await digestOf(loadShell())).toMatch(/;\/sign-in\?returnTo=[^;]*&error=session-ended;/);
    request.path = null;
    expect(await digestOf(loadShell())).toContain(';/sign-in?returnTo=%2Ffeed&error=session-ended;');
    expect(upstream).toEqual([]);
  });
});
