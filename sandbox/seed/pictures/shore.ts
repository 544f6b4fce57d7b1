import { boat, boatFor, figure } from './boats.ts';
import { at, circle, gradient, group, mix, n, rect, type Scene, shape, soft, stroke, WIDTH } from './canvas.ts';
import { gulls, hills, peaks, sea, sky } from './nature.ts';
import { heron } from './sailing.ts';

/** What the tide leaves: channels, mud, a boat that waits. */
export const mudflat: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * 0.4;
  const mud = mix('#8d7763', palette.near, 0.25);
  let out =
    sky(canvas, horizon) +
    hills(canvas, horizon, height * 0.07, palette.mid, 7) +
    rect(
      0,
      horizon,
      WIDTH,
      height - horizon,
      gradient(canvas, [mix(mud, palette.sea[0], 0.5), mud, mix(mud, palette.dark, 0.35)]),
    );
  const bend = random.int(-80, 80);
  out += shape(
    `${soft([
      [560, horizon],
      [640 + bend, horizon + height * 0.1],
      [420 + bend, horizon + height * 0.24],
      [620, horizon + height * 0.42],
      [240, height + 30],
    ])}L${700} ${height + 30}${soft(
      [
        [700, height + 30],
        [840, horizon + height * 0.4],
        [600 + bend, horizon + height * 0.24],
        [740 + bend, horizon + height * 0.1],
        [640, horizon],
      ],
      'L',
    )}Z`,
    gradient(canvas, [palette.sky[2], palette.sea[0]]),
  );
  for (let i = 0; i < 34; i++) {
    const y = horizon + 10 + random.next() ** 0.8 * (height - horizon);
    out += stroke(`M${random.int(0, WIDTH)} ${n(y)}q20 -5 40 0t40 0`, mix(mud, '#ffffff', 0.35), 3, 'opacity=".4"');
  }
  if (/reeds|creek|heron|marsh/.test(words))
    for (let i = 0; i < 60; i++)
      out += stroke(
        `M${n(i * 8 - 20 + random.int(-3, 3))} ${n(height)}q${random.int(-12, 12)} -80 ${random.int(-8, 20)} ${-random.int(90, 190)}`,
        mix('#8b8a4d', palette.near, random.next() * 0.5),
        4,
      );
  if (/heron|creek/.test(words)) out += heron(canvas, 860, horizon + height * 0.36);
  const options = boatFor(canvas);
  const count = /boats/.test(words) ? 3 : 1;
  for (let i = 0; i < count; i++)
    out += group(
      boat(canvas, {
        ...options,
        rig: options.rig === 'none' ? 'none' : 'none',
        crew: i === 0 ? 1 : 0,
        color: random.pick(palette.bright),
      }) + stroke('M4 -14L10 -150', '#6b4a2f', 4),
      at(300 + i * 320, horizon + height * (0.2 + i * 0.12), 1.2 + i * 0.3, i % 2 ? 7 : -8),
    );
  return out + gulls(canvas, horizon, 3);
};

/** Still water between mountains. */
export const lake: Scene = (canvas) => {
  const { height, palette } = canvas;
  const horizon = height * 0.52;
  const range =
    peaks(canvas, horizon, height * 0.36, palette.far, '#f6f3ea') +
    peaks(canvas, horizon, height * 0.2, palette.mid, null) +
    hills(canvas, horizon, height * 0.06, palette.near, 9);
  return (
    sky(canvas, horizon) +
    range +
    sea(canvas, horizon, 0.05) +
    group(range, `translate(0 ${n(horizon * 1.6)}) scale(1 -0.6)`, 'opacity=".2"') +
    group(boat(canvas, boatFor(canvas)), at(560, horizon + (height - horizon) * 0.45, 1.8))
  );
};

/** Boats drawn up on sand or stones. */
export const beach: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * 0.42;
  const sand = mix(/stony|pebble/.test(words) ? '#b3ab9c' : '#e8cf9f', palette.sea[0], 0.2);
  let out = sky(canvas, horizon) + hills(canvas, horizon, height * 0.1, palette.far) + sea(canvas, horizon, 0.35);
  const edge = horizon + height * 0.16;
  out += shape(
    `${soft([
      [-20, edge + 40],
      [260, edge + 8],
      [560, edge + 46],
      [900, edge + 14],
      [1230, edge + 60],
    ])}L1230 ${height + 20}L-20 ${height + 20}Z`,
    sand,
  );
  out += stroke(
    soft([
      [-20, edge + 36],
      [260, edge + 4],
      [560, edge + 42],
      [900, edge + 10],
      [1230, edge + 56],
    ]),
    palette.glint,
    9,
    'opacity=".9"',
  );
  for (let i = 0; i < 90; i++)
    out += circle(
      random.int(0, WIDTH),
      edge + 70 + random.next() * (height - edge),
      2 + random.next() * 4,
      mix(sand, palette.dark, 0.28),
      'opacity=".5"',
    );
  const options = boatFor(canvas);
  const count = /boats|pirogues|bows/.test(words) ? 4 : 1;
  for (let i = 0; i < count; i++) {
    const scale = count > 1 ? 1.05 + i * 0.22 : 2.4;
    const eye = /eye|painted/.test(words)
      ? group(circle(0, 0, 9, '#fff8e6') + circle(1, 0, 4.5, palette.dark), `translate(${n(82)} -20)`)
      : '';
    out += group(
      boat(canvas, {
        ...options,
        crew: 0,
        rig: 'none',
        color: count > 1 ? (palette.bright[i % palette.bright.length] as string) : options.color,
      }) + eye,
      at(
        count > 1 ? 200 + i * 260 : 600,
        edge + 90 + i * height * 0.075 + (count > 1 ? 0 : height * 0.12),
        scale,
        count > 1 ? -3 : -2,
      ),
    );
  }
  const folk = /people|crew|tourists|children|water$/.test(words) ? 5 : random.int(0, 2);
  for (let i = 0; i < folk; i++)
    out += figure(
      canvas,
      150 + i * 150 + random.int(0, 60),
      edge + 80 + random.int(0, 50),
      2,
      random.pick(palette.bright),
    );
  return out + gulls(canvas, horizon, 2);
};

/** Who else lives there. */
export const wildlife: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * 0.5;
  let out = sky(canvas, horizon) + hills(canvas, horizon, height * 0.07, palette.far) + sea(canvas, horizon, 0.2);
  if (/tern|bird/.test(words)) {
    out += shape(
      `M120 ${n(horizon + 130)}C400 ${n(horizon + 70)} 800 ${n(horizon + 76)} 1120 ${n(horizon + 140)}C800 ${n(horizon + 176)} 380 ${n(horizon + 176)} 120 ${n(horizon + 130)}Z`,
      '#e6d2a4',
    );
    for (let i = 0; i < 16; i++) {
      const [x, y, s] = [random.int(100, 1100), height * 0.1 + random.next() * height * 0.42, 14 + random.next() * 26];
      out +=
        shape(
          `M${n(x - s * 1.6)} ${n(y - s * 0.5)}Q${n(x - s * 0.4)} ${n(y - s * 0.7)} ${n(x)} ${n(y)}Q${n(x + s * 0.5)} ${n(y - s)} ${n(x + s * 1.6)} ${n(y - s * 0.9)}Q${n(x + s * 0.6)} ${n(y - s * 0.3)} ${n(x + s * 0.5)} ${n(y + s * 0.2)}L${n(x - s * 0.3)} ${n(y + s * 0.3)}Z`,
          '#fbf8ef',
        ) + circle(x + s * 0.42, y + s * 0.05, s * 0.16, palette.dark);
    }
    return out;
  }
  out += group(boat(canvas, { ...boatFor(canvas), rig: 'none' }), at(330, horizon + (height - horizon) * 0.24, 1.4));
  for (const [x, depth, scale] of [
    [600, 0.36, 1.1],
    [800, 0.52, 1.5],
    [520, 0.72, 1.9],
  ] as const) {
    const y = horizon + (height - horizon) * depth;
    out += group(
      shape('M-86 6C-50 -40 10 -46 84 8Z', '#3d4d59') +
        shape('M-12 -32C-2 -58 12 -58 8 -30Z', '#33424d') +
        stroke('M-110 10q28 -9 56 0t56 0t56 0t50 0', palette.glint, 5, 'opacity=".85"'),
      at(x, y, scale),
    );
  }
  return out;
};
