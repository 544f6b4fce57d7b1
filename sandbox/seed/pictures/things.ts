import { figure } from './boats.ts';
import {
  at,
  circle,
  group,
  mix,
  n,
  type Point,
  polygon,
  rect,
  type Scene,
  shape,
  soft,
  stroke,
  WIDTH,
} from './canvas.ts';
import { sea, sky } from './nature.ts';
import { rope } from './rope.ts';
import { grain } from './wood.ts';

/** Oars or gear in a row against boards. */
export const row: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  let out = '';
  for (let x = 0; x < WIDTH; x += 100)
    out += rect(x, 0, 97, height, mix(mix('#54707a', palette.near, 0.4), '#f2dcb8', random.next() * 0.13));
  out += rect(0, height * 0.9, WIDTH, height * 0.1, mix('#6b5a46', palette.dark, 0.25));
  if (/lifejacket/.test(words)) {
    out += rect(0, height * 0.18, WIDTH, 16, '#4d3827');
    const scale = Math.min(2, height / 460);
    for (let i = 0; i < 6; i++) {
      const color = random.pick(['#e2552e', '#f0a32e', '#d33f2f', '#e8752e']);
      out += group(
        rect(-5, -34, 10, 38, '#c8a24a') +
          shape(
            'M-52 10C-56 -20 -20 -24 -14 0C-8 14 8 14 14 0C20 -24 56 -20 52 10L60 150C60 166 14 168 10 150L10 50L-10 50L-10 150C-14 168 -60 166 -60 150Z',
            color,
          ) +
          rect(-58, 74, 116, 14, '#2b2f31') +
          rect(-10, 70, 20, 22, '#c9d0d2') +
          rect(-46, 36, 30, 8, '#f7efe0') +
          rect(16, 36, 30, 8, '#f7efe0'),
        at(110 + i * 196, height * 0.26, scale),
      );
    }
    return out;
  }
  for (let i = 0; i < 6; i++) {
    const x = 150 + i * 180 + random.int(-20, 20);
    const lean = random.int(-7, 7);
    const tip = random.pick([...palette.bright, '#f7efe0']);
    out += group(
      rect(-8, -height * 0.5, 16, height * 0.72, '#c99a63', 'rx="7"') +
        shape(
          `M-26 ${n(height * 0.2)}C-34 ${n(height * 0.3)} -32 ${n(height * 0.42)} -22 ${n(height * 0.44)}L22 ${n(height * 0.44)}C32 ${n(height * 0.42)} 34 ${n(height * 0.3)} 26 ${n(height * 0.2)}Z`,
          '#d9ae77',
          `transform="rotate(180 0 ${n(-height * 0.02)})"`,
        ) +
        rect(-26, -height * 0.47, 52, height * 0.06, tip) +
        rect(-11, height * 0.02, 22, height * 0.09, '#6b3a22', 'rx="4"'),
      at(x, height * 0.64, 1, lean),
    );
  }
  return out;
};

/** Supper on the quay, soup aboard: a table seen from its long side. */
export const table: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const top = height * 0.62;
  const night = /lantern|night/.test(words);
  let out = sky(canvas, height * 0.55) + sea(canvas, height * 0.5, 0.1);
  const cord: Point[] = [
    [-20, height * 0.1],
    [300, height * 0.2],
    [600, height * 0.12],
    [900, height * 0.2],
    [1220, height * 0.1],
  ];
  out += stroke(soft(cord), palette.dark, 3);
  for (let i = 0; i < 9; i++) {
    const [x, y] = [60 + i * 135, height * (0.135 + 0.05 * Math.abs(Math.sin(i * 1.3)))];
    out += night
      ? circle(x, y + 26, 70, '#ffd98a', 'opacity=".25"') + circle(x, y + 26, 24, '#ffe2a0')
      : polygon(
          [
            [x - 24, y],
            [x + 24, y],
            [x, y + 54],
          ],
          random.pick(palette.bright),
        );
  }
  for (let i = 0; i < 8; i++)
    out += figure(
      canvas,
      110 + i * 140 + random.int(-16, 16),
      top + 20,
      5 - random.next() * 0.6,
      random.pick([...palette.bright, palette.near]),
    );
  out += rect(0, top, WIDTH, height - top, '#f3e9d6') + rect(0, top, WIDTH, 12, '#ffffff', 'opacity=".7"');
  for (let x = 0; x < WIDTH; x += 120)
    out += rect(x, top + 12, 60, height, mix('#f3e9d6', palette.bright[1] as string, 0.22));
  for (let i = 0; i < 5; i++)
    out += group(
      `<ellipse cx="0" cy="0" rx="74" ry="26" fill="#fbf7ec"/><ellipse cx="0" cy="-4" rx="52" ry="16" fill="${random.pick(['#d98b3a', '#b4532f', '#8a9a4a'])}"/>`,
      at(150 + i * 225, top + (height - top) * 0.45),
    );
  return (
    out +
    group(
      rect(-90, -110, 180, 120, '#3f4c52', 'rx="14"') +
        `<ellipse cx="0" cy="-110" rx="90" ry="24" fill="#5d6c72"/><ellipse cx="0" cy="-108" rx="74" ry="17" fill="#d98b3a"/>` +
        stroke('M-20 -150c-20 -30 20 -40 0 -76M26 -150c-20 -30 20 -40 0 -76', '#ffffff', 7, 'opacity=".5"'),
      at(600, top + (height - top) * 0.35, 1),
    )
  );
};

/** One thing on a sill: glass, keys, radio, notebook, jar. */
export const sill: Scene = (canvas) => {
  const { height, palette, words } = canvas;
  const base = height * 0.78;
  const horizon = height * 0.55;
  let out =
    sky(canvas, horizon) +
    sea(canvas, horizon, 0.15) +
    rect(0, 0, WIDTH, 44, '#e9dcc3') +
    rect(560, 0, 26, base, '#e9dcc3') +
    rect(0, 0, 44, base, '#e9dcc3') +
    rect(WIDTH - 44, 0, 44, base, '#e9dcc3');
  out += grain(canvas, 0, base, WIDTH, height - base, '#c99a63', 10) + rect(0, base, WIDTH, 10, '#f2d9b0');
  const big = Math.min(1.7, height / 560);
  const put = (inside: string, x: number, scale = 1) => group(inside, at(x, base + 30, scale * big));
  if (/barometer|glass/.test(words))
    out += put(
      circle(0, -190, 190, '#8a5a2b') +
        circle(0, -190, 168, '#d9b25f') +
        circle(0, -190, 148, '#f8f1de') +
        Array.from({ length: 25 }, (_, i) =>
          stroke(
            'M0 -128L0 -142',
            '#3a2c22',
            i % 4 === 0 ? 5 : 2,
            `transform="translate(0 -190) rotate(${-135 + i * 11.25})"`,
          ),
        ).join('') +
        stroke('M0 30L0 -120', '#7d2f22', 7, 'transform="translate(0 -190) rotate(-52)"') +
        stroke('M0 20L0 -100', '#c8a24a', 5, 'transform="translate(0 -190) rotate(-20)"') +
        circle(0, -190, 14, '#8a5a2b'),
      760,
    );
  else if (/radio/.test(words))
    out += put(
      rect(-70, -250, 140, 270, '#2b2f31', 'rx="18"') +
        rect(30, -380, 22, 140, '#1c1f20', 'rx="8"') +
        rect(-46, -222, 92, 66, '#e9a13a', 'rx="6"') +
        [0, 1, 2, 3, 4].map((i) => rect(-46, -134 + i * 22, 92, 9, '#4a5052', 'rx="4"')).join('') +
        circle(-40, -272, 18, '#4a5052') +
        stroke('M-66 -60C-160 -20 -190 60 -300 20', '#c0432e', 9),
      780,
    );
  else if (/key/.test(words))
    out += put(
      circle(0, -250, 60, 'none', 'stroke="#8b8f90" stroke-width="12"') +
        [-24, 0, 22]
          .map((angle, i) =>
            group(
              rect(-9, 0, 18, 170, ['#c8a24a', '#8b8f90', '#a8603a'][i] as string, 'rx="6"') +
                rect(-9, 120, 46, 16, ['#c8a24a', '#8b8f90', '#a8603a'][i] as string) +
                rect(-9, 148, 34, 14, ['#c8a24a', '#8b8f90', '#a8603a'][i] as string),
              `translate(0 -196) rotate(${angle})`,
            ),
          )
          .join(''),
      770,
    );
  else if (/jar|coin|cylinder/.test(words))
    out += put(
      rect(-90, -250, 180, 270, '#dfeae6', 'rx="26" opacity=".75"') +
        rect(-96, -280, 192, 46, '#b4532f', 'rx="8"') +
        Array.from(
          { length: 22 },
          (_, i) =>
            `<ellipse cx="${-60 + (i % 5) * 30}" cy="${-6 - Math.floor(i / 5) * 24}" rx="20" ry="9" fill="${i % 2 ? '#c8a24a' : '#b9874a'}"/>`,
        ).join(''),
      780,
    );
  else
    out +=
      put(
        rect(-190, -40, 380, 56, '#1f4e5f', 'rx="6"') +
          rect(-180, -64, 360, 34, '#f7f1e1', 'rx="4"') +
          stroke('M120 -70L250 -170', '#c8a24a', 13),
        740,
      ) +
      put(
        rect(-62, -130, 124, 140, '#f7f1e1', 'rx="14"') +
          rect(-62, -86, 124, 26, palette.bright[0] as string) +
          stroke('M62 -104C120 -110 120 -30 62 -36', '#f7f1e1', 16) +
          stroke('M-20 -160c-18 -28 18 -40 0 -72M22 -160c-18 -28 18 -40 0 -72', '#ffffff', 7, 'opacity=".6"'),
        330,
      );
  return out;
};

/** A stone and its wooden cage, or an iron one with its line. */
export const anchor: Scene = (canvas) => {
  const { height, words } = canvas;
  const mid = height * 0.52;
  const scale = Math.min(1.5, height / 620);
  let out = '';
  for (let y = 0; y < height; y += 96) out += grain(canvas, 0, y, WIDTH, 92, mix('#a98a63', '#6f7d78', 0.4), 5);
  out += rope(
    [
      [-40, height * 0.86],
      [240, height * 0.74],
      [420, height * 0.9],
      [300, height * 0.98],
      [140, height * 0.88],
      [380, height * 0.7],
      [600, mid - 210 * scale],
    ],
    22,
    '#d9c08a',
  );
  if (/stone|killick/.test(words))
    return (
      out +
      group(
        shape('M-90 40C-110 -60 -50 -150 10 -150C80 -150 110 -50 90 40C60 96 -60 96 -90 40Z', '#8d9190') +
          shape('M-50 20C-60 -60 -30 -110 0 -120C-40 -60 -30 10 -20 60Z', '#a9adab') +
          stroke('M-210 90C-80 120 80 120 210 90M-60 140C-20 70 20 70 60 140', '#8a6136', 26) +
          stroke(
            'M-120 104C-90 -40 -40 -160 -8 -210M120 104C90 -40 40 -160 8 -210M-30 112C-20 0 -10 -120 -4 -210',
            '#a8773f',
            15,
          ) +
          [-196, -180, -164].map((y) => stroke(`M-22 ${y}L22 ${y}`, '#d9c08a', 9)).join(''),
        at(620, mid + 30, scale),
      )
    );
  return (
    out +
    group(
      stroke('M0 -190L0 170', '#3f484b', 26) +
        circle(0, -214, 30, 'none', 'stroke="#3f484b" stroke-width="15"') +
        stroke('M-100 -130L100 -130', '#6b4a2f', 24) +
        stroke('M-190 60C-150 170 -60 190 0 176C60 190 150 170 190 60', '#3f484b', 26) +
        polygon(
          [
            [-222, 92],
            [-190, 20],
            [-156, 84],
          ],
          '#3f484b',
        ) +
        polygon(
          [
            [222, 92],
            [190, 20],
            [156, 84],
          ],
          '#3f484b',
        ),
      at(620, mid + 20, scale, 14),
    )
  );
};
