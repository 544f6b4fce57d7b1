/**
 * How networks differ. Each switch is one such difference: what it may be set to, what it is where nobody says, and the
 * sentence that the admin page, `npm run sandbox -- --help` and docs/sandbox.md show for it.
 */
export const SWITCHES = {
  'client-auth': {
    values: ['both', 'post', 'basic'],
    initial: 'both',
    sentence:
      'How the token endpoint lets confidential applications show their secret: in the body, by HTTP Basic, or either.',
  },
  'refresh-tokens': {
    values: ['rotate', 'keep', 'none'],
    initial: 'rotate',
    sentence:
      'A new refresh token at every refresh, one that stays, or none at all: the session then ends with its access token.',
  },
  issuer: {
    values: ['on', 'off'],
    initial: 'on',
    sentence: 'Whether the answer to an authorization request names its issuer (RFC 9207).',
  },
  consent: {
    values: ['ask', 'skip'],
    initial: 'ask',
    sentence: 'Whether members are asked before an application gets a token. Chat scopes are always asked for.',
  },
  'scope-catalogue': {
    values: ['full', 'small'],
    initial: 'full',
    sentence:
      'Which scopes applications may have: all of them, or the four member scopes of a network that offers no more.',
  },
  scopes: {
    values: ['enforced', 'open'],
    initial: 'enforced',
    sentence:
      'Whether the API holds a token to its scopes. “open” is what the beta does: a token may all that its member may.',
  },
  secrets: {
    values: ['revealable', 'once'],
    initial: 'revealable',
    sentence:
      'Whether Network Admin can show an application’s secret again. “once” keeps only a hash of those made while it is on.',
  },
} as const satisfies Record<string, { values: readonly string[]; initial: string; sentence: string }>;

export type SwitchName = keyof typeof SWITCHES;
export type SwitchValue<Name extends SwitchName> = (typeof SWITCHES)[Name]['values'][number];
export type SwitchSettings = { -readonly [Name in SwitchName]: SwitchValue<Name> };

export type Switches = {
  get<Name extends SwitchName>(name: Name): SwitchValue<Name>;
  all(): SwitchSettings;
  /** @throws RangeError for a name or a value that is not in SWITCHES */
  set(name: string, value: string): void;
  /** Back to how the sandbox was started. */
  reset(): void;
};

export const switchNames = Object.keys(SWITCHES) as SwitchName[];

const isSwitch = (name: string): name is SwitchName => Object.hasOwn(SWITCHES, name);

export function createSwitches(start: Partial<SwitchSettings> = {}): Switches {
  const settings = new Map<SwitchName, string>();
  const set = (name: string, value: string) => {
    if (!isSwitch(name)) throw new RangeError(`There is no switch “${name}”. There are: ${switchNames.join(', ')}.`);
    const values: readonly string[] = SWITCHES[name].values;
    if (!values.includes(value))
      throw new RangeError(`“${name}” cannot be “${value}”. It can be: ${values.join(', ')}.`);
    settings.set(name, value);
  };
  const reset = () => {
    for (const name of switchNames) set(name, start[name] ?? SWITCHES[name].initial);
  };
  reset();
  return {
    // `set` lets in nothing that is not of the switch's own values.
    get: <Name extends SwitchName>(name: Name) => settings.get(name) as SwitchValue<Name>,
    all: () => Object.fromEntries(settings) as SwitchSettings,
    set,
    reset,
  };
}
