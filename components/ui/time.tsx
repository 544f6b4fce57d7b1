'use client';

import { exactTime, relativeTime, shortDate } from '@/lib/format/time';
import { useNow } from './now';
import { useTimeZone } from './time-zone';

type TimeProps = {
  /** ISO 8601. */
  value: string;
  /** `relative` (default): “5 min ago”; `date`: “12 Mar”; `exact`: the whole of it. The title is always exact. */
  format?: 'relative' | 'date' | 'exact';
  className?: string;
};

/**
 * A moment, in the member's zone. What the server wrote stays until the page is alive: its clock and zone may differ
 * from the device's, so the first client text is not compared but replaced.
 */
export function Time({ value, format = 'relative', className }: TimeProps) {
  const now = useNow();
  const chosen = useTimeZone();
  const alive = now !== null;
  const zone = chosen ?? (alive ? new Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC');
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  const exact = exactTime(date, zone);
  const text =
    format === 'exact' ? exact : (format === 'date' ? shortDate : relativeTime)(date, now ?? new Date(), zone);
  return (
    <time
      key={alive ? 'alive' : 'arrived'}
      dateTime={value}
      title={exact}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
