const MINUTE_MS = 60_000;

/** “8 h”, “7 h 40 min”, “12 min”, “less than a minute”; null when nothing is left. Hours and minutes are rounded up. */
export function timeLeft(ms: number): string | null {
  if (ms <= 0) return null;
  if (ms < MINUTE_MS) return 'less than a minute';
  const minutes = Math.ceil(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
