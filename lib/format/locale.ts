/** Foyer speaks English: day before month, 24 hours. One place to change it. */
export const LOCALE = 'en-GB';

/** The zone if this machine knows it, else null. Networks promise an IANA name; old profiles hold anything. */
export function knownZone(timeZone: string | null | undefined): string | null {
  if (!timeZone) return null;
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
