'use client';

import type { LucideIcon } from 'lucide-react';
import { Clock, MapPin, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNow } from '@/components/ui/now';
import { useTimeZone } from '@/components/ui/time-zone';
import type { EventTimeFragment } from '@/graphql/generated/graphql';
import { eventTime } from '@/lib/format/event-time';
import { plural } from '@/lib/format/number';
import { dateBlock } from '@/lib/format/time';
import { place, rhythm } from './event-words';

/** When, where, how often and how many. Times in the member's zone; the event's beside it where its clock differs. */
export function EventInset({ event }: { event: EventTimeFragment }) {
  const now = useNow();
  const chosen = useTimeZone();
  const next = event.eventInstance;
  const startsAt = next?.startsAt ?? event.startsAt;
  // On the server nobody knows the device: the event's own zone stands in until the page is alive.
  const zone = chosen ?? (now ? new Intl.DateTimeFormat().resolvedOptions().timeZone : event.timeZone);
  if (!startsAt) return <p className="rounded-[10px] bg-page px-4 py-3 text-ink-2 text-ui">The time is not set yet.</p>;
  const endsAt = next ? next.endsAt : event.endsAt;
  const { here, there } = eventTime({ startsAt, endsAt, timeZone: event.timeZone }, zone, now ?? new Date());
  const block = dateBlock(new Date(startsAt), zone);
  const where = place(event);
  const repeats = rhythm(event);
  const past = now !== null && new Date(endsAt ?? startsAt) < now;
  const going = next?.rsvpYesCount ?? 0;
  return (
    <div
      // The device's words for a date may differ from the server's: they are not compared but written anew.
      key={now ? 'alive' : 'arrived'}
      className="flex gap-4 rounded-[10px] bg-page p-4"
    >
      <div
        aria-hidden="true"
        className="flex h-fit w-14 shrink-0 flex-col items-center overflow-hidden rounded-control bg-surface pb-1.5 text-center shadow-[0_0_0_1px_var(--hairline)]"
      >
        <span
          className="w-full bg-accent py-0.5 font-[600] text-[0.6875rem] text-accent-ink uppercase tracking-wide"
          suppressHydrationWarning
        >
          {block.weekday}
        </span>
        <span className="mt-1 font-[620] text-2xl/7 tabular-nums">{block.day}</span>
        <span className="text-ink-2 text-meta" suppressHydrationWarning>
          {block.month}
        </span>
      </div>
      <ul className="flex min-w-0 grow flex-col gap-1 text-ui">
        <Line icon={Clock}>
          <time dateTime={startsAt} className="font-[600]" suppressHydrationWarning>
            {here}
          </time>
          {there ? (
            <span className="block text-ink-2 text-meta" suppressHydrationWarning>
              {there}
            </span>
          ) : null}
          {repeats ? <span className="block text-ink-2 text-meta">{repeats}</span> : null}
          {past ? <span className="block text-ink-2 text-meta">This is over.</span> : null}
        </Line>
        {where ? (
          <Line icon={MapPin}>
            <bdi>{where}</bdi>
          </Line>
        ) : null}
        {going > 0 ? (
          <Line icon={Users}>{past ? `${plural(going, 'person', 'people')} said yes` : `${going} going`}</Line>
        ) : null}
      </ul>
    </div>
  );
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} className="mt-[3px] shrink-0 text-ink-3" />
      <span className="min-w-0">{children}</span>
    </li>
  );
}
