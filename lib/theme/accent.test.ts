import { readFileSync } from 'node:fs';
import { parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { type AccentVariables, accentFor } from './accent';
import { grounds } from './grounds';

const themeOf = (button: string) => ({ lightTheme: { button, link: button }, darkTheme: { button, link: button } });

const hostile = [
  '#FFFFFF',
  '#000000',
  '#FFFF00',
  '#777777',
  '#00ff00',
  '#0000ff',
  '#fffefc',
  '#171411',
  'hsl(300 100% 50%)',
  'rgb(255 255 254 / 0.01)',
  'not a colour',
  'red;background:url(//evil)',
  'url(javascript:alert(1))',
  '',
];

function read(variables: AccentVariables, name: keyof AccentVariables, appearance: 'light' | 'dark'): string {
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(variables[name]);
  if (!pair?.[1] || !pair[2]) throw new Error(`${name} is no pair of colours: ${variables[name]}`);
  return appearance === 'light' ? pair[1] : pair[2];
}

describe.each(hostile)('a network whose colour is %j', (colour) => {
  const variables = accentFor(themeOf(colour));

  test.each(['light', 'dark'] as const)('reads at AA in %s', (appearance) => {
    const accent = read(variables, '--accent', appearance);
    const ink = read(variables, '--accent-ink', appearance);
    const text = read(variables, '--accent-text', appearance);
    for (const ground of Object.values(grounds[appearance])) {
      expect(wcagContrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(wcagContrast(ink, accent)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(ink, read(variables, '--accent-hover', appearance))).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(text, read(variables, '--accent-soft', appearance))).toBeGreaterThanOrEqual(4.5);
  });
});

test('a colour that already reads is left as the network chose it', () => {
  expect(read(accentFor(themeOf('#0b5563')), '--accent', 'light')).toBe('#0b5563');
});

test('light and dark take their own colour, and one stands in for the other', () => {
  const two = accentFor({ lightTheme: { button: '#0b5563' }, darkTheme: { button: '#ffb347' } });
  expect(read(two, '--accent', 'light')).toBe('#0b5563');
  expect(read(two, '--accent', 'dark')).toBe('#ffb347');
  const one = accentFor({ lightTheme: null, darkTheme: { button: '#0b5563' } });
  expect(read(one, '--accent', 'light')).toBe('#0b5563');
});

test('no theme, and one that cannot be read, give the house colour', () => {
  expect(accentFor(null)).toEqual(accentFor(themeOf('nonsense')));
});

test('the grounds and the house accent are those of the stylesheet', () => {
  const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(accentFor(null))) expect(css).toContain(`${name}: ${value};`);
  for (const name of ['page', 'sunken', 'surface', 'raised'] as const) {
    const declared = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
    expect(declared?.slice(1), name).toEqual([grounds.light[name], grounds.dark[name]]);
    expect(parse(grounds.light[name])).toBeDefined();
  }
});
