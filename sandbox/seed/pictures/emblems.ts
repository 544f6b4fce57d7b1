import { boat, hull } from './boats.ts';
import { at, type Canvas, canvasOf, circle, group, mix, n, rect, shape, soft, stroke, svg } from './canvas.ts';

/** What stands for each space, in the order of their ids. */
const SIGNS: ((canvas: Canvas, ink: string, paper: string) => string)[] = [
  (_, ink, paper) =>
    shape('M300 860V520L600 300L900 520V860Z', paper) +
    rect(510, 620, 180, 240, ink) +
    stroke('M600 300V150', paper, 30) +
    shape('M612 150L820 205L612 260Z', '#e2a03f'),
  (canvas, ink, paper) =>
    group(boat(canvas, { hull: 'transom', rig: 'sprit', color: paper, sail: '#e2a03f', crew: 1 }), at(610, 800, 3.2)) +
    stroke('M200 870q100 -50 200 0t200 0t200 0t200 0', mix(ink, '#ffffff', 0.5), 34),
  (_, ink, paper) =>
    circle(600, 600, 330, paper) +
    [0, 1, 2]
      .map(
        (i) =>
          `<ellipse cx="600" cy="600" rx="${110 * (i + 1)}" ry="330" fill="none" stroke="${ink}" stroke-width="22"/>`,
      )
      .join('') +
    stroke('M270 600H930M330 430H870M330 770H870', ink, 22),
  (_, _ink, paper) =>
    circle(470, 470, 170, 'none', `stroke="${paper}" stroke-width="80"`) +
    stroke('M590 590L900 900M800 800L880 720M700 700L770 630', paper, 80),
  (canvas, ink, paper) =>
    group(hull(canvas, 'double', paper, ink), at(600, 640, 3.8)) +
    stroke('M350 720L290 960M850 720L910 960', '#e2a03f', 54),
  (_, ink, paper) =>
    rect(240, 330, 720, 150, paper, 'rx="14"') +
    rect(240, 520, 720, 150, paper, 'rx="14"') +
    rect(240, 710, 720, 150, paper, 'rx="14"') +
    shape('M480 500L660 470L700 700L520 730Z', '#e2a03f') +
    [500, 640].map((x) => circle(x, 600, 20, ink)).join(''),
  (_, ink, paper) =>
    shape('M350 230C820 300 940 600 860 900L330 900C440 680 440 440 350 230Z', paper) +
    [0, 1, 2]
      .map((i) =>
        stroke(
          `M${400 + i * 12} ${420 + i * 150}C600 ${400 + i * 150} 760 ${430 + i * 150} ${850 - i * 6} ${480 + i * 150}`,
          ink,
          16,
        ),
      )
      .join('') +
    stroke('M330 200V980', '#e2a03f', 44),
  (_, ink, paper) =>
    circle(600, 600, 360, paper) +
    [290, 220, 150, 80]
      .map((r) => circle(600 - r * 0.08, 600 + r * 0.06, r, 'none', `stroke="${ink}" stroke-width="22"`))
      .join('') +
    stroke('M590 610L900 480', ink, 26),
  (_, ink, paper) =>
    rect(300, 240, 600, 720, paper, 'rx="30"') +
    rect(300, 240, 90, 720, '#e2a03f', 'rx="30"') +
    [420, 540, 660, 780].map((y) => stroke(`M460 ${y}H${y === 780 ? 680 : 820}`, ink, 30)).join(''),
  (_, ink, paper) =>
    circle(480, 470, 170, '#e2a03f') +
    shape(
      'M330 760C250 760 230 620 350 600C370 470 560 450 610 560C720 500 850 580 820 690C940 690 940 830 840 830H380C340 830 330 790 330 760Z',
      paper,
    ) +
    stroke('M420 900L380 980M600 900L560 980M780 900L740 980', mix(ink, '#ffffff', 0.6), 34),
  (_, ink, paper) =>
    circle(600, 600, 330, 'none', `stroke="${paper}" stroke-width="150"`) +
    [45, 135, 225, 315]
      .map((angle) => rect(-60, -410, 120, 160, '#d9573a', `transform="translate(600 600) rotate(${angle})"`))
      .join('') +
    circle(600, 600, 250, 'none', `stroke="${ink}" stroke-width="12"`),
  (_, ink, paper) =>
    stroke('M340 220V1000', '#e2a03f', 44) +
    shape('M360 240H900V640H360Z', paper) +
    [0, 1, 2, 3].map((i) => rect(360 + i * 135, i % 2 ? 440 : 240, 135, 200, ink)).join(''),
];

const INKS = [
  '#1f6f78',
  '#b4532f',
  '#2b5d8a',
  '#4a4458',
  '#8a5a2b',
  '#7d2f4c',
  '#31506b',
  '#3c6b4a',
  '#5b4a8a',
  '#2f7a8c',
  '#a23e3e',
  '#6b5a2f',
];

export function drawSpaceAvatar(space: { id: number }): string {
  const canvas = canvasOf(`space/${space.id}`, 1, '');
  const place = (space.id - 1) % SIGNS.length;
  const ink = INKS[place] as string;
  const sign = SIGNS[place] as (typeof SIGNS)[number];
  const inside =
    rect(0, 0, 1200, 1200, ink) +
    circle(600, 1500, 900, mix(ink, '#000000', 0.14)) +
    group(sign(canvas, ink, '#fbf4e2'), at(96, 96, 0.84));
  return svg(240, 240, '0 0 1200 1200', canvas.defs, inside);
}

export function drawNetworkAvatar(): string {
  const canvas = canvasOf('network', 1, '');
  const ink = '#0f6b66';
  const sail =
    shape('M560 200C380 420 320 620 320 790L560 800Z', '#fbf4e2') +
    shape('M610 250C800 400 880 600 880 790L610 800Z', '#f0b35a');
  const waves = [860, 960, 1060]
    .map((y, i) =>
      stroke(
        soft([
          [100, y],
          [300, y - 46],
          [500, y],
          [700, y - 46],
          [900, y],
          [1100, y - 46],
        ]),
        mix('#fbf4e2', ink, i * 0.3),
        n2(46 - i * 6),
      ),
    )
    .join('');
  return svg(
    256,
    256,
    '0 0 1200 1200',
    canvas.defs,
    rect(0, 0, 1200, 1200, ink) + circle(600, 1400, 760, '#0b5753') + group(sail + waves, at(90, 40, 0.86)),
  );
}

const n2 = (value: number) => Number(n(value));
