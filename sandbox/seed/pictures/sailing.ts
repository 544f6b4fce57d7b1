import { boat, boatFor } from './boats.ts';
import { at, type Canvas, circle, gradient, group, mix, n, rect, type Scene, shape, stroke, WIDTH } from './canvas.ts';
import { lighthouse } from './harbour.ts';
import { gulls, hills, sea, sky } from './nature.ts';

/** One boat or several under way. */
export const underSail: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const horizon = height * (0.5 + random.next() * 0.1);
  const rough = /rough|whitecap|squall|dark cloud|surf/.test(words) ? 1 : 0.25;
  const big = Math.min(2.3, (height / 800) * 2.1) + random.next() * 0.3;
  const flip = random.chance(0.45);
  const many = /many|two boats|boats of many|race|fleet|sails of|moorings/.test(words);
  let out = sky(canvas, horizon);
  if (rough === 1) {
    for (let i = 0; i < 7; i++) {
      const [left, top, width] = [random.int(-160, 900), horizon * (0.02 + i * 0.09), random.int(360, 760)];
      out +=
        rect(left, top, width, 44, mix(palette.sky[0], palette.dark, 0.42 - i * 0.04), 'rx="22"') +
        rect(
          left + width * 0.2,
          top - 26,
          width * 0.5,
          52,
          mix(palette.sky[0], palette.dark, 0.42 - i * 0.04),
          'rx="26"',
        );
    }
  }
  out +=
    hills(canvas, horizon, height * 0.09, palette.far, 7) +
    (random.chance(0.5) ? hills(canvas, horizon, height * 0.05, palette.mid, 4) : '') +
    sea(canvas, horizon, rough);
  if (!many && random.chance(0.5)) {
    const far = boat(canvas, {
      hull: 'transom',
      rig: random.pick(['lug', 'gaff', 'sprit']),
      color: palette.near,
      sail: random.pick(palette.sail),
      crew: 0,
    });
    out += group(
      far,
      at(
        random.chance(0.5) ? random.int(90, 320) : random.int(860, 1110),
        horizon + (height - horizon) * 0.09,
        0.42 + random.next() * 0.25,
        0,
        flip,
      ),
    );
  }
  const spots = many
    ? Array.from(
        { length: 7 },
        (_, index) => [150 + index * 150 + random.int(-40, 40), 0.12 + random.next() * 0.6] as const,
      ).sort((a, b) => a[1] - b[1])
    : [[random.int(430, 740), 0.56] as const];
  for (const [x, depth] of spots) {
    const options = boatFor(canvas);
    const chosen = many
      ? {
          ...options,
          color: random.pick(palette.bright),
          sail: random.pick(palette.sail),
          rig: options.rig === 'none' ? ('lug' as const) : options.rig,
        }
      : options;
    const y = horizon + depth * (height - horizon);
    const scale = many ? 0.35 + depth * 1.5 : big;
    const heel = chosen.rig === 'none' ? 0 : random.int(-2, 4) + rough * 5;
    const drawn = boat(canvas, chosen);
    if (!many) {
      out += group(
        drawn,
        `translate(${n(x)} ${n(y + 24 * scale)}) scale(${n(flip ? -scale : scale)} ${n(-scale * 0.55)})`,
        'opacity=".16"',
      );
    }
    out +=
      group(drawn, at(x, y, scale, flip ? heel : -heel, flip)) +
      stroke(
        `M${n(x - 120 * scale)} ${n(y + 13 * scale)}q${n(30 * scale)} ${n(-6 * scale)} ${n(60 * scale)} 0t${n(60 * scale)} 0t${n(60 * scale)} 0t${n(60 * scale)} 0`,
        palette.glint,
        3.5 * scale,
        'opacity=".8"',
      );
  }
  if (/buoy/.test(words))
    out += group(
      shape('M-26 0L-16 -58L16 -58L26 0Z', '#c0432e') +
        rect(-6, -92, 12, 36, '#c0432e') +
        shape('M-34 0C-20 12 20 12 34 0Z', palette.dark),
      at(930, horizon + (height - horizon) * 0.35, 1.5, 6),
    );
  return out + gulls(canvas, horizon, random.int(1, 5));
};

/** Grey on grey: what is near is dark, the rest is guessed. */
export const fog: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const air = ['#b9c4c8', '#d3d9d8', '#e6e8e3'];
  let out = rect(0, 0, WIDTH, height, gradient(canvas, [...air, '#c3cdce', '#9eb0b4']));
  const horizon = height * 0.52;
  out +=
    hills(canvas, horizon, height * 0.2, '#cbd3d3', 5) +
    rect(0, horizon - 120, WIDTH, 150, gradient(canvas, ['#e6e8e300', '#e6e8e3', '#e6e8e300']));
  if (/lighthouse/.test(words)) out += group(lighthouse(canvas, 860, horizon, 1.25), '', 'opacity=".35"');
  if (/bell|buoy/.test(words))
    out += group(
      shape('M-30 0L-14 -96L14 -96L30 0Z', '#7c4a40') +
        circle(0, -60, 13, '#5d3a34') +
        shape('M-44 0C-24 16 24 16 44 0Z', '#4d5c60'),
      at(880, horizon + 60, 1.3, -7),
      'opacity=".5"',
    );
  for (let i = 0; i < 9; i++)
    out += rect(
      random.int(-100, 900),
      horizon + random.next() * (height - horizon),
      random.int(200, 560),
      5,
      '#eef1ee',
      'rx="3" opacity=".5"',
    );
  if (/heron|reeds/.test(words)) out += heron(canvas, 850, horizon + 190);
  out += group(
    boat(canvas, { ...boatFor(canvas), color: '#46606a', sail: '#8d7c6c', crew: 1 }),
    at(430, horizon + (height - horizon) * 0.42, 1.7, -1),
    'opacity=".88"',
  );
  return (
    out + rect(0, height * 0.72, WIDTH, height * 0.3, gradient(canvas, ['#e6e8e300', palette.sky[2]]), 'opacity=".75"')
  );
};

export function heron(canvas: Canvas, x: number, base: number): string {
  const { palette } = canvas;
  return group(
    stroke('M-6 0L-4 -70M10 0L6 -70', '#6a6458', 4) +
      shape('M-44 -66C-20 -104 30 -104 34 -92C24 -66 -20 -58 -44 -66Z', '#8297a1') +
      stroke('M28 -92C52 -112 14 -134 32 -158', '#9fb0b8', 9) +
      shape('M26 -160C34 -170 46 -164 78 -152C54 -150 32 -150 26 -160Z', '#5d717b') +
      circle(39, -159, 2, palette.dark),
    at(x, base, 1.25),
  );
}
