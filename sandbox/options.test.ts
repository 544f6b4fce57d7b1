import { expect, test, vi } from 'vitest';
import { commandLine, OptionProblem } from './options.ts';

test('a fault is its kind, its parameters and its scope; both options may come several times', () => {
  const args = [
    '--fault',
    'throttled-429 seconds=5  times=3',
    '--fault=reset-before',
    '--switch',
    'consent=skip',
    '--switch=issuer=off',
  ];
  const { faults, switches, help } = commandLine(args);
  expect(faults).toEqual([{ kind: 'throttled-429', seconds: '5', times: '3' }, { kind: 'reset-before' }]);
  expect(switches).toMatchObject({ consent: 'skip', issuer: 'off', secrets: 'revealable' });
  expect(help).toBe(false);
});

test.each([
  [['--chaos'], 'There is no option --chaos.'],
  [['-x'], 'There is no option -x.'],
  [['--__proto__'], 'There is no option --__proto__.'],
  [['reset'], '“reset” belongs to no option.'],
  [['--help=yes'], '--help takes no value.'],
  [['--fault'], '--fault needs a value.'],
  [['--fault', ''], '--fault needs a value.'],
  [['--fault', 'latncy'], '--fault: There is no fault “latncy”.'],
  [['--fault', 'latency 500'], '--fault: “500” is not name=value.'],
  [['--fault', 'latency kind=reset-before'], '--fault: “kind=reset-before” is not name=value.'],
  [['--fault', 'latency delay=3'], '--fault: latency has no “delay”.'],
  [['--fault', 'field-removed'], '--fault: field is missing.'],
  [
    ['--members', '99'],
    'A community of 99 members cannot be seeded: for members, use a whole number from 100 to 20000.',
  ],
  [['--posts'], '--posts needs a value.'],
  [['--switch', 'consent'], '--switch “consent” is not name=value'],
  [['--switch', 'consent=never'], '--switch: “consent” cannot be “never”. It can be: ask, skip.'],
  [['--switch', 'colour=red'], '--switch: There is no switch “colour”.'],
])('says in one line what is wrong with %j', (args, words) => {
  const said = () => commandLine(args);
  expect(said).toThrow(OptionProblem);
  expect(said).toThrow(words);
  expect(said).not.toThrow('\n');
});

test('a size is the two numbers, one of them, or nothing; the command line comes before the environment', () => {
  expect(commandLine([]).seed).toBe('full');
  expect(commandLine(['--members', '20000', '--posts=100000']).seed).toEqual({ members: 20_000, posts: 100_000 });
  vi.stubEnv('SANDBOX_MEMBERS', '200');
  expect(commandLine([]).seed).toEqual({ members: 200, posts: 1_000 });
  expect(commandLine(['--members=500', '--posts=700']).seed).toEqual({ members: 500, posts: 700 });
  vi.stubEnv('SANDBOX_POSTS', 'many');
  expect(() => commandLine([])).toThrow(OptionProblem);
  vi.unstubAllEnvs();
});
