import { type Random, randomFrom } from '../random.ts';
import { type Palette, paletteFor } from './palettes.ts';

/** Pictures are 1,200 units wide whatever their pixels; the height follows their ratio. */
export const WIDTH = 1200;

/** What a scene is drawn with. `words` is what the picture is said to show, in small letters. */
export type Canvas = {
  width: number;
  height: number;
  random: Random;
  palette: Palette;
  words: string;
  defs: string[];
  name(): string;
};

export type Scene = (canvas: Canvas) => string;
export type Point = [x: number, y: number];

export function canvasOf(seed: string, ratio: number, words: string): Canvas {
  const random = randomFrom(`picture/${seed}`);
  let names = 0;
  const small = words.toLowerCase();
  return {
    width: WIDTH,
    height: Math.round(WIDTH / ratio),
    random,
    palette: paletteFor(small, random),
    words: small,
    defs: [],
    name: () => `n${++names}`,
  };
}

/** One decimal is finer than any screen here. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
}

export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
}

export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function stroke(d: string, color: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function group(inside: string, transform: string, more = ''): string {
  return `<g transform="${transform}" ${more}>${inside}</g>`;
}

export function at(x: number, y: number, scale = 1, rotate = 0, flip = false): string {
  return `translate(${n(x)} ${n(y)}) rotate(${n(rotate)}) scale(${flip ? '-' : ''}${Math.round(scale * 100) / 100} ${Math.round(scale * 100) / 100})`;
}

export function polygon(points: Point[], fill: string, more = ''): string {
  return shape(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, more);
}

/** A soft line through points (Catmull-Rom turned into Béziers). */
export function soft(points: Point[], start = 'M'): string {
  const get = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] as Point;
  const [x0, y0] = get(0);
  let d = `${start}${n(x0)} ${n(y0)}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [ax, ay] = get(i - 1);
    const [bx, by] = get(i);
    const [cx, cy] = get(i + 1);
    const [dx, dy] = get(i + 2);
    d += `C${n(bx + (cx - ax) / 6)} ${n(by + (cy - ay) / 6)} ${n(cx - (dx - bx) / 6)} ${n(cy - (dy - by) / 6)} ${n(cx)} ${n(cy)}`;
  }
  return d;
}

/** A gradient from top to bottom; gives what to fill with. */
export function gradient(canvas: Canvas, colors: string[], horizontal = false): string {
  const id = canvas.name();
  const stops = colors
    .map(
      (color, index) =>
        `<stop offset="${Math.round((index * 100) / Math.max(1, colors.length - 1))}%" stop-color="${color}"/>`,
    )
    .join('');
  canvas.defs.push(
    `<linearGradient id="${id}" x1="0" y1="0" x2="${horizontal ? 1 : 0}" y2="${horizontal ? 0 : 1}">${stops}</linearGradient>`,
  );
  return `url(#${id})`;
}

export function glow(canvas: Canvas, color: string, strength = 0.7): string {
  const id = canvas.name();
  canvas.defs.push(
    `<radialGradient id="${id}"><stop offset="0%" stop-color="${color}" stop-opacity="${strength}"/><stop offset="100%" stop-color="${color}" stop-opacity="0"/></radialGradient>`,
  );
  return `url(#${id})`;
}

/** Everything inside is cut at this outline. */
export function clipped(canvas: Canvas, d: string, inside: string): string {
  const id = canvas.name();
  canvas.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  return `<g clip-path="url(#${id})">${inside}</g>`;
}

export function svg(width: number, height: number, viewBox: string, defs: string[], inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice"><defs>${defs.join('')}</defs>${inside}</svg>`;
}

/** Mixes two six-digit colours; 0 is the first, 1 the second. */
export function mix(a: string, b: string, share: number): string {
  const channel = (color: string, index: number) => Number.parseInt(color.slice(1 + index * 2, 3 + index * 2), 16);
  return `#${[0, 1, 2]
    .map((index) =>
      Math.round(channel(a, index) * (1 - share) + channel(b, index) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
