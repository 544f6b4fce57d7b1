import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './index';

const secret = 'x'.repeat(32);
const whole = {
  NODE_ENV: 'production',
  APP_URL: 'https://foyer.example',
  MIGHTY_NETWORK: 'tidewater',
  MIGHTY_CLIENT_ID: 'client',
  MIGHTY_CLIENT_SECRET: 'secret',
  SESSION_SECRET: secret,
};

function problems(changes: Record<string, string | undefined>): string[] {
  try {
    readConfig({ ...whole, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'foyer-config-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('a whole configuration', () => {
  it('fills in what is not said', () => {
    const config = readConfig(whole);
    expect(config.communityUrl.href).toBe('https://tidewater.mn.co/');
    expect(config.apiUrl.href).toBe('https://api.mn.co/');
    expect(config.memberScopes).toEqual(['read:userinfo', 'read:network', 'write:posts', 'write:comments']);
    expect(config.hostScopes).toEqual(['host:read:network_members']);
    expect(config.redisUrl).toBeNull();
    expect(config.dataDir.endsWith('/.data')).toBe(true);
    expect(config.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('takes what is said, with the spaces that people leave', () => {
    const config = readConfig({
      ...whole,
      MIGHTY_NETWORK: '20260',
      MIGHTY_COMMUNITY_URL: ' https://boats.example/ ',
      MIGHTY_MEMBER_SCOPES: 'read:network  read:userinfo read:network',
      SESSION_SECRET: `${secret}new, ${secret}old`,
      REDIS_URL: 'rediss://:password@cache.example:6380/1',
    });
    expect(config.communityUrl.origin).toBe('https://boats.example');
    expect(config.memberScopes).toEqual(['read:network', 'read:userinfo']);
    expect(config.sessionSecrets).toEqual([`${secret}new`, `${secret}old`]);
    expect(config.redisUrl).toBe('rediss://:password@cache.example:6380/1');
  });

  it('counts a variable that is set to nothing as unset', () => {
    expect(readConfig({ ...whole, MIGHTY_API_URL: '', REDIS_URL: '  ' }).apiUrl.href).toBe('https://api.mn.co/');
  });
});

describe('what is wrong', () => {
  it('is listed all at once, by name', () => {
    const found = problems({
      APP_URL: 'foyer.example',
      MIGHTY_NETWORK: undefined,
      MIGHTY_CLIENT_ID: ' ',
      MIGHTY_CLIENT_SECRET: undefined,
      SESSION_SECRET: 'short',
      REDIS_URL: 'http://cache.example',
    });
    const names = found.map((problem) => problem.split(' ', 1)[0]);
    expect(names).toEqual([
      'APP_URL',
      'MIGHTY_NETWORK',
      'MIGHTY_CLIENT_ID',
      'MIGHTY_CLIENT_SECRET',
      'SESSION_SECRET',
      'REDIS_URL',
    ]);
  });

  it('never repeats a value', () => {
    const found = problems({
      SESSION_SECRET: 'CANARY-1',
      REDIS_URL: 'redsi://:CANARY-2@x',
      APP_URL: 'https://CANARY-3:x@y.example',
    });
    expect(found).toHaveLength(3);
    expect(found.join('\n')).not.toContain('CANARY');
  });

  it.each([
    ['http://foyer.example', 'https'],
    ['https://foyer.example/app', 'no path'],
    ['https://foyer.example/?a=b', 'no path'],
    ['https://me:word@foyer.example', 'no path'],
    ['ftp://foyer.example', 'an address'],
    ['javascript:alert(1)', 'an address'],
    ['foyer.example:3000', 'an address'],
  ])('APP_URL %s', (value, words) => {
    expect(problems({ APP_URL: value }).join()).toContain(words);
  });

  it.each(['MIGHTY_COMMUNITY_URL', 'MIGHTY_API_URL'])(
    '%s over plain http would carry the secret and tokens in the open',
    (name) => {
      expect(problems({ [name]: 'http://tidewater.example' })).toEqual([`${name} must be https`]);
      expect(problems({ [name]: 'http://localhost:4000' })).toEqual([]);
      expect(problems({ [name]: 'http://localhost.evil.example' })).toEqual([`${name} must be https`]);
      expect(problems({ [name]: 'http://tidewater.example', NODE_ENV: 'development' })).toEqual([]);
    },
  );

  it.each([
    [{ MIGHTY_NETWORK: 'tide/water' }, 'MIGHTY_NETWORK'],
    [{ MIGHTY_NETWORK: 'tide.water' }, 'MIGHTY_NETWORK'],
    [{ MIGHTY_NETWORK: '20260' }, 'MIGHTY_COMMUNITY_URL'],
    [{ MIGHTY_MEMBER_SCOPES: 'read:userinfo host:read:network_members' }, 'MIGHTY_MEMBER_SCOPES'],
    [{ MIGHTY_MEMBER_SCOPES: 'openid' }, 'MIGHTY_MEMBER_SCOPES'],
    [{ MIGHTY_MEMBER_SCOPES: 'read:"everything"' }, 'MIGHTY_MEMBER_SCOPES'],
    [{ SESSION_SECRET: undefined }, 'SESSION_SECRET'],
    [{ SESSION_SECRET: `${secret},short` }, 'SESSION_SECRET'],
    [{ SESSION_SECRET: `${secret},` }, 'SESSION_SECRET'],
    [{ VERCEL: '1' }, 'REDIS_URL'],
  ])('%o names %s', (changes, name) => {
    expect(problems(changes).map((problem) => problem.split(' ', 1)[0])).toEqual([name]);
  });
});

describe('the session secret of a development machine', () => {
  const development = { ...whole, NODE_ENV: 'development', SESSION_SECRET: undefined };

  it('is made once, kept for its owner alone, and read again', () => {
    const [made] = readConfig(development).sessionSecrets;
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(readConfig(development).sessionSecrets).toEqual([made]);
    expect(readFileSync(join(folder, '.data/session-secret'), 'utf8')).toBe(made);
    expect(statSync(join(folder, '.data/session-secret')).mode & 0o777).toBe(0o600);
  });

  it('is not made where one is given', () => {
    expect(readConfig({ ...development, SESSION_SECRET: secret }).sessionSecrets).toEqual([secret]);
  });
});
