import 'server-only';

/** Words that may stand in a log line: names and codes, nothing that somebody else chose freely. */
const PLAIN = /^[\w.:-]{1,64}$/;

/** The names and codes along an error's chain of causes ("NetworkUnreachableError < UND_ERR_CONNECT_TIMEOUT"), no messages. */
function causesOf(error: unknown): string {
  const names: string[] = [];
  for (let at = error; at instanceof Error && names.length < 5; at = at.cause) {
    const { code } = at as { code?: unknown };
    names.push(typeof code === 'string' && PLAIN.test(code) ? code : at.name);
  }
  return names.join(' < ');
}

/**
 * One line per event, for machines to read. It is built from these parts alone: messages, requests and answers can hold
 * tokens, codes and verifiers, so none of them is ever written.
 */
export function logEvent(event: string, code: string, about: { request?: Request; error?: unknown } = {}): void {
  const requestId = about.request?.headers.get('x-request-id') ?? '';
  const line = {
    time: new Date().toISOString(),
    event,
    code: PLAIN.test(code) ? code : 'unknown',
    ...(PLAIN.test(requestId) ? { requestId } : {}),
    ...(about.error ? { cause: causesOf(about.error) } : {}),
  };
  console.log(JSON.stringify(line));
}
