import {
  at,
  type Canvas,
  circle,
  clipped,
  glow,
  gradient,
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
import { grain, WOODS } from './wood.ts';

/** The wall behind the bench: boards, a window, the light of the hour. */
export function shed(canvas: Canvas, bench: number): string {
  const { palette, random, height } = canvas;
  const wall = mix('#6e5a48', palette.near, 0.35);
  let out = rect(0, 0, WIDTH, height, wall);
  for (let x = -20; x < WIDTH; x += 92) out += rect(x, 0, 88, bench, mix(wall, '#f2dcb8', 0.03 + random.next() * 0.09));
  const left = random.pick([90, 760]);
  const tall = Math.min(bench * 0.62, 360);
  const panes = gradient(canvas, palette.sky);
  out += circle(left + 170, bench * 0.4, 420, glow(canvas, palette.sun, 0.5));
  out += rect(left - 12, bench * 0.1 - 12, 364, tall + 24, '#e9dcc3') + rect(left, bench * 0.1, 340, tall, panes);
  out += clipped(
    canvas,
    `M${left} ${n(bench * 0.1)}h340v${n(tall)}h-340Z`,
    shape(
      `${soft([
        [left - 20, bench * 0.1 + tall * 0.72],
        [left + 100, bench * 0.1 + tall * 0.6],
        [left + 230, bench * 0.1 + tall * 0.7],
        [left + 360, bench * 0.1 + tall * 0.58],
      ])}V900H${left}Z`,
      palette.far,
    ) + rect(left, bench * 0.1 + tall * 0.8, 340, tall, palette.sea[1]),
  );
  return (
    out + rect(left + 164, bench * 0.1, 12, tall, '#e9dcc3') + rect(left, bench * 0.1 + tall * 0.46, 340, 12, '#e9dcc3')
  );
}

function plane(canvas: Canvas): string {
  const { random } = canvas;
  const body = random.pick(['#7a3f27', '#3c4a4f', '#8c5a33']);
  return (
    shape('M-150 0L-150 -38C-150 -46 -144 -50 -136 -50L136 -50C150 -50 156 -40 156 -26L156 0Z', body) +
    rect(-150, -8, 306, 8, mix(body, '#000000', 0.3)) +
    polygon(
      [
        [-26, -50],
        [18, -120],
        [40, -120],
        [6, -50],
      ],
      '#c9ced0',
    ) +
    shape('M-118 -50C-132 -92 -112 -116 -92 -112C-84 -96 -96 -78 -80 -50Z', '#5a2f1c') +
    circle(104, -66, 20, '#5a2f1c') +
    rect(96, -56, 16, 10, '#5a2f1c')
  );
}

function shavings(canvas: Canvas, x: number, y: number, count: number): string {
  const { random } = canvas;
  return Array.from({ length: count }, () => {
    const [cx, cy, r] = [x + random.int(-170, 170), y + random.int(-22, 16), random.int(12, 26)];
    return stroke(
      `M${cx} ${cy}c${r} ${-r} ${r * 1.8} ${r * 0.2} ${n(r * 0.7)} ${n(r * 0.6)}s${-r} ${-n2(r * 0.4)} ${-n2(r * 0.2)} ${-n2(r * 0.9)}`,
      random.pick(['#f0cf9b', '#e3b57e', '#f6dfb8']),
      5.5,
    );
  }).join('');
}

const n2 = (value: number) => Math.round(value * 10) / 10;

const chisel = (handle: string) =>
  rect(-11, -150, 22, 84, handle, 'rx="9"') +
  rect(-12, -72, 24, 12, '#c8a24a') +
  polygon(
    [
      [-10, -60],
      [10, -60],
      [10, 30],
      [-10, 44],
    ],
    '#bcc4c6',
  );

const mallet = (wood: string) =>
  rect(-8, -40, 16, 150, mix(wood, '#3a2414', 0.2), 'rx="6"') +
  rect(-62, -92, 124, 66, wood, 'rx="8"') +
  rect(-62, -92, 14, 66, '#8b8f90') +
  rect(48, -92, 14, 66, '#8b8f90');

const spokeshave = () =>
  shape(
    'M-150 0C-110 -22 -70 -14 -44 -8L44 -8C70 -14 110 -22 150 0C112 10 74 12 44 16L-44 16C-74 12 -112 10 -150 0Z',
    '#8a5630',
  ) +
  rect(-40, -12, 80, 30, '#a7adaf', 'rx="3"') +
  rect(-34, 6, 68, 8, '#6d7375');

const brushTool = () =>
  rect(-10, -120, 20, 84, '#a8603a', 'rx="8"') +
  rect(-18, -42, 36, 26, '#c8a24a') +
  shape('M-18 -16L18 -16C20 20 10 40 0 46C-10 40 -20 20 -18 -16Z', '#3b2c22');

const tin = (color: string) =>
  rect(-56, -110, 112, 110, '#b6bcbc') +
  rect(-56, -84, 112, 62, color) +
  `<ellipse cx="0" cy="-110" rx="56" ry="15" fill="#8d9494"/><ellipse cx="0" cy="-110" rx="46" ry="11" fill="${color}"/>` +
  stroke('M-56 -100C-70 -180 70 -180 56 -100', '#7c8283', 3);

/** Hand tools laid out on the bench. */
export const tools: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const bench = height * 0.62;
  let out = shed(canvas, bench);
  for (let i = 0; i < 5; i++)
    out += group(
      chisel(random.pick(['#a8603a', '#d9a066', '#6b2f22', '#2f5d62'])),
      at(520 + i * 52 - (random.chance(0.5) ? 0 : 4), bench * 0.36, 0.8),
    );
  out +=
    rect(486, bench * 0.36 - 76, 270, 15, '#4d3827', 'rx="4"') +
    grain(canvas, 0, bench, WIDTH, height - bench, random.pick(WOODS), 16) +
    rect(0, bench, WIDTH, 9, '#f2d9b0', 'opacity=".55"');
  const table = bench + (height - bench) * 0.48;
  if (/plane|scarf|shaving|young person|master/.test(words) || random.chance(0.3))
    out += group(plane(canvas), at(380, table, 1.25)) + shavings(canvas, 540, table + 20, 14);
  if (/mallet|caulk/.test(words))
    out +=
      group(mallet('#b97a4a'), at(800, table + 30, 1.1, 68)) +
      [0, 1, 2]
        .map((i) =>
          group(
            rect(-9, -90, 18, 60, '#6d7375', 'rx="5"') +
              polygon(
                [
                  [-9, -30],
                  [9, -30],
                  [34, 40],
                  [-34, 40],
                ],
                '#8b9294',
              ),
            at(930 + i * 84, table, 1.1),
          ),
        )
        .join('') +
      shavings(canvas, 300, table + 40, 6);
  else if (/spokeshave|oar/.test(words))
    out += group(spokeshave(), at(760, table + 16, 1.35, -8)) + shavings(canvas, 860, table + 50, 16);
  else if (/brush|varnish|paint/.test(words))
    out +=
      group(tin(random.pick([...palette.bright, '#b9772c'])), at(800, table + 30, 1.5)) +
      group(brushTool(), at(1000, table + 10, 1.3, 74)) +
      group(tin(random.pick(palette.bright)), at(560, table + 6, 1.1));
  else if (/clamp|glue|pots/.test(words))
    out +=
      group(tin('#d8c8a0'), at(900, table + 20, 1.2)) +
      [0, 1, 2].map((i) => group(clamp(), at(430 + i * 120, table + 40, 1.15))).join('') +
      grain(canvas, 360, table + 16, 440, 34, '#c68a4f', 4);
  else if (/nail|screw|rivet|fitting|brass|bronze/.test(words)) out += nails(canvas, table);
  else if (/sharpen|stone|chisel/.test(words))
    out +=
      rect(640, table - 20, 330, 54, '#8d9da0', 'rx="6"') +
      rect(640, table - 20, 330, 14, '#b8c6c8', 'rx="6"') +
      group(chisel('#a8603a'), at(800, table - 40, 1.1, 62));
  else
    out +=
      group(mallet(random.pick(WOODS)), at(820, table + 10, 1.05, 74)) +
      group(spokeshave(), at(620, table + 60, 0.95, 6)) +
      shavings(canvas, 980, table + 30, 10);
  return out;
};

const clamp = () =>
  rect(-10, -170, 20, 200, '#5f6a6e', 'rx="4"') +
  rect(-10, -170, 92, 22, '#5f6a6e', 'rx="4"') +
  rect(-10, -40, 92, 22, '#7b878b', 'rx="4"') +
  rect(62, -150, 14, 104, '#c0432e') +
  rect(52, -20, 34, 56, '#a8603a', 'rx="8"');

function nails(canvas: Canvas, table: number): string {
  const { random } = canvas;
  let out =
    rect(330, table - 120, 540, 210, '#6b4a2f', 'rx="8"') +
    [0, 1, 2].map((i) => rect(350 + i * 174, table - 102, 154, 174, '#3f2b1c', 'rx="4"')).join('');
  for (let i = 0; i < 75; i++) {
    const cell = i % 3;
    const color = ['#c98b4a', '#d9a441', '#b4693a'][cell] as string;
    out += group(
      `${rect(-2.5, -24, 5, 48, color)}<ellipse cx="0" cy="-25" rx="9" ry="4" fill="${mix(color, '#ffffff', 0.3)}"/>`,
      at(372 + cell * 174 + random.int(0, 110), table - 70 + random.int(0, 120), 0.9, random.int(0, 180)),
    );
  }
  return out;
}
