import { boat, boatFor, figure, hull } from './boats.ts';
import {
  at,
  type Canvas,
  circle,
  glow,
  group,
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
import { gulls, hills, road, sea, sky } from './nature.ts';

function house(canvas: Canvas, x: number, base: number, width: number, tall: number): string {
  const { random, palette } = canvas;
  const wall = mix(random.pick([...palette.bright, '#efe6d3', '#d9a48a', '#c9c4b0']), palette.mid, 0.22);
  const roof = mix(random.pick(['#8a4a38', '#5a4a48', '#3f4c52']), palette.near, 0.25);
  const lit = palette.name === 'night' || palette.name === 'dusk';
  const pane = lit ? '#ffdc8a' : mix(wall, palette.dark, 0.55);
  let out =
    rect(x, base - tall, width, tall, wall) +
    polygon(
      [
        [x - 6, base - tall],
        [x + width / 2, base - tall - width * 0.55],
        [x + width + 6, base - tall],
      ],
      roof,
    );
  const rows = Math.max(1, Math.floor(tall / 46));
  for (let row = 0; row < rows; row++) {
    for (const share of [0.24, 0.62]) {
      if (lit && random.chance(0.35)) continue;
      out += rect(x + width * share, base - tall + 14 + row * 42, width * 0.15, 20, pane, 'rx="1.5"');
    }
  }
  return out + rect(x + width * 0.42, base - 30, width * 0.17, 30, mix(wall, palette.dark, 0.5));
}

function moored(canvas: Canvas, x: number, y: number, scale: number): string {
  const { random, palette } = canvas;
  const color = random.pick([...palette.bright, '#efe6d3']);
  const mast = random.chance(0.55) ? stroke('M6 -14L6 -150M6 -60L70 -34', mix('#6b4a2f', palette.dark, 0.2), 4) : '';
  const mirror = group(
    hull(canvas, 'transom', mix(color, palette.sea[1], 0.6), palette.sea[1]),
    'translate(0 20) scale(1 -0.7)',
    'opacity=".45"',
  );
  return group(
    mirror + mast + hull(canvas, random.pick(['transom', 'double']), color, palette.dark),
    at(x, y, scale, 0, random.chance(0.5)),
  );
}

/** Houses round a basin with boats at their moorings. */
export const harbour: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * (0.46 + random.next() * 0.08);
  let out =
    sky(canvas, horizon) +
    gulls(canvas, horizon, random.int(0, 4)) +
    hills(canvas, horizon, height * 0.2, palette.far) +
    hills(canvas, horizon, height * 0.1, palette.mid, 5);
  const quay = horizon + 10;
  for (let x = random.int(-60, 10); x < WIDTH; ) {
    const width = random.int(58, 104);
    if (random.chance(0.86)) out += house(canvas, x, quay, width, random.int(50, 120));
    x += width + random.int(2, 26);
  }
  out +=
    sea(canvas, horizon + 26, 0.1) +
    rect(0, quay, WIDTH, 24, mix(palette.near, '#b8ab98', 0.45)) +
    rect(0, quay + 18, WIDTH, 8, palette.near);
  if (/lighthouse|pier|mouth/.test(words)) out += lighthouse(canvas, 1010, quay, 1.1);
  if (/people|cheering|crew/.test(words))
    for (let i = 0; i < 13; i++)
      out += figure(canvas, 90 + i * 80 + random.int(-20, 20), quay + 2, 1.5, random.pick(palette.bright));
  const count = random.int(4, 7);
  for (let i = 0; i < count; i++) {
    const depth = (i + 0.6) / count;
    out += moored(canvas, random.int(80, 1120), horizon + 40 + depth * (height - horizon - 90), 0.55 + depth * 0.95);
  }
  return out;
};

export function lighthouse(canvas: Canvas, x: number, base: number, scale: number): string {
  const { palette } = canvas;
  const white = mix('#f6f1e4', palette.mid, 0.15);
  return group(
    polygon(
      [
        [-22, 0],
        [-14, -150],
        [14, -150],
        [22, 0],
      ],
      white,
    ) +
      polygon(
        [
          [-20, -36],
          [-18.4, -66],
          [18.4, -66],
          [20, -36],
        ],
        '#b9442f',
      ) +
      polygon(
        [
          [-16.8, -96],
          [-15.2, -126],
          [15.2, -126],
          [16.8, -96],
        ],
        '#b9442f',
      ) +
      rect(-18, -156, 36, 7, palette.dark) +
      rect(-10, -178, 20, 23, '#ffe9a8') +
      shape('M-14 -178L0 -194L14 -178Z', '#8a3526'),
    at(x, base, scale),
  );
}

/** A lamp on a headland, stars, and a small boat going by. */
export const lightAtNight: Scene = (canvas) => {
  const { height, palette, random } = canvas;
  const horizon = height * 0.56;
  const x = random.int(760, 980);
  const top = horizon - 250;
  return (
    sky(canvas, horizon) +
    polygon(
      [
        [x, top],
        [-40, top - 110],
        [-40, top + 60],
      ],
      '#ffe9a8',
      'opacity=".22"',
    ) +
    polygon(
      [
        [x, top],
        [1300, top - 40],
        [1300, top + 60],
      ],
      '#ffe9a8',
      'opacity=".16"',
    ) +
    shape(
      `${soft([
        [620, horizon],
        [720, horizon - 40],
        [880, horizon - 80],
        [1060, horizon - 96],
        [1260, horizon - 60],
      ])}L1260 ${n(horizon)}Z`,
      palette.near,
    ) +
    lighthouse(canvas, x, horizon - 70, 1.05) +
    circle(x, top, 120, glow(canvas, '#ffedb5', 0.8)) +
    sea(canvas, horizon, 0.15) +
    road(canvas, x, horizon) +
    group(
      boat(canvas, { ...boatFor(canvas), rig: 'lug', hull: 'transom' }),
      at(330, horizon + (height - horizon) * 0.5, 1.6, -2),
    )
  );
};
