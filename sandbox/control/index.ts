import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { FaultProblem, type Faults } from '../faults/index.ts';
import type { Switches } from '../switches.ts';

export type ControlOptions = {
  addresses: { community: string; api: string; control: string };
  network: string;
  switches: Switches;
  faults: Faults;
  log: (line: string) => void;
};

/** A request that is not done, in words for whoever wrote it. */
class Refused extends Error {
  readonly status: number;
  readonly field: string | undefined;
  constructor(status: number, message: string, field?: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

const BODY_BYTES = 64 * 1024;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * This is for tests and terminals on this machine. A page in a browser of this machine could send requests here, too:
 * it would bear an Origin or Sec-Fetch-Site, or, where its name was pointed at 127.0.0.1, another Host.
 */
function checkCaller(req: IncomingMessage): void {
  const { host = '', origin, 'sec-fetch-site': site } = req.headers;
  if (!LOOPBACK.test(host)) throw new Refused(403, 'Only requests to localhost are answered here.');
  if (origin !== undefined || (site !== undefined && site !== 'none')) {
    throw new Refused(403, 'No page of a browser is answered here. Use Network Admin, a test or a terminal.');
  }
}

async function jsonIn(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) throw new Refused(413, `Send at most ${BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  let sent: unknown;
  try {
    sent = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refused(400, 'The body is no JSON.');
  }
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Refused(400, 'Send a JSON object.');
  return { ...sent };
}

function sendJson(res: ServerResponse, status: number, body?: unknown) {
  const text = body === undefined ? '' : `${JSON.stringify(body, null, 2)}\n`;
  res.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 204
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }),
  });
  res.end(res.req.method === 'HEAD' ? undefined : text);
}

type Result = { status: number; body?: unknown };
type Handler = (req: IncomingMessage, part: string) => Result | Promise<Result>;

/** JSON over HTTP, for tests and scripts: what the network is like now, and how it is to misbehave. */
export function createControl({ addresses, network, switches, faults, log }: ControlOptions): RequestListener {
  const state = () => ({
    network,
    addresses,
    switches: switches.all(),
    faults: faults.list(),
    requests: faults.counters(),
    clock: faults.now().toISOString(),
  });

  const routes: [method: string, path: RegExp, handler: Handler][] = [
    ['GET', /^\/$/, () => ({ status: 200, body: state() })],
    ['GET', /^\/log$/, () => ({ status: 200, body: faults.entries() })],
    ['POST', /^\/faults$/, async (req) => ({ status: 201, body: faults.add(await jsonIn(req)) })],
    [
      'DELETE',
      /^\/faults$/,
      () => {
        faults.clear();
        return { status: 204 };
      },
    ],
    [
      'DELETE',
      /^\/faults\/([^/]+)$/,
      (_req, id) => {
        if (!faults.remove(id))
          throw new Refused(404, 'There is no such fault: it was cleared, or has struck as often as it was to.');
        return { status: 204 };
      },
    ],
    [
      'PUT',
      /^\/switches\/([^/]+)$/,
      async (req, name) => {
        const { value } = await jsonIn(req);
        if (typeof value !== 'string') throw new Refused(400, 'Send {"value": "…"}.', 'value');
        switches.set(name, value);
        return { status: 200, body: switches.all() };
      },
    ],
    [
      'POST',
      /^\/reset$/,
      () => {
        faults.clear();
        switches.reset();
        return { status: 200, body: state() };
      },
    ],
  ];

  async function answer(req: IncomingMessage): Promise<Result> {
    checkCaller(req);
    const [path = ''] = (req.url ?? '').split('?', 1);
    const method = req.method === 'HEAD' ? 'GET' : (req.method ?? '');
    const found = routes.filter(([, pattern]) => pattern.test(path));
    const route = found.find(([one]) => one === method);
    if (!route && found.length > 0) {
      throw new Refused(405, `Only ${found.map(([one]) => one).join(', ')} here.`);
    }
    if (!route) throw new Refused(404, 'There is nothing here. There are /, /faults, /log, /switches/… and /reset.');
    const type = req.headers['content-type'] ?? '';
    if (['POST', 'PUT'].includes(method) && !/^application\/json\s*(?:;|$)/i.test(type)) {
      throw new Refused(415, 'Send it with content-type application/json.');
    }
    return route[2](req, route[1].exec(path)?.[1] ?? '');
  }

  function refusal(error: unknown): Result {
    if (error instanceof Refused) {
      return { status: error.status, body: { error: error.message, field: error.field } };
    }
    if (error instanceof FaultProblem) return { status: 400, body: { error: error.message, field: error.field } };
    if (error instanceof RangeError) return { status: 400, body: { error: error.message } };
    log(`control error ${error instanceof Error ? error.stack : String(error)}`);
    return { status: 500, body: { error: 'Something went wrong here. The log says what.' } };
  }

  return (req, res) => {
    Promise.resolve(answer(req))
      .catch(refusal)
      .then(({ status, body }) => {
        if (!res.destroyed) sendJson(res, status, body);
      })
      .catch((error: unknown) => log(`control error ${error instanceof Error ? error.stack : String(error)}`));
  };
}
