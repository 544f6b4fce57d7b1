import { knownZone, LOCALE } from './locale';
import { calendarDay, clockTime, weekdayDate } from './time';

export type EventTimeText = {
  /** In the member's zone: “Thu 12 Mar, 18:00 – 19:30”. */
  here: string;
  /** The same moment where the event is held, with the place: “20:00 – 21:30 in Lagos”; null where clocks agree. */
  there: string | null;
};

type EventTimes = { startsAt: string; endsAt?: string | null; timeZone?: string | null };

/**
 * An event's time as a member reads it. `there` carries the day as well where it is another day there.
 * @param memberZone IANA name; unknown or null: the event's own zone, else UTC.
 */
export function eventTime(event: EventTimes, memberZone: string | null | undefined, now: Date): EventTimeText {
  const start = new Date(event.startsAt);
  const end = event.endsAt ? new Date(event.endsAt) : null;
  const eventZone = knownZone(event.timeZone);
  const zone = knownZone(memberZone) ?? eventZone ?? 'UTC';
  const here = `${weekdayDate(start, now, zone)}, ${span(start, end, zone, now)}`;
  if (!eventZone || sameClock(start, zone, eventZone)) return { here, there: null };
  const otherDay = calendarDay(start, zone) !== calendarDay(start, eventZone);
  const day = otherDay ? `${weekdayDate(start, now, eventZone)}, ` : '';
  return { here, there: `${day}${span(start, end, eventZone, now)} in ${placeOf(eventZone)}` };
}

function span(start: Date, end: Date | null, zone: string, now: Date): string {
  const from = clockTime(start, zone);
  if (!end || end <= start) return from;
  const endsSameDay = calendarDay(start, zone) === calendarDay(end, zone);
  return endsSameDay
    ? `${from} – ${clockTime(end, zone)}`
    : `${from} – ${weekdayDate(end, now, zone)}, ${clockTime(end, zone)}`;
}

// Two names can mean one clock (Europe/Berlin, Europe/Paris): what differs is the offset at that moment.
function sameClock(at: Date, one: string, other: string): boolean {
  return offset(at, one) === offset(at, other);
}

function offset(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALE, { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** “Australia/Lord_Howe” -> “Lord Howe”; “America/Argentina/Salta” -> “Salta”; “UTC” stays. */
export function placeOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}
