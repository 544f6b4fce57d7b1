import { LOCALE } from './locale';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const rules = new Intl.PluralRules('en');

/** “1,204”. */
export function count(value: number): string {
  return whole.format(value);
}

/** “982”, “1.2K”, “10K”: for chips and badges. */
export function shortCount(value: number): string {
  return value < 1000 ? whole.format(value) : compact.format(value);
}

/** “1 comment”, “1,204 comments”; `plural` where adding an s is wrong. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${rules.select(value) === 'one' ? one : many}`;
}
