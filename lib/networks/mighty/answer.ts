import { type NetworkAnswer, type NetworkAnswerError, NetworkError } from '../index';
import type { HttpAnswer } from './transport';

const MAX_RETRY_AFTER_S = 3_600;

/**
 * Reads an HTTP answer as a GraphQL result. Most errors come with status 200 and are kept as `errors`;
 * 401, 404 (network unknown or API switched off), 429, 5xx and whatever is no GraphQL are NetworkErrors.
 */
export function readAnswer({ status, contentType, retryAfter, body }: HttpAnswer): NetworkAnswer | NetworkError {
  const asked = secondsUntil(retryAfter, Date.now());
  const facts = { sent: true, status, retryAfterS: asked };
  if (status === 401) return new NetworkError('refused-token', facts);
  if (status === 429) return new NetworkError('throttled', facts);
  if ((status >= 300 && status < 400) || status === 404 || status >= 500) return new NetworkError('unusable', facts);
  // A page for a browser: the API sends one, with 403, to clients that it takes for robots.
  if (/^text\/html\b/i.test(contentType)) return new NetworkError('blocked', facts);
  if (body === null || !isJson(contentType)) return new NetworkError('unusable', facts);

  const result = parse(body);
  if (!result) return new NetworkError('unusable', facts);
  const { data, errors, cost, waitS } = result;
  const retryAfterS = asked ?? waitS;
  if (has(errors, 'UNAUTHENTICATED') && isBare(data)) return new NetworkError('refused-token', facts);
  if (has(errors, 'THROTTLED') && isBare(data)) return new NetworkError('throttled', { ...facts, retryAfterS });
  return { status, data, errors, cost, retryAfterS };
}

/** JSON is UTF-8, whatever else a charset claims (RFC 8259 section 8.1). */
function isJson(contentType: string): boolean {
  return /^application\/(graphql-response\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType.trim());
}

type Result = Pick<NetworkAnswer, 'data' | 'errors' | 'cost'> & { waitS: number | null };

function parse(body: string): Result | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const data = json.data ?? null;
  const errors = Array.isArray(json.errors) ? json.errors.map(readError) : [];
  if ((data !== null && !isObject(data)) || (data === null && errors.length === 0)) return null;
  const cost = isObject(json.extensions) && isObject(json.extensions.cost) ? json.extensions.cost : {};
  return { data, errors, cost: numberOr(cost.complexity), waitS: secondsToRestore(cost) };
}

function readError(error: unknown): NetworkAnswerError {
  const fields = isObject(error) ? error : {};
  const code = isObject(fields.extensions) ? fields.extensions.code : null;
  const path = Array.isArray(fields.path) ? fields.path.filter(isPathStep) : undefined;
  return {
    code: typeof code === 'string' ? code : null,
    message: typeof fields.message === 'string' ? fields.message : '',
    ...(path && { path }),
  };
}

/**
 * How long until the bucket holds what the operation costs, where the answer says how full it is:
 * `cost { requestedQueryCost, throttleStatus { currentlyAvailable, restoreRate } }`, the rate in units a second.
 */
function secondsToRestore(cost: Record<string, unknown>): number | null {
  const status = isObject(cost.throttleStatus) ? cost.throttleStatus : {};
  const available = numberOr(status.currentlyAvailable);
  const rate = numberOr(status.restoreRate);
  const need = numberOr(cost.requestedQueryCost) ?? numberOr(cost.complexity);
  if (available === null || need === null || rate === null || rate <= 0) return null;
  return Math.min(Math.max(Math.ceil((need - available) / rate), 0), MAX_RETRY_AFTER_S);
}

function has(errors: NetworkAnswerError[], code: string): boolean {
  return errors.some((error) => error.code === code);
}

/** Nothing was done or read. UNAUTHENTICATED and THROTTLED also come beside data: then they are that one field's. */
function isBare(data: NetworkAnswer['data']): boolean {
  return Object.entries(data ?? {}).every(([name, value]) => name === '__typename' || value === null);
}

/** Retry-After is seconds or an HTTP date (RFC 9110 section 10.2.3); null where it is neither. */
function secondsUntil(retryAfter: string | null, now: number): number | null {
  if (!retryAfter) return null;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_S);
}

function isPathStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number';
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
