import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Headers of every page. `formTargets` are origins that a form's answer may redirect to: Chromium holds the whole
 * chain of redirects against form-action, and approving ends at the application. `scripts` lets this host's own run.
 */
export function pageHeaders(formTargets: string[] = [], scripts = false): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; ${scripts ? "script-src 'self'; " : ''}style-src 'self'; img-src 'self'; form-action ${["'self'", ...formTargets].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  };
}

export function sendPage(
  res: ServerResponse,
  status: number,
  markup: string,
  formTargets?: string[],
  scripts?: boolean,
): void {
  send(res, status, markup, pageHeaders(formTargets, scripts));
}

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  send(res, status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
}

export function send(
  res: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  res.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

export function redirect(res: ServerResponse, location: string, status = 303): void {
  res.writeHead(status, { location, 'content-length': 0, 'cache-control': 'no-store' });
  res.end();
}

/** Ends an exchange early with a page of that status. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** Throws where another site's page had the browser send this. */
export function requireOwnOrigin(req: IncomingMessage, origin: string): void {
  const { origin: from, 'sec-fetch-site': site } = req.headers;
  if ((from && from !== origin) || site === 'cross-site' || site === 'same-site') throw new Refusal(403);
}

export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new Refusal(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const FORM_BYTES = 64 * 1024;

/** A posted form, from this origin only: another site's page must not be able to sign a member in or out. */
export async function readForm(
  req: IncomingMessage,
  origin: string,
  limit: number = FORM_BYTES,
): Promise<URLSearchParams> {
  requireOwnOrigin(req, origin);
  if (!req.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) throw new Refusal(415);
  return new URLSearchParams((await readBody(req, limit)).toString('utf8'));
}
