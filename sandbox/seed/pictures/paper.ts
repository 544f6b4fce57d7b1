import {
  at,
  type Canvas,
  circle,
  group,
  mix,
  n,
  type Point,
  rect,
  type Scene,
  shape,
  soft,
  stroke,
  WIDTH,
} from './canvas.ts';
import { harbour } from './harbour.ts';

const INK = '#24505c';
const RED = '#b4492f';

/** Paper with a border, a little toned. */
function sheet(canvas: Canvas, tone = canvas.palette.paper): string {
  const { height } = canvas;
  return (
    rect(0, 0, WIDTH, height, tone) +
    rect(28, 28, WIDTH - 56, height - 56, 'none', `stroke="${INK}" stroke-width="3" opacity=".55"`) +
    rect(38, 38, WIDTH - 76, height - 76, 'none', `stroke="${INK}" stroke-width="1" opacity=".55"`)
  );
}

function label(x: number, y: number, words: string, size: number, color = INK, more = ''): string {
  return `<text x="${n(x)}" y="${n(y)}" font-family="Georgia, serif" font-size="${size}" fill="${color}" ${more}>${words}</text>`;
}

/** The height of the water over two days, and the moon. */
export const tideChart: Scene = (canvas) => {
  const { height, random } = canvas;
  const [left, right, top, base] = [120, 1120, height * 0.2, height * 0.82];
  let out = sheet(canvas);
  for (let i = 0; i <= 6; i++) {
    const y = base - ((base - top) * i) / 6;
    out += stroke(`M${left} ${n(y)}L${right} ${n(y)}`, INK, 1, 'opacity=".3"') + label(left - 44, y + 8, String(i), 24);
  }
  for (let i = 0; i <= 12; i++) {
    const x = left + ((right - left) * i) / 12;
    out +=
      stroke(`M${n(x)} ${n(top)}L${n(x)} ${n(base)}`, INK, 1, 'opacity=".18"') +
      label(x - 12, base + 36, String((i * 4) % 24), 22);
  }
  const phase = random.next() * 6;
  const range = 0.32 + random.next() * 0.14;
  const points: Point[] = Array.from({ length: 61 }, (_, i) => {
    const t = i / 60;
    return [
      left + (right - left) * t,
      top + (base - top) * (0.5 - range * Math.cos(t * 24.3 + phase) * (0.86 + 0.14 * Math.sin(t * 12))),
    ];
  });
  out +=
    shape(
      `${soft(points)}L${right} ${n(base)}L${left} ${n(base)}Z`,
      mix('#7fb7bf', canvas.palette.sea[1], 0.3),
      'opacity=".42"',
    ) + stroke(soft(points), INK, 6);
  const [mx, my] = points[random.int(20, 40)] as Point;
  out += stroke(`M${n(mx)} ${n(my)}L${n(mx)} ${n(base)}`, RED, 2.5, 'stroke-dasharray="9 7"') + circle(mx, my, 11, RED);
  const moonX = random.int(200, 1000);
  out +=
    circle(moonX, height * 0.115, 30, '#e9d9a8') +
    circle(moonX + random.int(-16, 16), height * 0.115 - 4, 27, canvas.palette.paper);
  return out;
};

/** An estuary with its channels and soundings. */
export const chart: Scene = (canvas) => {
  const { height, random } = canvas;
  const h = height;
  const sand = '#ecd9a6';
  const shallow = '#cfe6e4';
  const deep = '#eef6f2';
  let out = rect(0, 0, WIDTH, h, sand);
  const bend = () => random.int(-60, 60);
  const river: Point[] = [
    [-40, h * (0.2 + random.next() * 0.5)],
    [240, h * 0.36 + bend()],
    [460, h * 0.58 + bend()],
    [700, h * 0.42 + bend()],
    [940, h * 0.6 + bend()],
    [1260, h * 0.5 + bend()],
  ];
  for (const [width, color] of [
    [h * 0.62, '#e4cf95'],
    [h * 0.5, shallow],
    [h * 0.27, '#b4d8da'],
    [h * 0.13, deep],
  ] as const)
    out += stroke(soft(river), color, width);
  out += stroke(
    soft(river.map(([x, y], i) => [x, y + (i % 2 ? 8 : -8)])),
    INK,
    2,
    'stroke-dasharray="16 10" opacity=".5"',
  );
  for (let i = 0; i < 3; i++) {
    const side: Point[] = [
      [random.int(100, 1100), -20],
      [random.int(200, 1000), h * 0.2],
      [random.int(200, 1000), h * 0.4],
    ];
    out += stroke(soft(side), shallow, 26) + stroke(soft(side), '#b4d8da', 9);
  }
  for (let i = 0; i < 34; i++) {
    const [x, y] = river[random.int(1, 4)] as Point;
    out +=
      label(x + random.int(-130, 130), y + random.int(-90, 90), `${random.int(0, 9)}`, 21, INK, 'opacity=".75"') +
      (random.chance(0.4)
        ? label(x + random.int(-130, 130), y + random.int(-90, 90), String(random.int(1, 9)), 14, INK, 'opacity=".6"')
        : '');
  }
  for (let i = 0; i < 6; i++) {
    const [x, y] = river[1 + (i % 4)] as Point;
    out += group(
      shape('M-9 0L0 -26L9 0Z', i % 2 ? '#2f7a4f' : RED) + circle(0, 4, 4, INK),
      at(x + random.int(-60, 60), y + random.int(-50, 50), 1.2),
    );
  }
  const rose = Array.from({ length: 16 }, (_, i) =>
    shape(
      `M0 0L${i % 2 ? 6 : 9} ${i % 2 ? -30 : -40}L0 ${i % 4 === 0 ? -92 : -62}L${i % 2 ? -6 : -9} ${i % 2 ? -30 : -40}Z`,
      i % 4 === 0 ? RED : INK,
      `transform="rotate(${i * 22.5})" opacity=".8"`,
    ),
  ).join('');
  out += group(
    circle(0, 0, 78, 'none', `stroke="${INK}" stroke-width="2"`) + rose,
    at(random.pick([170, 1030]), h * (random.chance(0.5) ? 0.2 : 0.8), Math.min(1.1, h / 800)),
  );
  return (
    out +
    rect(28, 28, WIDTH - 56, h - 56, 'none', `stroke="${INK}" stroke-width="3"`) +
    rect(40, 40, WIDTH - 80, h - 80, 'none', `stroke="${INK}" stroke-width="1"`)
  );
};

/** Isobars, fronts, a low that means it. */
export const weatherMap: Scene = (canvas) => {
  const { height, random } = canvas;
  const [x, y] = [random.int(360, 800), height * (0.4 + random.next() * 0.2)];
  let out = rect(0, 0, WIDTH, height, '#e3eef0');
  const coast: Point[] = Array.from({ length: 9 }, (_, i) => [
    i * 160 - 40,
    height * (0.74 + 0.16 * Math.sin(i * 1.7 + x)) + random.int(-40, 40),
  ]);
  out += shape(`${soft(coast)}L1260 ${height + 40}L-60 ${height + 40}Z`, '#dfe3c4') + stroke(soft(coast), '#8f9a72', 3);
  for (let ring = 1; ring < 9; ring++) {
    const points: Point[] = Array.from({ length: 13 }, (_, i) => {
      const angle = (i / 12) * Math.PI * 2;
      const r = ring * 62 * (1 + 0.16 * Math.sin(angle * 2 + ring * 0.4));
      return [x + Math.cos(angle) * r * 1.25, y + Math.sin(angle) * r * 0.8];
    });
    out += stroke(soft(points), INK, ring % 2 ? 2 : 3.4, 'opacity=".7"');
    if (ring > 1 && ring % 2 === 0)
      out +=
        rect(x + ring * 62 * 1.25 - 36, y - 18, 72, 34, '#e3eef0') +
        label(x + ring * 62 * 1.25 - 29, y + 9, String(976 + ring * 4), 25);
  }
  const front: Point[] = [
    [x, y],
    [x + 120, y + 90],
    [x + 170, y + 220],
    [x + 130, y + 380],
  ];
  out +=
    stroke(soft(front), '#2f5fa8', 6) +
    [0.25, 0.5, 0.75]
      .map((t) => shape(`M${n(x + 60 + t * 110)} ${n(y + t * 320 - 10)}l46 12l-26 34Z`, '#2f5fa8'))
      .join('');
  const warm: Point[] = [
    [x, y],
    [x + 190, y - 10],
    [x + 360, y + 70],
  ];
  out +=
    stroke(soft(warm), '#b4492f', 6) +
    [110, 210, 300].map((d) => circle(x + d, y + d * 0.06 - 10, 17, '#b4492f')).join('');
  return (
    out +
    label(x - 28, y + 26, 'L', 84, RED, 'font-weight="bold"') +
    rect(24, 24, WIDTH - 48, height - 48, 'none', `stroke="${INK}" stroke-width="3"`)
  );
};

/** The three views of a small boat, ruled and faired. */
export const linesPlan: Scene = (canvas) => {
  const { height, random, words } = canvas;
  const blue = random.chance(0.4);
  const [tone, ink, hair] = blue ? ['#1e4a63', '#dcebf0', '#7fb0c4'] : [canvas.palette.paper, INK, '#8fb3b8'];
  let out = rect(0, 0, WIDTH, height, tone);
  for (let x = 0; x < WIDTH; x += 40) out += stroke(`M${x} 0V${height}`, hair, 0.8, 'opacity=".35"');
  for (let y = 0; y < height; y += 40) out += stroke(`M0 ${y}H${WIDTH}`, hair, 0.8, 'opacity=".35"');
  const body = /body|mould|full size/.test(words);
  if (body) {
    const s = Math.min(1.25, height / 700);
    const sections = [1, 2, 3, 4, 5].map((i) => {
      const b = 70 + i * 62;
      const d = 250 - i * 8;
      return stroke(`M0 ${d}C${b * 0.5} ${d - 14} ${b * 0.96} ${d - 110} ${b} ${-170 + i * 16}`, ink, 4);
    });
    out += group(
      `${sections.join('')}<g transform="scale(-1 1)">${sections.map((section) => section.replace('stroke-width="4"', 'stroke-width="3" stroke-dasharray="14 6"')).join('')}</g>${stroke('M0 -230V290', RED, 3)}${[-120, -40, 40, 120, 200].map((y) => stroke(`M-420 ${y}H420`, ink, 1.4, 'opacity=".6"')).join('')}`,
      at(600, height * 0.48, s),
    );
    return out + label(70, height - 60, 'Stations 1–5, half-breadths in millimetres', 27, ink);
  }
  const sheer = height * 0.3;
  const s = Math.min(1.1, height / 700);
  const profile =
    'M-500 -70C-300 20 260 30 500 -90C490 10 440 90 350 110C120 130 -200 130 -400 96C-460 60 -490 0 -500 -70Z';
  out += group(
    stroke(profile, ink, 5) +
      [0, 34, 68].map((y) => stroke(`M-488 ${y}H480`, ink, 1.6, 'opacity=".7"')).join('') +
      [-350, -210, -70, 70, 210, 350].map((x) => stroke(`M${x} -90V130`, RED, 2, 'opacity=".8"')).join(''),
    at(600, sheer, s),
  );
  out += group(
    [150, 120, 84, 44]
      .map((b, i) => stroke(`M-500 0C-380 ${-b} 300 ${-b} ${500 - i * 22} 0`, ink, i ? 2.4 : 5))
      .join('') +
      stroke('M-520 0H520', RED, 2.4) +
      [-350, -210, -70, 70, 210, 350].map((x) => stroke(`M${x} -150V0`, RED, 1.6, 'opacity=".7"')).join(''),
    at(600, height * 0.76, s),
  );
  if (/batten|offset|loft/.test(words))
    for (let i = 0; i < 5; i++)
      out += group(
        shape('M-30 -12H30L38 12H-38Z', blue ? '#c98b4a' : '#5f6a6e') + rect(-7, -22, 14, 12, '#3f484b'),
        at(210 + i * 195, height * 0.76 - Math.sin(((i + 0.5) / 5) * Math.PI) * 112 * s - 16, 1),
      );
  return out + label(70, height - 44, 'Lines to the inside of plank', 25, ink);
};

/** A harbour as it was, brown and a little torn. */
export const photograph: Scene = (canvas) => {
  const { height } = canvas;
  const sepia = {
    ...canvas.palette,
    name: 'sepia',
    sky: ['#cdb693', '#dcc8a6', '#ead9b9'] as [string, string, string],
    sun: '#f3e6c8',
    far: '#b79f7b',
    mid: '#8f7757',
    near: '#655039',
    sea: ['#c6ae88', '#7f694c'] as [string, string],
    glint: '#f0e1c0',
    bright: ['#8a7050', '#6f5a40', '#a98d66', '#d9c6a0'],
    sail: ['#d9c6a0', '#8a7050'],
    dark: '#3a2c1e',
  };
  const old = { ...canvas, palette: sepia, defs: canvas.defs };
  return (
    rect(0, 0, WIDTH, height, '#3b352e') +
    group(
      rect(0, 0, WIDTH, height, '#f4ead4') + group(harbour(old), at(48, 48, (WIDTH - 96) / WIDTH)),
      at(90, height * 0.07, 0.86, -1.6),
    ) +
    rect(0, 0, WIDTH, height, '#c9a86a', 'opacity=".1"')
  );
};
