import { expect, it } from 'vitest';
import { roleInWords } from './role';

it('says what someone is', () => {
  expect(roleInWords({ networkRole: 'HOST', memberType: 'FULL_MEMBER' })).toBe('Host of the network');
  expect(roleInWords({ networkRole: 'CONTRIBUTOR', memberType: 'SPACE_HOST' })).toBe('Host of a space');
  expect(roleInWords({ networkRole: null, memberType: 'LIMITED_MEMBER' })).toBe('Guest in single spaces');
});

it('takes roles it does not know for members', () => {
  expect(roleInWords({ networkRole: 'EMPEROR', memberType: 'constructor' })).toBe('Member');
  expect(roleInWords({ networkRole: null, memberType: null })).toBe('Member');
});
