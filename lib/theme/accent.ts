import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';
import { type Appearance, grounds } from './grounds';

/** The colours a network may have chosen; any string, `Network.theme` promises no format. */
export type NetworkTheme = {
  lightTheme?: { button?: string | null; link?: string | null } | null;
  darkTheme?: { button?: string | null; link?: string | null } | null;
};

type Accent = { fill: string; ink: string; text: string; soft: string; hover: string };

/** CSS custom properties for a `style` attribute; every value is `light-dark(#light, #dark)`. */
export type AccentVariables = Record<
  '--accent' | '--accent-ink' | '--accent-text' | '--accent-soft' | '--accent-hover',
  string
>;

/** Foyer's own colour, where the network has none that can be read. */
export const HOUSE_ACCENT = '#9c4a2c';

/** WCAG 2.2, 1.4.3: contrast of text at normal size. */
const AA = 4.5;
// Colours are rounded to eight bits when written as hex: a little room keeps the written value above the bar.
const ROOM = 0.05;

const toOklch = converter('oklch');

/**
 * The network's colour as the accent of light and dark. Hue and chroma stay as chosen; lightness moves, in OKLCH, until
 * the fill stands out from every ground and its ink and text on any ground reach AA. Never throws: what cannot be read
 * is replaced by the house's own colour.
 */
export function accentFor(theme: NetworkTheme | null | undefined): AccentVariables {
  const chosen = readColour(theme?.lightTheme?.button, theme?.lightTheme?.link);
  const chosenDark = readColour(theme?.darkTheme?.button, theme?.darkTheme?.link);
  const light = accentOn('light', chosen ?? chosenDark ?? house());
  const dark = accentOn('dark', chosenDark ?? chosen ?? house());
  const both = (part: keyof Accent) => `light-dark(${light[part]}, ${dark[part]})`;
  return {
    '--accent': both('fill'),
    '--accent-ink': both('ink'),
    '--accent-text': both('text'),
    '--accent-soft': both('soft'),
    '--accent-hover': both('hover'),
  };
}

function accentOn(appearance: Appearance, chosen: Oklch): Accent {
  const { page, sunken, surface, raised } = grounds[appearance];
  const isLight = appearance === 'light';
  const ink = isLight ? surface : page;
  const soft = hex({ ...chosen, l: isLight ? 0.94 : 0.285, c: Math.min(chosen.c, isLight ? 0.02 : 0.03) });
  const fill = readableOn([page, sunken, surface, raised, ink], chosen, isLight ? -1 : 1);
  const text = readableOn([page, sunken, surface, raised, soft], chosen, isLight ? -1 : 1);
  // Pressed and hovered fills move away from the ground, so their ink only gains contrast.
  const hover = hex({ ...fill, l: fill.l + (isLight ? -0.045 : 0.045) });
  return { fill: hex(fill), ink, text: hex(text), soft, hover };
}

/** Moves lightness one way in small steps until `colour` reads on every ground; black and white end the walk. */
function readableOn(on: string[], colour: Oklch, direction: 1 | -1): Oklch {
  for (let l = colour.l; l > 0 && l < 1; l += direction * 0.005) {
    const candidate = { ...colour, l };
    if (on.every((ground) => wcagContrast(hex(candidate), ground) >= AA + ROOM)) return candidate;
  }
  return readableEdge(on, colour, direction);
}

// White in light and black in dark start outside the walk's range: begin one step inside, on the same hue.
function readableEdge(on: string[], colour: Oklch, direction: 1 | -1): Oklch {
  const inside = direction === 1 ? 0.005 : 0.995;
  const started = direction === 1 ? colour.l <= 0 : colour.l >= 1;
  if (started) return readableOn(on, { ...colour, l: inside }, direction);
  return { ...colour, c: 0, l: direction === 1 ? 1 : 0 };
}

function hex(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch', 'rgb'));
}

function readColour(...candidates: (string | null | undefined)[]): Oklch | null {
  for (const candidate of candidates) {
    const colour = candidate ? toOklch(parse(candidate.trim())) : undefined;
    if (colour && Number.isFinite(colour.l)) return { mode: 'oklch', l: colour.l, c: colour.c, h: colour.h ?? 0 };
  }
  return null;
}

function house(): Oklch {
  return toOklch(HOUSE_ACCENT) as Oklch;
}
