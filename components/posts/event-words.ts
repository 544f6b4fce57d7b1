const EVERY: Record<string, [one: string, many: string]> = {
  DAILY: ['Every day', 'days'],
  WEEKLY: ['Every week', 'weeks'],
  MONTHLY: ['Every month', 'months'],
  YEARLY: ['Every year', 'years'],
};

/** “Every week”, “Every 2 months”; “Repeats” for a rhythm that we have no words for, null for a single event. */
export function rhythm(event: {
  isRecurring: boolean;
  recurrenceFrequency: string | null;
  recurrenceInterval: number | null;
}): string | null {
  if (!event.isRecurring) return null;
  const frequency = event.recurrenceFrequency?.toUpperCase() ?? '';
  const words = Object.hasOwn(EVERY, frequency) ? EVERY[frequency] : undefined;
  if (!words) return 'Repeats';
  const interval = event.recurrenceInterval ?? 1;
  return interval > 1 ? `Every ${interval} ${words[1]}` : words[0];
}

/** “The Sail Loft, Falmouth”, “Online”, or null where nobody says. */
export function place(event: {
  venue: string | null;
  city: string | null;
  hasExternalEventLink: boolean;
}): string | null {
  const named = [event.venue, event.city].map((part) => part?.trim()).filter(Boolean);
  if (named.length > 0) return [...new Set(named)].join(', ');
  return event.hasExternalEventLink ? 'Online' : null;
}
