import { parseArgs } from 'node:util';
import { FAULTS, faultNames, rangeOf } from './faults/catalogue.ts';
import { FaultProblem, type FaultSpec, parseSpec } from './faults/index.ts';
import type { FaultKind } from './faults/kind.ts';
import { checkSpec, SCOPE } from './faults/spec.ts';
import { readSize, type SeedSize, SIZE_LIMITS } from './seed/size.ts';
import { createSwitches, SWITCHES, type SwitchSettings, switchNames } from './switches.ts';

/** What the command line asks for. */
export type CommandLine = {
  help: boolean;
  faults: FaultSpec[];
  switches: Partial<SwitchSettings>;
  seed: SeedSize;
};

/** An option that is not understood: one line for whoever typed it. */
export class OptionProblem extends Error {}

const OPTIONS = {
  fault: { type: 'string', multiple: true, default: [] as string[] },
  switch: { type: 'string', multiple: true, default: [] as string[] },
  members: { type: 'string' },
  posts: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP = 'npm run sandbox -- --help lists what there is.';

function parsed(args: string[]) {
  // Strict parsing reports in several lines and in words about placement; this says what is wrong with the first one.
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new OptionProblem(`“${token.value}” belongs to no option. ${HELP}`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw new OptionProblem(`There is no option ${token.rawName}. ${HELP}`);
    const takesValue = OPTIONS[token.name as keyof typeof OPTIONS].type === 'string';
    if (takesValue && !token.value) throw new OptionProblem(`${token.rawName} needs a value. ${HELP}`);
    if (!takesValue && token.value !== undefined) throw new OptionProblem(`${token.rawName} takes no value. ${HELP}`);
  }
  return parseArgs({ args, options: OPTIONS }).values;
}

function switchSettings(texts: string[]): Partial<SwitchSettings> {
  const pairs = texts.map((text): [string, string] => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new OptionProblem(`--switch “${text}” is not name=value, such as consent=skip. ${HELP}`);
    }
    return [name, value];
  });
  const switches = createSwitches();
  try {
    for (const [name, value] of pairs) switches.set(name, value);
  } catch (error) {
    if (error instanceof RangeError) throw new OptionProblem(`--switch: ${error.message}`);
    throw error;
  }
  return switches.all();
}

/** The command line comes before the environment: SANDBOX_MEMBERS, SANDBOX_POSTS. */
function seedSize(members: string | undefined, posts: string | undefined): SeedSize {
  const { SANDBOX_MEMBERS, SANDBOX_POSTS } = process.env;
  try {
    return readSize(members ?? SANDBOX_MEMBERS, posts ?? SANDBOX_POSTS);
  } catch (error) {
    if (error instanceof RangeError) throw new OptionProblem(error.message);
    throw error;
  }
}

/** @throws OptionProblem */
export function commandLine(args: string[]): CommandLine {
  const values = parsed(args);
  try {
    const faults = values.fault.map(parseSpec);
    // Everything but the member, who is known only once the community is there.
    for (const fault of faults) checkSpec(fault, (email) => ({ id: 0, email }));
    return {
      help: values.help,
      faults,
      switches: switchSettings(values.switch),
      seed: seedSize(values.members, values.posts),
    };
  } catch (error) {
    if (error instanceof FaultProblem) throw new OptionProblem(`--fault: ${error.message}`);
    throw error;
  }
}

const indented = (name: string, words: string, width: number) => `${name.padEnd(width)}${words}`;

function faultHelp(name: (typeof faultNames)[number]): string[] {
  const { sentence, parameters, endpoints, initially }: FaultKind = FAULTS[name];
  const places = endpoints.length > 1 && initially.length < endpoints.length;
  return [
    indented(`  ${name}`, sentence, 24),
    ...Object.entries(parameters).map(([key, parameter]) =>
      indented(`    ${key}=…`, `${parameter.sentence} (${rangeOf(parameter)})`, 24),
    ),
    ...(places ? [indented('    endpoint=…', `${endpoints.join(', ')}; ${initially.join(', ')} if left out`, 24)] : []),
  ];
}

/** Every option, switch and fault, from the tables that define them. */
export function help(): string {
  return [
    'npm run sandbox -- [options]',
    '',
    'Options',
    indented('  --switch name=value', 'How this network differs from others. Can be given several times.', 24),
    indented('  --fault "kind …"', 'How it misbehaves. Can be given several times.', 24),
    indented(
      '  --members number',
      `How many members there are, ${SIZE_LIMITS.members.join(' to ')}; 300 if left out.`,
      24,
    ),
    indented(
      '  --posts number',
      `How many posts, ${SIZE_LIMITS.posts.join(' to ')}, with four comments each on average.`,
      24,
    ),
    indented('', 'One of the two brings the other along, five posts a member. SANDBOX_MEMBERS and', 24),
    indented('', 'SANDBOX_POSTS say the same. A folder that holds data keeps it as it is.', 24),
    indented('  --help', 'Show this.', 24),
    '',
    'Switches',
    ...switchNames.flatMap((name) => [
      indented(`  ${name}`, SWITCHES[name].sentence, 24),
      indented('', `${SWITCHES[name].values.join(', ')}; ${SWITCHES[name].initial} if left out`, 24),
    ]),
    '',
    'Faults, such as --fault "throttled-429 seconds=5 times=3 operation=Feed member=mira@tidewater.test"',
    ...faultNames.flatMap(faultHelp),
    '',
    'The scope of a fault',
    ...Object.entries(SCOPE).map(([key, sentence]) => indented(`  ${key}=…`, sentence, 24)),
    '',
    'Both can be changed while it runs: in Network Admin, and at the control endpoint.',
  ].join('\n');
}
