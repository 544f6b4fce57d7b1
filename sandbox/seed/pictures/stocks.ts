import { shed } from './bench.ts';
import { boatFor, hull, worker } from './boats.ts';
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
import { hills, sea, sky } from './nature.ts';
import { WOODS } from './wood.ts';

/** The same place out of doors: grass or gravel, and the water beyond. */
function yard(canvas: Canvas, floor: number): string {
  const { palette, random, height, words } = canvas;
  const horizon = floor * 0.6;
  const ground = /snow/.test(words)
    ? '#eef1f2'
    : mix(/grass|garden/.test(words) ? '#8fa866' : '#b7a88c', palette.mid, 0.25);
  let out = sky(canvas, horizon) + hills(canvas, horizon, height * 0.14, palette.far) + sea(canvas, horizon, 0.1);
  out += shape(
    `${soft([
      [-20, floor - 70],
      [300, floor - 96],
      [700, floor - 78],
      [1230, floor - 104],
    ])}V${height}H-20Z`,
    ground,
  );
  for (let i = 0; i < 60; i++)
    out += stroke(
      `M${random.int(0, WIDTH)} ${n(floor - 50 + random.next() * (height - floor + 50))}l${random.int(-4, 4)} -${random.int(6, 16)}`,
      mix(ground, palette.dark, 0.25),
      3,
      'opacity=".5"',
    );
  if (/snow/.test(words))
    for (let i = 0; i < 70; i++)
      out += circle(random.int(0, WIDTH), random.int(0, height), 2 + random.next() * 5, '#ffffff', 'opacity=".85"');
  return out;
}

/** A hull on trestles in the shed, with somebody at work. */
export const onTheStocks: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const floor = height * 0.8;
  const options = boatFor(canvas);
  const bare = /strake|frame|rib|planks missing|half-built|clamp|mould|clinker|lapstrake|stem/.test(words);
  const color = bare ? random.pick(WOODS) : options.color;
  const scale = Math.min(4.2, (height / 800) * 4.1);
  const outdoors = /on the hard|trailer|cover|sawhorses|propped|snow|yard|garden|long grass|slip/.test(words);
  let out = outdoors
    ? yard(canvas, floor)
    : shed(canvas, floor) + rect(0, floor, WIDTH, height - floor, mix('#6b5a46', palette.dark, 0.2));
  for (let i = 0; i < (outdoors ? 0 : 26); i++)
    out += stroke(
      `M${random.int(0, WIDTH)} ${n(floor + 12 + random.next() * (height - floor))}q12 -12 24 0`,
      '#e3b57e',
      4,
      'opacity=".7"',
    );
  for (const x of [380, 800])
    out +=
      polygon(
        [
          [x - 70, floor + 36],
          [x - 44, floor - 84],
          [x - 30, floor - 84],
          [x - 52, floor + 36],
        ],
        '#8a6844',
      ) +
      polygon(
        [
          [x + 70, floor + 36],
          [x + 44, floor - 84],
          [x + 30, floor - 84],
          [x + 52, floor + 36],
        ],
        '#8a6844',
      ) +
      rect(x - 66, floor - 96, 132, 20, '#a8804f');
  if (/frame|rib|hoop|inside/.test(words)) {
    for (let i = 0; i < 11; i++)
      out += stroke(
        `M${260 + i * 68} ${n(floor - 110)}C${250 + i * 68} ${n(floor - 190)} ${264 + i * 68} ${n(floor - 250)} ${278 + i * 68} ${n(floor - 280 - Math.abs(5 - i) * 8)}`,
        '#c68a4f',
        9,
      );
  }
  out += group(
    hull(canvas, options.hull === 'pirogue' ? 'canoe' : options.hull, color, mix(color, palette.dark, 0.5)),
    at(590, floor - 98 - 14 * scale, scale),
  );
  if (/steam|gloves/.test(words))
    for (let i = 0; i < 6; i++)
      out += circle(200 + i * 60 + random.int(-20, 20), floor * 0.5 - i * 26, 50 + i * 12, '#f4f1ea', 'opacity=".3"');
  if (/stove|glow/.test(words))
    out +=
      rect(986, floor - 190, 130, 180, '#2b2f31', 'rx="10"') +
      rect(1040, 0, 26, floor - 180, '#2b2f31') +
      rect(1008, floor - 120, 86, 64, '#f08a3c', 'rx="6"') +
      circle(1050, floor - 90, 210, glow(canvas, '#ffb35c', 0.65));
  if (/tent|cover|snow/.test(words))
    out += polygon(
      [
        [110, floor - 150],
        [590, floor - 420],
        [1080, floor - 150],
        [1010, floor - 110],
        [590, floor - 330],
        [180, floor - 110],
      ],
      '#e8dcc0',
      'opacity=".94"',
    );
  const folk = /people|children|master|crew/.test(words) ? 4 : random.int(1, 2);
  const child = /child/.test(words) ? 0.68 : 1;
  for (let i = 0; i < folk; i++) {
    const x = folk > 2 ? 150 + i * 300 + random.int(-40, 40) : ([170, 1010][i] ?? 600);
    out += worker(
      canvas,
      x,
      floor + (height - floor) * 0.72,
      (height / 175) * child * (0.95 + random.next() * 0.1),
      random.pick(palette.bright),
      x > 600,
    );
  }
  return out;
};
