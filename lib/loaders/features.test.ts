import { expect, test } from 'vitest';
import { knownOperations } from '@/lib/gateway/operations';
import { partsWithout } from './features';

test.each<[string[], string]>([
  [[], ''],
  [['SavePost'], 'saved'],
  [['CreateComment', 'DeleteReaction'], 'comments reactions'],
  [['HostMembers', 'MemberCard'], 'host'],
])('without %j the screens hide: %s', (operations, parts) => {
  expect(partsWithout(operations)).toBe(parts);
});

test('every part is hidden for operations that exist', () => {
  const names = [...knownOperations().values()].map(({ name }) => name);
  expect(partsWithout(names)).toBe('saved comments reactions host');
});
