import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultHostScopes, defaultMemberScopes } from '@/lib/auth/scopes';
import packageJson from '@/package.json';
import { developmentSecret } from './development-secret';
import { processWide } from './process-wide';

export type Config = {
  appUrl: URL;
  network: string;
  clientId: string;
  clientSecret: string;
  communityUrl: URL;
  apiUrl: URL;
  memberScopes: string[];
  hostScopes: string[];
  /** Newest first: the first one seals, all of them open. */
  sessionSecrets: string[];
  redisUrl: string | null;
  dataDir: string;
  version: string;
};

/** Everything that is wrong with the environment, one line each, in words for the operator. Never holds a value. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`Foyer cannot start with this configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const SECRET_LENGTH = 32;
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** An origin: scheme, host and port, nothing after. Plain http is for development and for this very machine. */
function origin(production: boolean) {
  return z.string().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (!url || !['http:', 'https:'].includes(url.protocol))
      return fail('must be an address such as https://example.org');
    if (url.href !== `${url.origin}/`)
      return fail('must end after the host and port: no path, query, name or password');
    if (production && url.protocol === 'http:' && !loopbackHosts.includes(url.hostname)) return fail('must be https');
    return url;
  });
}

/** RFC 6749 section 3.3: scope tokens, divided by spaces. */
function scopes(accept: (scope: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
    .refine((list) => list.length > 0 && list.every((scope) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(scope)), {
      message: 'must be scope names with spaces between them',
    })
    .refine((list) => list.every(accept), { message });
}

function surface(production: boolean, numericNetwork: boolean, onVercel: boolean) {
  const needed = z.string('is missing');
  const community = origin(production);
  const redis = z
    .string('is needed on Vercel, where a file does not outlive its function')
    .refine((text) => URL.canParse(text) && ['redis:', 'rediss:'].includes(new URL(text).protocol), {
      message: 'must begin with redis:// or rediss://',
    });
  return z.object({
    APP_URL: origin(production).prefault('http://localhost:3000'),
    MIGHTY_NETWORK: needed.regex(
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i,
      'must be the subdomain or the number of a network',
    ),
    MIGHTY_CLIENT_ID: needed,
    MIGHTY_CLIENT_SECRET: needed,
    MIGHTY_COMMUNITY_URL: numericNetwork
      ? z.string('is needed when MIGHTY_NETWORK is a number: a number names no host').pipe(community)
      : community.optional(),
    MIGHTY_API_URL: origin(production).prefault('https://api.mn.co'),
    MIGHTY_MEMBER_SCOPES: scopes(
      (scope) => !scope.startsWith('host:') && scope !== 'openid',
      'must hold no host: scope (only hosts could then sign in) and not openid',
    ).prefault(defaultMemberScopes.join(' ')),
    MIGHTY_HOST_SCOPES: scopes((scope) => scope !== 'openid', 'must not hold openid').prefault(
      defaultHostScopes.join(' '),
    ),
    SESSION_SECRET: (production
      ? z.string('is missing: make one with `openssl rand -base64 48`')
      : z.string().optional()
    )
      .transform((text) => text?.split(',').map((secret) => secret.trim()) ?? [])
      .refine((list) => list.every((secret) => secret.length >= SECRET_LENGTH), {
        message: `must be at least ${SECRET_LENGTH} characters; several are divided by commas, newest first`,
      }),
    REDIS_URL: onVercel ? redis : redis.optional(),
  });
}

/**
 * Reads the whole configuration (docs: README, "Configuration"). A variable that is set to nothing counts as unset.
 * @throws ConfigError that lists everything that is wrong, not just the first thing.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const production = env.NODE_ENV === 'production';
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const numericNetwork = /^\d+$/.test(given.MIGHTY_NETWORK ?? '');
  const result = surface(production, numericNetwork, given.VERCEL !== undefined).safeParse(given);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const values = result.data;
  const dataDir = resolve('.data');
  return {
    appUrl: values.APP_URL,
    network: values.MIGHTY_NETWORK,
    clientId: values.MIGHTY_CLIENT_ID,
    clientSecret: values.MIGHTY_CLIENT_SECRET,
    communityUrl: values.MIGHTY_COMMUNITY_URL ?? new URL(`https://${values.MIGHTY_NETWORK}.mn.co`),
    apiUrl: values.MIGHTY_API_URL,
    memberScopes: values.MIGHTY_MEMBER_SCOPES,
    hostScopes: values.MIGHTY_HOST_SCOPES,
    sessionSecrets: values.SESSION_SECRET.length > 0 ? values.SESSION_SECRET : [developmentSecret(dataDir)],
    redisUrl: values.REDIS_URL ?? null,
    dataDir,
    version: packageJson.version,
  };
}

/** The process's own configuration, read at the first use. @throws ConfigError */
export function config(): Config {
  return processWide('config', () => readConfig(process.env));
}
