/** Words that may stand in a log line: names and codes, nothing that somebody else chose freely. */
export const PLAIN = /^[\w.:-]{1,64}$/;

/** Longest chain of causes, and of calls, that is written down. */
const CAUSES = 5;
const FRAMES = 12;

/** The names and codes along an error's chain of causes ("NetworkUnreachableError < UND_ERR_CONNECT_TIMEOUT"), no messages. */
export function causesOf(error: unknown): string {
  const names: string[] = [];
  for (let at = error; at instanceof Error && names.length < CAUSES; at = at.cause) {
    const { code } = at as { code?: unknown };
    names.push(typeof code === 'string' && PLAIN.test(code) ? code : at.name);
  }
  return names.join(' < ');
}

/** Where an error comes from: the calls of its stack. Without its message, which can quote what was being read or sent. */
export function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { stack = '', message } = error;
  // The message stands above the calls, and may itself have lines that look like calls.
  const calls = stack.slice(stack.indexOf(message) + message.length);
  return calls
    .split('\n')
    .filter((line) => /^ {4}at \S/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}
