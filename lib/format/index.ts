export { type EventTimeText, eventTime, placeOf } from './event-time';
export { knownZone } from './locale';
export { displayName, initials, NO_NAME, networkName } from './name';
export { count, plural, shortCount } from './number';
export { calendarDay, clockTime, dateBlock, exactTime, relativeTime, shortDate, weekdayDate } from './time';
export { hueOf } from './tint';
