// Which network a script looks at, and how it asks it.
import { existsSync, readFileSync } from 'node:fs';
import { GraphQLError, parse } from 'graphql';
import { ConfigError, readConfig } from '../lib/config/index.ts';
import { addressOf, foyerEnvironment, type Secrets } from './environment.ts';
import { portFrom } from './ports.ts';

export type NetworkConfig = ReturnType<typeof readConfig>;

const LIMIT_MS = 15_000;

/** What is wrong, one line each, for a person who can put it right. */
export class EnvironmentProblem extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Foyer's own reading of the environment (with .env.local and .env), as `npm start` would do it. Without MIGHTY_NETWORK it is
 * the sandbox that `npm run dev` or `npm run demo` runs on this machine. @throws EnvironmentProblem
 */
export function readNetwork(): NetworkConfig {
  for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file);
  const environment = process.env.MIGHTY_NETWORK?.trim() ? process.env : { ...process.env, ...sandbox() };
  try {
    return readConfig({ ...environment, NODE_ENV: 'production' });
  } catch (error) {
    if (error instanceof ConfigError) throw new EnvironmentProblem(error.problems);
    throw error;
  }
}

function sandbox(): Record<string, string> {
  const kept = '.data/demo.json';
  if (!existsSync(kept)) {
    throw new EnvironmentProblem(['MIGHTY_NETWORK is missing, and there is no sandbox here: start npm run dev first']);
  }
  const secrets: Secrets = JSON.parse(readFileSync(kept, 'utf8'));
  const ports = {
    foyer: portFrom('PORT', 3000),
    community: portFrom('SANDBOX_PORT', 4000),
    api: portFrom('SANDBOX_API_PORT', 4001),
    control: portFrom('SANDBOX_CONTROL_PORT', 4002),
  };
  return { ...foyerEnvironment(ports, secrets), APP_URL: process.env.APP_URL || addressOf(ports.foyer) };
}

export type Answer = { status: number; headers: Headers; body: string };

/** One request, redirects not followed, as Foyer names itself. null: no answer came. */
export async function ask(config: NetworkConfig, url: URL, init: RequestInit = {}): Promise<Answer | null> {
  const headers = new Headers(init.headers);
  headers.set('user-agent', `foyer/${config.version} (+${config.appUrl.origin})`);
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    if (error instanceof Error) return null; // no connection, no whole answer: the caller says what that means
    throw error;
  }
}

export function graphqlUrl({ apiUrl, network }: NetworkConfig, path = ''): URL {
  const url = new URL(apiUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/networks/${encodeURIComponent(network)}/graphql${path}`;
  return url;
}

/** The network's SDL, or why there is none. */
export async function fetchSdl(config: NetworkConfig): Promise<{ sdl: string } | { problem: string }> {
  const answer = await ask(config, graphqlUrl(config, '/schema'), { headers: { accept: 'text/plain' } });
  if (!answer) return { problem: 'no answer' };
  const isPage = /^(text\/html|application\/json)/.test(answer.headers.get('content-type') ?? '');
  if (answer.status !== 200 || isPage) return { problem: `status ${answer.status}${isPage ? ', and no schema' : ''}` };
  try {
    parse(answer.body);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { problem: 'what it gives cannot be read as a schema' };
  }
  return { sdl: answer.body };
}

/** JSON of an object, or null for anything else. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
