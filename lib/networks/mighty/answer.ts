import { type NetworkAnswer, type NetworkAnswerError, NetworkError } from '../index';
import type { HttpAnswer } from './transport';

const MAX_RETRY_AFTER_S = 3_600;

/**
 * Reads an HTTP answer as a GraphQL result. Most errors come with status 200 and are kept as `errors`;
 * 401, 404 (network unknown or API switched off), 429, 5xx and whatever is no GraphQL are NetworkErrors.
 */
export function readAnswer({ status, contentType, retryAfter, body }: HttpAnswer): NetworkAnswer | NetworkError {
  const retryAfterS = secondsUntil(retryAfter, Date.now());
  const facts = { sent: true, status, retryAfterS };
  if (status === 401) return new NetworkError('refused-token', facts);
  if (status === 429) return new NetworkError('throttled', facts);
  if ((status >= 300 && status < 400) || status === 404 || status >= 500) return new NetworkError('unusable', facts);
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType)) return new NetworkError('unusable', facts);

  const result = parse(body);
  if (!result) return new NetworkError('unusable', facts);
  if (refusesToken(result.data, result.errors)) return new NetworkError('refused-token', facts);
  return { status, ...result, retryAfterS };
}

function parse(body: string): Pick<NetworkAnswer, 'data' | 'errors' | 'cost'> | null {
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
  return { data, errors, cost: readCost(json.extensions) };
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

/** `extensions.cost.complexity`: about one unit per object. */
function readCost(extensions: unknown): number | null {
  const cost = isObject(extensions) && isObject(extensions.cost) ? extensions.cost.complexity : null;
  return typeof cost === 'number' ? cost : null;
}

/** UNAUTHENTICATED also comes with status 200. Where anything was done or read, the token was taken. */
function refusesToken(data: NetworkAnswer['data'], errors: NetworkAnswerError[]): boolean {
  if (!errors.some((error) => error.code === 'UNAUTHENTICATED')) return false;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
