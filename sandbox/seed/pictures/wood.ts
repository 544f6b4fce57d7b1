import {
  type Canvas,
  circle,
  clipped,
  mix,
  n,
  polygon,
  rect,
  type Scene,
  shape,
  soft,
  stroke,
  WIDTH,
} from './canvas.ts';

export const WOODS = ['#d9a066', '#c68a4f', '#e3b57e', '#b97a4a', '#a86d43', '#e8c695'];

/** Long grain over a rectangle: lines that run together and part round a knot. */
export function grain(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  lines = 12,
): string {
  const { random } = canvas;
  const dark = mix(color, '#4a2c17', 0.38);
  const knotX = x + width * (0.3 + random.next() * 0.4);
  const reach = Math.min(110, width * 0.2);
  const knotY = y + height * (0.25 + random.next() * 0.5);
  const knot = random.chance(0.6) ? Math.min(26, height * 0.16) : 0;
  let inside = rect(x, y, width, height, color);
  for (let i = 0; i < lines; i++) {
    const line = y + ((i + 0.5) * height) / lines;
    const push = (line < knotY ? -1 : 1) * knot * Math.exp(-(((line - knotY) / (height * 0.3)) ** 2)) * 1.4;
    inside += stroke(
      soft([
        [x - 10, line + random.int(-4, 4)],
        [(x + knotX - reach) / 2, line + random.int(-5, 5)],
        [knotX - reach, line + push * 0.35],
        [knotX, line + push],
        [knotX + reach, line + push * 0.35],
        [(knotX + reach + x + width) / 2, line + random.int(-5, 5)],
        [x + width + 10, line + random.int(-4, 4)],
      ]),
      dark,
      1.2 + random.next() * (height / lines) * 0.16,
      `opacity="${n(0.2 + random.next() * 0.5)}"`,
    );
  }
  if (knot > 0)
    inside += `<ellipse cx="${n(knotX)}" cy="${n(knotY)}" rx="${n(knot * 0.9)}" ry="${n(knot * 0.5)}" fill="${mix(color, '#4a2c17', 0.55)}"/><ellipse cx="${n(knotX)}" cy="${n(knotY)}" rx="${n(knot * 0.45)}" ry="${n(knot * 0.22)}" fill="#4a2c17"/>`;
  return clipped(canvas, `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`, inside);
}

/** Nothing but wood. */
export const wood: Scene = (canvas) => {
  const { height, random, words } = canvas;
  let out = rect(0, 0, WIDTH, height, '#4a2f1d');
  if (/end grain|log|sawmill/.test(words)) {
    const r = Math.min(height * 0.44, 400);
    out =
      rect(0, 0, WIDTH, height, '#5b6b58') +
      Array.from({ length: 22 }, (_, i) =>
        rect(i * 60 - 20, 0, 34, height, mix('#4d5c4b', '#6f8069', random.next())),
      ).join('') +
      rect(0, height * 0.86, WIDTH, height, '#7d6a4f');
    const cx = 600;
    const cy = height * 0.5;
    out += circle(cx, cy, r, '#6b452b') + circle(cx, cy, r * 0.95, '#e3b57e');
    for (let i = 1; i < 26; i++)
      out += `<ellipse cx="${n(cx - (26 - i) * 1.6)}" cy="${n(cy + (26 - i))}" rx="${n((r * 0.93 * i) / 26)}" ry="${n((r * 0.91 * i) / 26)}" fill="none" stroke="${i % 5 === 0 ? '#a8683a' : '#c68a4f'}" stroke-width="${n(1.5 + random.next() * 3)}" opacity=".8"/>`;
    return (
      out +
      stroke(
        `M${cx - 44} ${n(cy + 26)}l${n(r * 0.5)} ${n(-r * 0.3)}M${cx - 44} ${n(cy + 26)}l${n(-r * 0.3)} ${n(-r * 0.34)}`,
        '#6b452b',
        5,
      )
    );
  }
  if (/stack|boards|pile|sticker/.test(words)) {
    out =
      rect(0, 0, WIDTH, height, mix('#6f8069', canvas.palette.sky[1], 0.3)) +
      rect(0, height * 0.9, WIDTH, height, '#7d6a4f');
    const rows = 8;
    const thick = (height * 0.74) / rows;
    for (let i = 0; i < rows; i++) {
      const y = height * 0.12 + i * thick;
      out += grain(
        canvas,
        70 + random.int(-34, 34),
        y,
        1050 + random.int(-60, 60),
        thick * 0.66,
        random.pick(WOODS),
        5,
      );
      for (const x of [180, 560, 960]) out += rect(x, y + thick * 0.66, 46, thick * 0.34, '#8a6844');
    }
    return polygon(
      [
        [-20, height * 0.02],
        [1220, -height * 0.06],
        [1220, height * 0.08],
        [-20, height * 0.14],
      ],
      '#4d3827',
    )
      ? out +
          polygon(
            [
              [-20, -10],
              [1220, -10],
              [1220, height * 0.05],
              [-20, height * 0.09],
            ],
            '#4d3827',
          )
      : out;
  }
  const planks = random.int(3, 5);
  for (let i = 0; i < planks; i++)
    out += grain(canvas, 0, (i * height) / planks + 3, WIDTH, height / planks - 6, random.pick(WOODS), 14);
  if (/scarf/.test(words))
    out +=
      stroke(`M330 0L${870} ${n(height)}`, '#5b371f', 5) +
      stroke(`M338 0L878 ${n(height)}`, '#f6dfb8', 2, 'opacity=".6"');
  if (/chalk|mark/.test(words))
    out += stroke(
      `M300 ${n(height * 0.4)}c120 -120 300 -60 330 40s-140 160 -260 120s-110 -90 -70 -160M760 ${n(height * 0.3)}l90 90m0 -90l-90 90`,
      '#f7f3e8',
      9,
      'opacity=".85"',
    );
  if (/rivet|nail|copper/.test(words))
    for (let i = 0; i < planks; i++)
      for (let x = 60; x < WIDTH; x += 120)
        out +=
          circle(x + (i % 2) * 40, (i * height) / planks + 30, 11, '#b4693a') +
          circle(x - 3 + (i % 2) * 40, (i * height) / planks + 27, 4, '#e8b184');
  if (/rot|corroded|soft/.test(words))
    out +=
      shape(
        soft([
          [430, height * 0.3],
          [560, height * 0.22],
          [720, height * 0.36],
          [760, height * 0.55],
          [640, height * 0.72],
          [470, height * 0.6],
          [430, height * 0.3],
        ]),
        '#3a2415',
      ) +
      shape(
        soft([
          [500, height * 0.36],
          [600, height * 0.32],
          [680, height * 0.46],
          [610, height * 0.6],
          [510, height * 0.54],
          [500, height * 0.36],
        ]),
        '#5d4027',
      );
  return out;
};
