import { beforeEach, describe, expect, it } from 'vitest';
import { restart } from '@/lib/auth/testing/foyer';
import { cookiePasswords, protocolSecret, seal, unseal } from './seal';

const older = 'the older secret'.padEnd(40, '-');
const newer = 'the newer secret'.padEnd(40, '+');
const configure = (SESSION_SECRET: string) =>
  restart({ MIGHTY_NETWORK: 'tidewater', MIGHTY_CLIENT_ID: 'a', MIGHTY_CLIENT_SECRET: 'b', SESSION_SECRET });

describe('a seal', () => {
  beforeEach(() => configure(newer));
  const text = 'CANARY-AT “李”';

  it('gives the text back where it belongs, and shows nothing of it', () => {
    const sealed = seal('tokens', text, 'session:a member');
    expect(unseal('tokens', sealed, 'session:a member')).toBe(text);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('CANARY');
    expect(seal('tokens', text, 'session:a member')).not.toBe(sealed);
  });

  it('does not open elsewhere, nor for another purpose', () => {
    const sealed = seal('tokens', text, 'session:a member');
    expect(unseal('tokens', sealed, 'session:b member')).toBeNull();
    expect(unseal('sign-in', sealed, 'session:a member')).toBeNull();
  });

  it('does not open when any of its letters is another, missing or too many', () => {
    const sealed = seal('tokens', text, 'a');
    for (let at = 0; at < sealed.length; at++) {
      const letter = sealed[at] === 'A' ? 'B' : 'A';
      expect(unseal('tokens', sealed.slice(0, at) + letter + sealed.slice(at + 1), 'a')).toBeNull();
      expect(unseal('tokens', sealed.slice(0, at), 'a')).toBeNull();
    }
    for (const more of ['A', '=', '.', ' ', 'é', sealed]) expect(unseal('tokens', sealed + more, 'a')).toBeNull();
  });

  it('opens after the secret was replaced, as long as the old one is listed', () => {
    configure(older);
    const sealed = seal('tokens', text, 'a');
    configure(`${newer},${older}`);
    expect(unseal('tokens', sealed, 'a')).toBe(text);
    const anew = seal('tokens', text, 'a');
    configure(newer);
    expect(unseal('tokens', sealed, 'a')).toBeNull();
    expect(unseal('tokens', anew, 'a')).toBe(text);
  });
});

it('numbers the cookie’s passwords by secret, so that rotation moves no number', () => {
  configure(older);
  const alone = cookiePasswords();
  configure(`${newer},${older}`);
  const both = cookiePasswords();
  expect(both.all).toMatchObject(alone.all);
  expect(Object.keys(both.all)).toHaveLength(2);
  expect(both.newest).not.toEqual(alone.newest);
});

it('gives every purpose a key of its own', () => {
  configure(newer);
  const keys = [...Object.values(cookiePasswords().all), protocolSecret()];
  expect(new Set([...keys, newer]).size).toBe(3);
});
