import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostScopes, memberScopes } from '../sandbox/community/oauth/scopes.ts';
import { application, HOST, MEMBER, tokensFor } from '../sandbox/community/testing/visitor.ts';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { print, quantile } from './report.ts';
import { type Walk, walksOf } from './walks.ts';

const SIZE = { members: 20_000, posts: 100_000 };
const MOST_SECONDS = 60;
const MOST_MS = 50;

const namesOf = (scopes: { name: string }[]) =>
  scopes.map(({ name }) => name).filter((name) => !name.endsWith(':chats'));

/** The practice network at its largest: how long it takes to be there, and how fast it answers then. */
export async function scale(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-scale-'));
  const ports = { communityPort: 0, apiPort: 0, controlPort: 0 };
  const clients = [{ ...application, memberScopes: namesOf(memberScopes), hostScopes: namesOf(hostScopes) }];
  try {
    const began = performance.now();
    const cpu = process.cpuUsage();
    const sandbox = await startSandbox({ ...ports, dataDir, clients, seed: SIZE });
    try {
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - began) / 1000;
      print(
        `Seeding ${SIZE.members.toLocaleString('en')} members and ${SIZE.posts.toLocaleString('en')} posts`,
        `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU), ${Math.round(process.resourceUsage().maxRSS / 1000)} MB of memory at most${verdict(seconds, MOST_SECONDS, 's')}`,
        `From nothing to a community that answers, in one process: ${contents(sandbox)}.`,
      );
      await measure(sandbox);
    } finally {
      await sandbox.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const verdict = (figure: number, bar: number, unit: string) =>
  figure <= bar ? `; the bar is ${bar} ${unit}` : `; MISSED: the bar is ${bar} ${unit}`;

function contents({ db }: Sandbox): string {
  const count = (table: string) => db.get<{ n: number }>(`select count(*) as n from ${table}`)?.n ?? 0;
  return ['members', 'posts', 'comments', 'reactions']
    .map((table) => `${count(table).toLocaleString('en')} ${table}`)
    .join(', ');
}

/** Walks through every list at once, page by page in turns, over HTTP and with real tokens. */
export async function measure(sandbox: Sandbox): Promise<void> {
  const member = (await tokensFor(sandbox, MEMBER, namesOf(memberScopes).join(' '))).access_token;
  const host = (await tokensFor(sandbox, HOST, namesOf([...memberScopes, ...hostScopes]).join(' '))).access_token;
  const tokens = { member, host };
  // The first requests of a process are slower; they say nothing about the size of the network.
  for (const walk of walksOf()) await ask(sandbox, tokens, walk, null);

  const times = new Map<string, { ms: number; cpu: number }[]>();
  const slowest = new Map<string, { ms: number; label: string }>();
  let open = walksOf().map((walk) => ({ walk, after: null as string | null, pages: 0 }));
  while (open.length > 0) {
    for (const step of open) {
      const { ms, cpu, next } = await ask(sandbox, tokens, step.walk, step.after);
      const { list, label } = step.walk;
      const all = times.get(list) ?? [];
      times.set(list, all);
      all.push({ ms, cpu });
      if (ms > (slowest.get(list)?.ms ?? 0)) slowest.set(list, { ms, label: `${label}, page ${step.pages + 1}` });
      step.after = next;
      step.pages++;
    }
    open = open.filter(({ walk, after, pages }) => after !== null && pages < walk.pages);
  }
  for (const [list, all] of times) {
    const of = (kind: 'ms' | 'cpu', part: number) =>
      quantile(
        all.map((request) => request[kind]),
        part,
      );
    const p95 = of('ms', 0.95);
    const worst = slowest.get(list);
    print(
      `${list} at that size`,
      `p50 ${of('ms', 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of ${all.length} requests (p95 ${of('cpu', 0.95).toFixed(1)} ms of CPU)${verdict(p95, MOST_MS, 'ms')}`,
      `Slowest ${worst?.ms.toFixed(1)} ms: ${worst?.label}.`,
    );
  }
}

async function ask(
  sandbox: Sandbox,
  tokens: Record<Walk['viewer'], string>,
  { viewer, query, variables, pageOf, label }: Walk,
  after: string | null,
): Promise<{ ms: number; cpu: number; next: string | null }> {
  const began = performance.now();
  const before = process.cpuUsage();
  const response = await fetch(`${sandbox.apiUrl}/networks/${sandbox.network}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens[viewer]}`,
      'content-type': 'application/json',
      'user-agent': 'foyer-bench/1.0',
    },
    body: JSON.stringify({ query, variables: { ...variables, ...(after !== null && { after }) } }),
  });
  const text = await response.text();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
  if (!response.ok || errors) throw new Error(`${label}: ${response.status} ${errors?.[0]?.message ?? ''}`);
  const { hasNextPage, endCursor } = pageOf(data);
  return { ms, cpu: (user + system) / 1000, next: hasNextPage ? endCursor : null };
}
