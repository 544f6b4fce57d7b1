import { boat, boatFor, figure, hull } from './boats.ts';
import { type Canvas, type Scene, WIDTH, at, circle, glow, gradient, group, mix, n, polygon, rect, shape, soft, stroke } from './canvas.ts';
import { gulls, hills, peaks, road, sea, sky } from './nature.ts';

function house(canvas: Canvas, x: number, base: number, width: number, tall: number): string {
  const { random, palette } = canvas;
  const wall = mix(random.pick([...palette.bright, '#efe6d3', '#d9a48a', '#c9c4b0']), palette.mid, 0.22);
  const roof = mix(random.pick(['#8a4a38', '#5a4a48', '#3f4c52']), palette.near, 0.25);
  const lit = palette.name === 'night' || palette.name === 'dusk';
  const pane = lit ? '#ffdc8a' : mix(wall, palette.dark, 0.55);
  let out = rect(x, base - tall, width, tall, wall) + polygon([[x - 6, base - tall], [x + width / 2, base - tall - width * 0.55], [x + width + 6, base - tall]], roof);
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
  const mirror = group(hull(canvas, 'transom', mix(color, palette.sea[1], 0.6), palette.sea[1]), 'translate(0 20) scale(1 -0.7)', 'opacity=".45"');
  return group(mirror + mast + hull(canvas, random.pick(['transom', 'double']), color, palette.dark), at(x, y, scale, 0, random.chance(0.5)));
}

/** Houses round a basin with boats at their moorings. */
export const harbour: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * (0.46 + random.next() * 0.08);
  let out = sky(canvas, horizon) + gulls(canvas, horizon, random.int(0, 4)) + hills(canvas, horizon, height * 0.2, palette.far) + hills(canvas, horizon, height * 0.1, palette.mid, 5);
  const quay = horizon + 10;
  for (let x = random.int(-60, 10); x < WIDTH; ) {
    const width = random.int(58, 104);
    if (random.chance(0.86)) out += house(canvas, x, quay, width, random.int(50, 120));
    x += width + random.int(2, 26);
  }
  out += sea(canvas, horizon + 26, 0.1) + rect(0, quay, WIDTH, 24, mix(palette.near, '#b8ab98', 0.45)) + rect(0, quay + 18, WIDTH, 8, palette.near);
  if (/lighthouse|pier|mouth/.test(words)) out += lighthouse(canvas, 1010, quay, 1.1);
  if (/people|cheering|crew/.test(words)) for (let i = 0; i < 13; i++) out += figure(canvas, 90 + i * 80 + random.int(-20, 20), quay + 2, 1.5, random.pick(palette.bright));
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
    polygon([[-22, 0], [-14, -150], [14, -150], [22, 0]], white) +
      polygon([[-20, -36], [-18.4, -66], [18.4, -66], [20, -36]], '#b9442f') +
      polygon([[-16.8, -96], [-15.2, -126], [15.2, -126], [16.8, -96]], '#b9442f') +
      rect(-18, -156, 36, 7, palette.dark) +
      rect(-10, -178, 20, 23, '#ffe9a8') +
      shape('M-14 -178L0 -194L14 -178Z', '#8a3526'),
    at(x, base, scale),
  );
}

/** One boat or several under way. */
export const underSail: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * (0.5 + random.next() * 0.1);
  const rough = /rough|whitecap|squall|dark cloud|surf/.test(words) ? 1 : 0.25;
  const big = Math.min(2.3, (height / 800) * 2.1) + random.next() * 0.3;
  const many = /many|two boats|boats of many|race|fleet|sails of|moorings/.test(words);
  let out = sky(canvas, horizon);
  if (rough === 1) for (let i = 0; i < 5; i++) out += circle(random.int(0, WIDTH), horizon * random.next() * 0.5, random.int(120, 230), mix(palette.sky[0], palette.dark, 0.5), 'opacity=".35"');
  out += hills(canvas, horizon, height * 0.09, palette.far, 7) + (random.chance(0.5) ? hills(canvas, horizon, height * 0.05, palette.mid, 4) : '') + sea(canvas, horizon, rough);
  const spots = many ? Array.from({ length: 7 }, (_, index) => [150 + index * 150 + random.int(-40, 40), 0.12 + random.next() * 0.6] as const).sort((a, b) => a[1] - b[1]) : [[random.int(430, 740), 0.56] as const];
  for (const [x, depth] of spots) {
    const options = boatFor(canvas);
    const chosen = many ? { ...options, color: random.pick(palette.bright), sail: random.pick(palette.sail), rig: options.rig === 'none' ? ('lug' as const) : options.rig } : options;
    const y = horizon + depth * (height - horizon);
    const scale = many ? 0.35 + depth * 1.5 : big;
    const heel = chosen.rig === 'none' ? 0 : random.int(-2, 4) + rough * 5;
    const drawn = boat(canvas, chosen);
    out += group(drawn, `translate(${n(x)} ${n(y + 24 * scale)}) scale(${n(scale)} ${n(-scale * 0.55)})`, 'opacity=".16"');
    out += group(drawn, at(x, y, scale, -heel)) + stroke(`M${n(x - 120 * scale)} ${n(y + 13 * scale)}q${n(30 * scale)} ${n(-6 * scale)} ${n(60 * scale)} 0t${n(60 * scale)} 0t${n(60 * scale)} 0t${n(60 * scale)} 0`, palette.glint, 3.5 * scale, 'opacity=".8"');
  }
  if (/buoy/.test(words)) out += group(shape('M-26 0L-16 -58L16 -58L26 0Z', '#c0432e') + rect(-6, -92, 12, 36, '#c0432e') + shape('M-34 0C-20 12 20 12 34 0Z', palette.dark), at(930, horizon + (height - horizon) * 0.35, 1.5, 6));
  return out + gulls(canvas, horizon, random.int(1, 5));
};

/** A lamp on a headland, stars, and a small boat going by. */
export const lightAtNight: Scene = (canvas) => {
  const { height, palette, random } = canvas;
  const horizon = height * 0.56;
  const x = random.int(760, 980);
  const top = horizon - 250;
  return (
    sky(canvas, horizon) +
    polygon([[x, top], [-40, top - 110], [-40, top + 60]], '#ffe9a8', 'opacity=".22"') +
    polygon([[x, top], [1300, top - 40], [1300, top + 60]], '#ffe9a8', 'opacity=".16"') +
    shape(`${soft([[620, horizon], [720, horizon - 40], [880, horizon - 80], [1060, horizon - 96], [1260, horizon - 60]])}L1260 ${n(horizon)}Z`, palette.near) +
    lighthouse(canvas, x, horizon - 70, 1.05) +
    circle(x, top, 120, glow(canvas, '#ffedb5', 0.8)) +
    sea(canvas, horizon, 0.15) +
    road(canvas, x, horizon) +
    group(boat(canvas, { ...boatFor(canvas), rig: 'lug', hull: 'transom' }), at(330, horizon + (height - horizon) * 0.5, 1.6, -2))
  );
};

/** Grey on grey: what is near is dark, the rest is guessed. */
export const fog: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const air = ['#b9c4c8', '#d3d9d8', '#e6e8e3'];
  let out = rect(0, 0, WIDTH, height, gradient(canvas, [...air, '#c3cdce', '#9eb0b4']));
  const horizon = height * 0.52;
  out += hills(canvas, horizon, height * 0.2, '#cbd3d3', 5) + rect(0, horizon - 120, WIDTH, 150, gradient(canvas, ['#e6e8e300', '#e6e8e3', '#e6e8e300']));
  if (/lighthouse/.test(words)) out += group(lighthouse(canvas, 860, horizon, 1.25), '', 'opacity=".35"');
  if (/bell|buoy/.test(words)) out += group(shape('M-30 0L-14 -96L14 -96L30 0Z', '#7c4a40') + circle(0, -60, 13, '#5d3a34') + shape('M-44 0C-24 16 24 16 44 0Z', '#4d5c60'), at(880, horizon + 60, 1.3, -7), 'opacity=".5"');
  for (let i = 0; i < 9; i++) out += rect(random.int(-100, 900), horizon + random.next() * (height - horizon), random.int(200, 560), 5, '#eef1ee', 'rx="3" opacity=".5"');
  if (/heron|reeds/.test(words)) out += heron(canvas, 850, horizon + 190);
  out += group(boat(canvas, { ...boatFor(canvas), color: '#46606a', sail: '#8d7c6c', crew: 1 }), at(430, horizon + (height - horizon) * 0.42, 1.7, -1), 'opacity=".88"');
  return out + rect(0, height * 0.72, WIDTH, height * 0.3, gradient(canvas, ['#e6e8e300', palette.sky[2]]), 'opacity=".75"');
};

function heron(canvas: Canvas, x: number, base: number): string {
  const { palette } = canvas;
  return group(stroke('M-6 0L-4 -70M10 0L6 -70', '#6a6458', 4) + shape('M-44 -66C-20 -104 30 -104 34 -92C24 -66 -20 -58 -44 -66Z', '#8297a1') + stroke('M28 -92C52 -112 14 -134 32 -158', '#9fb0b8', 9) + shape('M26 -160C34 -170 46 -164 78 -152C54 -150 32 -150 26 -160Z', '#5d717b') + circle(39, -159, 2, palette.dark), at(x, base, 1.25));
}

/** What the tide leaves: channels, mud, a boat that waits. */
export const mudflat: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * 0.4;
  const mud = mix('#8d7763', palette.near, 0.25);
  let out = sky(canvas, horizon) + hills(canvas, horizon, height * 0.07, palette.mid, 7) + rect(0, horizon, WIDTH, height - horizon, gradient(canvas, [mix(mud, palette.sea[0], 0.5), mud, mix(mud, palette.dark, 0.35)]));
  const bend = random.int(-80, 80);
  out += shape(`${soft([[560, horizon], [640 + bend, horizon + height * 0.1], [420 + bend, horizon + height * 0.24], [620, horizon + height * 0.42], [240, height + 30]])}L${700} ${height + 30}${soft([[700, height + 30], [840, horizon + height * 0.4], [600 + bend, horizon + height * 0.24], [740 + bend, horizon + height * 0.1], [640, horizon]], 'L')}Z`, gradient(canvas, [palette.sky[2], palette.sea[0]]));
  for (let i = 0; i < 34; i++) {
    const y = horizon + 10 + random.next() ** 0.8 * (height - horizon);
    out += stroke(`M${random.int(0, WIDTH)} ${n(y)}q20 -5 40 0t40 0`, mix(mud, '#ffffff', 0.35), 3, 'opacity=".4"');
  }
  if (/reeds|creek|heron|marsh/.test(words)) for (let i = 0; i < 60; i++) out += stroke(`M${n(i * 8 - 20 + random.int(-3, 3))} ${n(height)}q${random.int(-12, 12)} -80 ${random.int(-8, 20)} ${-random.int(90, 190)}`, mix('#8b8a4d', palette.near, random.next() * 0.5), 4);
  if (/heron|creek/.test(words)) out += heron(canvas, 860, horizon + height * 0.36);
  const options = boatFor(canvas);
  const count = /boats/.test(words) ? 3 : 1;
  for (let i = 0; i < count; i++) out += group(boat(canvas, { ...options, rig: options.rig === 'none' ? 'none' : 'none', crew: i === 0 ? 1 : 0, color: random.pick(palette.bright) }) + stroke('M4 -14L10 -150', '#6b4a2f', 4), at(300 + i * 320, horizon + height * (0.2 + i * 0.12), 1.2 + i * 0.3, i % 2 ? 7 : -8));
  return out + gulls(canvas, horizon, 3);
};

/** Still water between mountains. */
export const lake: Scene = (canvas) => {
  const { height, palette } = canvas;
  const horizon = height * 0.52;
  const range = peaks(canvas, horizon, height * 0.36, palette.far, '#f6f3ea') + peaks(canvas, horizon, height * 0.2, palette.mid, null) + hills(canvas, horizon, height * 0.06, palette.near, 9);
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
  out += shape(`${soft([[-20, edge + 40], [260, edge + 8], [560, edge + 46], [900, edge + 14], [1230, edge + 60]])}L1230 ${height + 20}L-20 ${height + 20}Z`, sand);
  out += stroke(soft([[-20, edge + 36], [260, edge + 4], [560, edge + 42], [900, edge + 10], [1230, edge + 56]]), palette.glint, 9, 'opacity=".9"');
  for (let i = 0; i < 90; i++) out += circle(random.int(0, WIDTH), edge + 70 + random.next() * (height - edge), 2 + random.next() * 4, mix(sand, palette.dark, 0.28), 'opacity=".5"');
  const options = boatFor(canvas);
  const count = /boats|pirogues|bows/.test(words) ? 4 : 1;
  for (let i = 0; i < count; i++) {
    const scale = count > 1 ? 1.05 + i * 0.22 : 2.4;
    const eye = /eye|painted/.test(words) ? group(circle(0, 0, 9, '#fff8e6') + circle(1, 0, 4.5, palette.dark), `translate(${n(82)} -20)`) : '';
    out += group(boat(canvas, { ...options, crew: 0, rig: 'none', color: count > 1 ? (palette.bright[i % palette.bright.length] as string) : options.color }) + eye, at(count > 1 ? 200 + i * 260 : 600, edge + 90 + i * height * 0.075 + (count > 1 ? 0 : height * 0.12), scale, count > 1 ? -3 : -2));
  }
  const folk = /people|crew|tourists|children|water$/.test(words) ? 5 : random.int(0, 2);
  for (let i = 0; i < folk; i++) out += figure(canvas, 150 + i * 150 + random.int(0, 60), edge + 80 + random.int(0, 50), 2, random.pick(palette.bright));
  return out + gulls(canvas, horizon, 2);
};

/** Who else lives there. */
export const wildlife: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * 0.5;
  let out = sky(canvas, horizon) + hills(canvas, horizon, height * 0.07, palette.far) + sea(canvas, horizon, 0.2);
  if (/tern|bird/.test(words)) {
    out += shape(`M120 ${n(horizon + 130)}C400 ${n(horizon + 70)} 800 ${n(horizon + 76)} 1120 ${n(horizon + 140)}C800 ${n(horizon + 176)} 380 ${n(horizon + 176)} 120 ${n(horizon + 130)}Z`, '#e6d2a4');
    for (let i = 0; i < 16; i++) {
      const [x, y, s] = [random.int(100, 1100), height * 0.1 + random.next() * height * 0.42, 14 + random.next() * 26];
      out += shape(`M${n(x - s * 1.6)} ${n(y - s * 0.5)}Q${n(x - s * 0.4)} ${n(y - s * 0.7)} ${n(x)} ${n(y)}Q${n(x + s * 0.5)} ${n(y - s)} ${n(x + s * 1.6)} ${n(y - s * 0.9)}Q${n(x + s * 0.6)} ${n(y - s * 0.3)} ${n(x + s * 0.5)} ${n(y + s * 0.2)}L${n(x - s * 0.3)} ${n(y + s * 0.3)}Z`, '#fbf8ef') + circle(x + s * 0.42, y + s * 0.05, s * 0.16, palette.dark);
    }
    return out;
  }
  out += group(boat(canvas, { ...boatFor(canvas), rig: 'none' }), at(330, horizon + (height - horizon) * 0.24, 1.4));
  for (const [x, depth, scale] of [[600, 0.36, 1.1], [800, 0.52, 1.5], [520, 0.72, 1.9]] as const) {
    const y = horizon + (height - horizon) * depth;
    out += group(shape('M-86 6C-50 -40 10 -46 84 8Z', '#3d4d59') + shape('M-12 -32C-2 -58 12 -58 8 -30Z', '#33424d') + stroke('M-110 10q28 -9 56 0t56 0t56 0t50 0', palette.glint, 5, 'opacity=".85"'), at(x, y, scale));
  }
  return out;
};
