import { type Canvas, circle, glow, gradient, mix, n, type Point, rect, shape, soft, stroke, WIDTH } from './canvas.ts';

/** Sky over the whole picture, with sun or moon and some cloud. */
export function sky(canvas: Canvas, horizon: number): string {
  const { palette, random, height } = canvas;
  const night = palette.name === 'night';
  const x = random.int(200, 1000);
  const y = horizon * (night ? 0.3 : 0.35 + random.next() * 0.5);
  const r = night ? 46 : 58;
  let out = rect(0, 0, WIDTH, height, gradient(canvas, palette.sky));
  if (night) {
    for (let i = 0; i < 70; i++)
      out += circle(
        random.int(0, WIDTH),
        random.next() * horizon,
        1 + random.next() * 2.2,
        '#f5f0d8',
        `opacity="${n(0.3 + random.next() * 0.6)}"`,
      );
  }
  out += circle(x, y, r * 5, glow(canvas, palette.sun, 0.6)) + circle(x, y, r, palette.sun);
  const bands = random.int(2, 5);
  for (let i = 0; i < bands; i++) {
    const width = random.int(160, 460);
    const left = random.int(-100, WIDTH - 100);
    const top = horizon * (0.08 + random.next() * 0.7);
    const color = mix(palette.sky[2], '#ffffff', night ? 0 : 0.35);
    const veil = `opacity="${night ? 0.12 : 0.55}"`;
    out +=
      rect(left, top, width, 16, color, `rx="8" ${veil}`) +
      rect(left + width * 0.25, top - 15, width * 0.5, 18, color, `rx="9" ${veil}`);
  }
  return out;
}

/** Rolling land from edge to edge, its foot at `base`. */
export function hills(canvas: Canvas, base: number, rise: number, color: string, bumps = 6): string {
  const { random } = canvas;
  const points: Point[] = Array.from({ length: bumps + 1 }, (_, index) => [
    (index * 1300) / bumps - 50,
    base - rise * (0.25 + random.next() * 0.75),
  ]);
  return shape(`${soft(points)}L1260 ${n(base + 2)}L-60 ${n(base + 2)}Z`, color);
}

export function peaks(canvas: Canvas, base: number, rise: number, color: string, snow: string | null): string {
  const { random } = canvas;
  let out = '';
  for (let i = 0; i < 5; i++) {
    const x = i * 260 + random.int(-60, 60);
    const top = base - rise * (0.55 + random.next() * 0.45);
    const half = 200 + random.int(0, 90);
    out += shape(`M${x - half} ${n(base)}L${x} ${n(top)}L${x + half} ${n(base)}Z`, color);
    const down = (base - top) * 0.28;
    const side = (half * down) / (base - top);
    if (snow)
      out += shape(
        `M${x} ${n(top)}L${n(x + side)} ${n(top + down)}L${n(x + side * 0.3)} ${n(top + down * 0.75)}L${n(x - side * 0.1)} ${n(top + down * 1.1)}L${n(x - side * 0.5)} ${n(top + down * 0.8)}L${n(x - side)} ${n(top + down)}Z`,
        snow,
      );
  }
  return out;
}

/** Water from the horizon down, calmer far away. `rough` from 0 to 1. */
export function sea(canvas: Canvas, horizon: number, rough = 0.2): string {
  const { palette, random, height } = canvas;
  let out = rect(0, horizon, WIDTH, height - horizon, gradient(canvas, palette.sea));
  const rows = 26;
  for (let i = 0; i < rows; i++) {
    const depth = (i / rows) ** 1.6;
    const y = horizon + 6 + depth * (height - horizon);
    const length = 26 + depth * 190;
    for (let k = 0; k < 3; k++) {
      const x = random.int(-60, WIDTH);
      const bend = (2 + depth * 14) * (0.3 + rough * 2.2);
      const color = random.chance(0.5) ? palette.glint : mix(palette.sea[1], palette.dark, 0.25);
      out += stroke(
        `M${x} ${n(y)}q${n(length / 4)} ${n(-bend)} ${n(length / 2)} 0t${n(length / 2)} 0`,
        color,
        1.4 + depth * 4.5,
        `opacity="${n(0.16 + random.next() * 0.3)}"`,
      );
    }
  }
  return out;
}

/** The sun’s road on the water. */
export function road(canvas: Canvas, x: number, horizon: number): string {
  const { palette, random, height } = canvas;
  let out = '';
  for (let i = 0; i < 14; i++) {
    const y = horizon + 8 + (i / 14) ** 1.3 * (height - horizon) * 0.85;
    const width = 30 + i * 9 + random.int(-14, 24);
    out += rect(
      x - width / 2 + random.int(-12, 12),
      y,
      width,
      3 + i * 0.5,
      palette.glint,
      `rx="3" opacity="${n(0.75 - i * 0.04)}"`,
    );
  }
  return out;
}

/** A bird far away. */
export function gull(x: number, y: number, size: number, color: string): string {
  return stroke(
    `M${n(x - size)} ${n(y - size * 0.25)}q${n(size * 0.5)} ${n(-size * 0.4)} ${n(size)} ${n(size * 0.25)}q${n(size * 0.5)} ${n(-size * 0.65)} ${n(size)} ${n(-size * 0.25)}`,
    color,
    Math.max(2, size / 8),
  );
}

export function gulls(canvas: Canvas, within: number, count: number): string {
  const { random, palette } = canvas;
  return Array.from({ length: count }, () =>
    gull(random.int(120, 1080), within * (0.15 + random.next() * 0.6), random.int(9, 20), palette.dark),
  ).join('');
}
