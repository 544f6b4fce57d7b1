import { type FaultKind, faultKind, textOf } from './kind.ts';

const MEGABYTE = 1024 * 1024;

function* padded(body: Buffer, megabytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  yield Buffer.from('{"padding":"');
  for (let sent = 0; sent < megabytes * MEGABYTE; sent += chunk.length) yield chunk;
  yield Buffer.from(body.toString('utf8').replace(/^\s*\{/, '",'));
}

export const brokenFaults = {
  'reset-before': faultKind({
    sentence: 'The connection is reset before the first byte of the answer.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: {
      after: {
        type: 'choice',
        values: ['request', 'execution'],
        initial: 'request',
        sentence: '“request”: nothing was done. “execution”: it was done, and only the answer is lost.',
      },
    },
    async strike({ proceed }, { after }) {
      if (after === 'execution') await proceed();
      return 'reset';
    },
  }),
  'reset-during': faultKind({
    sentence: 'The connection is reset after the first bytes of the answer.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: {
      bytes: {
        type: 'number',
        sentence: 'How many bytes of the body arrive, at most.',
        initial: 16,
        min: 1,
        max: 65_536,
      },
    },
    change(answer, _exchange, { bytes }) {
      const length = Buffer.isBuffer(answer.body) ? answer.body.length : Number.POSITIVE_INFINITY;
      return length === 0 ? null : { ...answer, cutAfter: Math.min(bytes, length - 1) };
    },
  }),
  'truncated-json': faultKind({
    sentence: 'The answer ends in the middle, and the connection as if nothing were wrong.',
    endpoints: ['api', 'token'],
    change(answer) {
      if (!Buffer.isBuffer(answer.body) || answer.body.length < 2) return null;
      return { ...answer, body: answer.body.subarray(0, answer.body.length / 2) };
    },
  }),
  'malformed-json': faultKind({
    sentence: 'The answer is whole, and is no JSON.',
    endpoints: ['api', 'token'],
    change(answer) {
      const text = textOf(answer);
      return text?.includes(':') ? { ...answer, body: Buffer.from(text.replace(':', ' =')) } : null;
    },
  }),
  'huge-body': faultKind({
    sentence: 'The answer is right, and enormous: the real one with padding before it, streamed.',
    endpoints: ['api', 'token'],
    parameters: {
      mb: {
        type: 'number',
        sentence: 'How many megabytes (of 1,048,576 bytes) are added.',
        initial: 20,
        min: 1,
        max: 1024,
      },
    },
    change(answer, _exchange, { mb }) {
      const { body } = answer;
      if (!Buffer.isBuffer(body) || !/^\s*\{\s*"/.test(body.subarray(0, 64).toString('latin1'))) return null;
      return { ...answer, body: padded(body, mb) };
    },
  }),
} satisfies Record<string, FaultKind>;
