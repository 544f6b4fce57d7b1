import { FAULTS, type FaultName, faultNames, isFaultName } from './catalogue.ts';
import { ENDPOINTS, type Endpoint, type FaultKind, type Parameter, type Values } from './kind.ts';

/**
 * A fault as it is asked for: its kind, the kind's parameters, and its scope. `times`: the next so many requests, or
 * until it is cleared. `operation`: a GraphQL operation's name. `member`: an e-mail address. `endpoint`: only there.
 * Values may come as text.
 */
export type FaultSpec = { kind: FaultName; [name: string]: string | number | undefined };

/** Null where nobody has this e-mail address. */
type FindMember = (email: string) => { id: number; email: string } | null;

export type Scope = {
  times: number | null;
  operation: string | null;
  member: { id: number; email: string } | null;
  endpoints: readonly Endpoint[];
};

/** What is wrong with a spec, in words, and the entry that has to change. */
export class FaultProblem extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.name = 'FaultProblem';
    this.field = field;
  }
}

/** What limits a fault to some requests, with the sentence that help and forms show. */
export const SCOPE = {
  times: 'The next so many requests. Left out: until it is cleared.',
  operation: 'Only the operation of this name.',
  member: 'Only this member, by e-mail address.',
  endpoint: 'Only there, where the fault can strike in several places.',
} as const;

function wholeNumber(field: string, sent: unknown, min: number, max: number): number {
  const value = typeof sent === 'string' && /^-?\d+$/.test(sent.trim()) ? Number(sent) : sent;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new FaultProblem(field, `${field} is “${String(sent)}”. Use a whole number from ${min} to ${max}.`);
}

function parameterValue(name: string, parameter: Parameter, sent: unknown): string | number {
  const given = sent === '' || sent === null ? undefined : sent;
  if (given === undefined) {
    if (parameter.initial === undefined) throw new FaultProblem(name, `${name} is missing. ${parameter.sentence}`);
    return parameter.initial;
  }
  if (parameter.type === 'number') return wholeNumber(name, given, parameter.min, parameter.max);
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string') throw new FaultProblem(name, `${name} must be text.`);
  if (parameter.type === 'choice' && !parameter.values.includes(text)) {
    throw new FaultProblem(name, `${name} is “${text}”. It can be: ${parameter.values.join(', ')}.`);
  }
  const problem = parameter.type === 'text' ? parameter.check(text) : null;
  if (problem) throw new FaultProblem(name, problem);
  return text;
}

function scopeOf(kind: FaultKind, name: FaultName, sent: Record<string, unknown>, find: FindMember): Scope {
  const given = (key: keyof typeof SCOPE) => (sent[key] === '' || sent[key] === null ? undefined : sent[key]);
  const text = (key: keyof typeof SCOPE) => {
    const value = given(key);
    if (value !== undefined && typeof value !== 'string') throw new FaultProblem(key, `${key} must be text.`);
    return value;
  };
  if (kind.endpoints.length === 0) {
    const unfit = (Object.keys(SCOPE) as (keyof typeof SCOPE)[]).find((key) => given(key) !== undefined);
    if (unfit) throw new FaultProblem(unfit, `${name} is for the whole network: it takes no ${unfit}.`);
  }
  const endpoint = text('endpoint');
  const known = kind.endpoints.find((one) => one === endpoint);
  if (endpoint !== undefined && !known) {
    throw new FaultProblem(
      'endpoint',
      `${name} cannot strike at “${endpoint}”. It can at: ${kind.endpoints.join(', ')}.`,
    );
  }
  const endpoints = known ? [known] : kind.initially;
  const operation = text('operation') ?? null;
  if (operation !== null && !endpoints.includes('api')) {
    throw new FaultProblem(
      'operation',
      `Only requests to the API have an operation, and ${name} is not at the API here.`,
    );
  }
  const email = text('member');
  if (email !== undefined && !endpoints.some((one) => one === 'api' || one === 'token')) {
    throw new FaultProblem(
      'member',
      `Nobody is known by name where this strikes (${ENDPOINTS[endpoints[0] ?? 'api']}). Leave the member out.`,
    );
  }
  const row = email === undefined ? null : find(email);
  if (email !== undefined && !row) {
    throw new FaultProblem('member', `No member has the e-mail address “${email}”. Try mira@tidewater.test.`);
  }
  const times = given('times');
  return {
    times: times === undefined ? null : wholeNumber('times', times, 1, 1_000_000),
    operation,
    member: row && { id: row.id, email: row.email },
    endpoints,
  };
}

export type CheckedSpec = { name: FaultName; kind: FaultKind; values: Values; scope: Scope };

/** @throws FaultProblem for the first thing that is wrong */
export function checkSpec(sent: Record<string, unknown>, find: FindMember): CheckedSpec {
  const name = sent.kind;
  if (!isFaultName(name)) {
    const said = name === undefined || name === '' ? 'kind is missing.' : `There is no fault “${String(name)}”.`;
    throw new FaultProblem('kind', `${said} There are: ${faultNames.join(', ')}.`);
  }
  const kind: FaultKind = FAULTS[name];
  const names = Object.keys(kind.parameters);
  const stray = Object.keys(sent).find((key) => key !== 'kind' && !names.includes(key) && !Object.hasOwn(SCOPE, key));
  if (stray !== undefined) {
    const may = [...names, ...(kind.endpoints.length > 0 ? Object.keys(SCOPE) : [])];
    throw new FaultProblem(stray, `${name} has no “${stray}”. It has: ${may.join(', ')}.`);
  }
  const values = Object.fromEntries(
    Object.entries(kind.parameters).map(([key, parameter]) => [key, parameterValue(key, parameter, sent[key])]),
  );
  return { name, kind, values, scope: scopeOf(kind, name, sent, find) };
}

/** “throttled-429 seconds=5 times=3 operation=Feed”, as it is written on the command line. */
export function parseSpec(text: string): FaultSpec {
  const [kind = '', ...pairs] = text.trim().split(/\s+/);
  if (!isFaultName(kind))
    throw new FaultProblem('kind', `There is no fault “${kind}”. There are: ${faultNames.join(', ')}.`);
  const spec: FaultSpec = { kind };
  for (const pair of pairs) {
    const [, key, value] = /^([\w-]+)=(.*)$/s.exec(pair) ?? [];
    if (key === undefined || key === 'kind') throw new FaultProblem('kind', `“${pair}” is not name=value.`);
    spec[key] = value;
  }
  return spec;
}
