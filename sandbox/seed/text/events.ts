export type EventText = {
  topic: string;
  space: 'quay' | 'first' | 'world' | 'keys' | 'building' | 'mending' | 'sails' | 'timber' | 'log' | 'weather' | 'safety' | 'regatta';
  title: string;
  body: string[];
  zone: string;
  /** Local start and length. */
  at: [hour: number, minute: number];
  minutes: number;
  place: { venue: string; street: string; city: string } | null;
  repeats: { frequency: 'WEEKLY' | 'MONTHLY'; interval: number; count: number } | null;
  header: string;
};

export const EVENTS: EventText[] = [
  { topic: 'lofting', space: 'building', title: 'Online lofting evening: bring your offsets', body: ['We draw one small boat together, full size on your floor and thumbnail size on the screen. Bring a batten, any batten.', 'Recording for those asleep at that hour.'], zone: 'America/New_York', at: [19, 0], minutes: 90, place: null, repeats: { frequency: 'WEEKLY', interval: 1, count: 20 }, header: 'A loft floor with lines and a long batten held by weights' },
  { topic: 'oars', space: 'first', title: 'Carve an oar in a day, Phewa lakeside', body: ['Wood and tools are there; bring a cushion and lunch. Twelve places. Children from ten on with somebody they obey.'], zone: 'Asia/Kathmandu', at: [9, 15], minutes: 420, place: { venue: 'Lakeside boat landing', street: 'Baidam Road', city: 'Pokhara' }, repeats: null, header: 'A spokeshave and curls of wood on a bench' },
  { topic: 'launch', space: 'quay', title: 'Open slip: first Saturday launchings', body: ['Bring what floats, or what might. Two tractors, many hands, soup by the rescue shed.'], zone: 'Africa/Lagos', at: [8, 0], minutes: 300, place: { venue: 'Makoko community slip', street: 'Herbert Macaulay Way', city: 'Lagos' }, repeats: { frequency: 'MONTHLY', interval: 1, count: 12 }, header: 'People on a quay cheering as a small boat floats' },
];
