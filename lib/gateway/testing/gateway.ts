import { serializeContent } from '@/lib/content/compose';
import { contentFromHtml } from '@/lib/content/sanitize';
import { mightyNetwork } from '@/lib/networks/mighty';
import type { Limits } from '@/lib/networks/mighty/transport';
import type { Session } from '@/lib/session';
import { makeBreaker } from '../breaker';
import { type Execute, type GatewayParts, type LogLine, makeGateway } from '../gateway';
import { makePause, type PauseParts } from '../pause';
import { makePlaces } from '../places';
import { makeRepeats } from '../repeats';

export const session: Session = {
  key: 'k',
  member: { id: null, name: null },
  grants: ['member'],
  scopes: {},
  createdAt: 0,
  lastUsedAt: 0,
};

export const codesOf = (result: { errors?: { code: string }[] }) => result.errors?.map((error) => error.code);

/** A store of one process's memory, as far as a pause needs one. */
export function memoryStore(): ReturnType<PauseParts['store']> {
  const kept = new Map<string, { value: string; version: number }>();
  return {
    get: async (key) => kept.get(key) ?? null,
    async set(key, value, { ifVersion }) {
      const version = kept.get(key)?.version ?? 0;
      if (ifVersion !== undefined && ifVersion !== version) return null;
      kept.set(key, { value, version: version + 1 });
      return version + 1;
    },
  };
}

type Changes = Partial<GatewayParts> & { apiUrl?: URL; limits?: Partial<Limits>; store?: PauseParts['store'] };

/**
 * A gateway with a session of its own and a clock that stands still but for what is slept; everything that it tells
 * anybody is kept. Nothing in it is shared with another one, but the sockets.
 */
export function testGateway(api: URL, { apiUrl = api, limits, store = memoryStore, ...parts }: Changes = {}) {
  const clock = { now: 1_000_000 };
  const asked: { refused?: string }[] = [];
  const ended: string[] = [];
  const slept: number[] = [];
  const lines: LogLine[] = [];
  const reported: unknown[] = [];
  const now = () => clock.now;
  const random = () => 0.5;
  const config = { apiUrl, network: 'tide water', appUrl: new URL('https://foyer.example'), version: '1.2.3' };
  const allLimits = { connectMs: 3_000, headersMs: 5_000, idleMs: 10_000, wholeMs: 5_000, bytes: 100_000, ...limits };
  const communityUrl = new URL('https://tidewater.example');
  const shared = store();
  const report = (error: unknown) => void reported.push(error);
  const execute: Execute = makeGateway({
    network: mightyNetwork(config, allLimits),
    accessToken: async (_session, grant, options = {}) => {
      asked.push(options);
      return `CANARY-${grant}-${asked.length}`;
    },
    endRefused: async (_session, grant, refused) => void ended.push(`${grant} ${refused}`),
    safeHtml: (html) => serializeContent(contentFromHtml(html, { communityUrl })),
    log: (line) => lines.push(line),
    report,
    sleep: async (ms) => {
      slept.push(ms);
      clock.now += ms;
    },
    random,
    breaker: makeBreaker(now),
    places: makePlaces(),
    pause: makePause({ store: () => shared, key: 'pause:test', now, random, report }),
    repeats: makeRepeats(now),
    schema: { fitOf: () => undefined, refetch: async () => false },
    ...parts,
  });
  return { execute, clock, asked, ended, slept, lines, reported };
}
