import { at, type Canvas, circle, clipped, group, mix, rect, shape, stroke } from './canvas.ts';

/** Boats seen from the side, 200 units long, bow to the right, origin amidships on the waterline. */
export type Hull = 'double' | 'transom' | 'canoe' | 'dhow' | 'pirogue' | 'sampan' | 'currach';
export type Rig = 'lug' | 'sprit' | 'gaff' | 'lateen' | 'square' | 'crab' | 'junk' | 'none';

const HULLS: Record<Hull, { outline: string; sheer: string }> = {
  double: {
    outline: 'M-100 -36C-60 -13 40 -13 100 -40C97 -14 86 4 66 12C20 18 -40 18 -70 12C-88 4 -97 -12 -100 -36Z',
    sheer: 'M-100 -36C-60 -13 40 -13 100 -40',
  },
  transom: {
    outline: 'M-92 -27C-50 -14 30 -12 100 -37C97 -12 88 4 70 11C20 17 -50 16 -84 9Z',
    sheer: 'M-92 -27C-50 -14 30 -12 100 -37',
  },
  canoe: {
    outline: 'M-112 -27C-80 -10 80 -10 112 -29C105 -6 90 6 70 9L-70 9C-90 6 -105 -6 -112 -27Z',
    sheer: 'M-112 -27C-80 -10 80 -10 112 -29',
  },
  dhow: {
    outline: 'M-98 -54L-62 -37C-10 -16 50 -20 122 -66C106 -30 84 2 56 14L-74 14C-88 0 -95 -26 -98 -54Z',
    sheer: 'M-98 -54L-62 -37C-10 -16 50 -20 122 -66',
  },
  pirogue: {
    outline: 'M-132 -42C-92 -8 82 -8 134 -54C118 -14 98 4 80 9L-86 9C-106 1 -122 -14 -132 -42Z',
    sheer: 'M-132 -42C-92 -8 82 -8 134 -54',
  },
  sampan: {
    outline: 'M-114 -47C-82 -20 60 -10 110 -27L97 6C60 12 -50 12 -78 6Z',
    sheer: 'M-114 -47C-82 -20 60 -10 110 -27',
  },
  currach: {
    outline: 'M-96 -22C-50 -11 30 -11 72 -20C97 -28 108 -42 113 -56C111 -24 97 4 70 11L-84 10Z',
    sheer: 'M-96 -22C-50 -11 30 -11 72 -20C97 -28 108 -42 113 -56',
  },
};

/** Hull with strakes, a lighter top strake and a rail. */
export function hull(canvas: Canvas, kind: Hull, color: string, rail: string): string {
  const { outline, sheer } = HULLS[kind];
  const shade = mix(color, canvas.palette.dark, 0.38);
  const strakes = [9, 18, 27]
    .map((down) => group(stroke(sheer, shade, 1.6), `translate(0 ${down})`, 'opacity=".65"'))
    .join('');
  const top = group(stroke(sheer, mix(color, '#ffffff', 0.32), 9), 'translate(0 4)');
  const below = rect(-140, 4, 280, 20, mix(shade, '#7d2f22', 0.4));
  return clipped(canvas, outline, shape(outline, color) + strakes + top + below) + stroke(sheer, rail, 3.4);
}

function cloth(d: string, color: string, canvas: Canvas, seams: string[]): string {
  const shade = mix(color, canvas.palette.dark, 0.16);
  const lines = seams.map((seam) => stroke(seam, shade, 1.4)).join('');
  return (
    shape(d, color) +
    clipped(canvas, d, shape('M40 -220C10 -150 0 -90 8 -20L90 -20L90 -220Z', shade, 'opacity=".55"') + lines)
  );
}

const across = (from: number, step: number, count: number, slope = 14) =>
  Array.from({ length: count }, (_, index) => `M-120 ${from + index * step}L100 ${from + index * step + slope}`);

export function rig(canvas: Canvas, kind: Rig, color: string): string {
  const spar = mix('#6b4a2f', canvas.palette.dark, 0.25);
  const mast = (x: number, top: number) => stroke(`M${x} -12L${x + 2} ${top}`, spar, 4);
  const second = mix(color, '#ffffff', 0.25);
  switch (kind) {
    case 'lug':
      return (
        mast(8, -178) +
        cloth(
          'M30 -150L-58 -200C-66 -140 -76 -80 -78 -28C-40 -20 0 -22 28 -30C34 -70 34 -110 30 -150Z',
          color,
          canvas,
          across(-176, 30, 6),
        ) +
        stroke('M34 -146L-62 -203', spar, 4) +
        stroke('M-80 -26L32 -30', spar, 3)
      );
    case 'sprit':
      return (
        mast(18, -160) +
        cloth('M18 -142L-56 -190C-64 -130 -70 -70 -68 -28C-36 -22 -6 -24 18 -30Z', color, canvas, across(-170, 30, 6)) +
        stroke('M18 -52L-57 -191', spar, 3)
      );
    case 'gaff':
      return (
        mast(10, -186) +
        cloth('M9 -132L-52 -182C-66 -130 -84 -76 -88 -28C-50 -22 -16 -24 9 -30Z', color, canvas, across(-166, 30, 6)) +
        cloth(
          'M14 -160L92 -36C60 -30 36 -30 18 -32C24 -70 22 -112 14 -160Z',
          second,
          canvas,
          across(-140, 30, 5, -16),
        ) +
        stroke('M10 -130L-55 -184', spar, 3.4) +
        stroke('M10 -28L-92 -26', spar, 3)
      );
    case 'lateen':
      return (
        mast(12, -128) +
        cloth(
          'M96 -52L-66 -222C-84 -150 -84 -90 -70 -34C-20 -26 40 -32 96 -52Z',
          color,
          canvas,
          across(-190, 34, 6, 30),
        ) +
        stroke('M100 -48L-70 -226', spar, 4.2)
      );
    case 'square':
      return (
        mast(0, -178) +
        cloth(
          'M-58 -160C-20 -154 20 -154 58 -160C50 -120 54 -80 64 -44C20 -34 -20 -34 -64 -44C-54 -80 -50 -120 -58 -160Z',
          color,
          canvas,
          ['M-36 -160L-40 -36', 'M-12 -160L-14 -36', 'M12 -160L14 -36', 'M36 -160L40 -36'],
        ) +
        stroke('M-64 -161C-20 -157 20 -157 64 -161', spar, 4)
      );
    case 'crab':
      return (
        stroke('M22 -12L-8 -130', spar, 4) +
        cloth('M52 -26C10 -70 -14 -130 -18 -206C-40 -160 -70 -140 -112 -128C-90 -80 -30 -40 52 -26Z', color, canvas, [
          'M52 -26L-40 -170',
          'M52 -26L-64 -148',
          'M52 -26L-90 -136',
        ]) +
        stroke('M54 -25C10 -70 -14 -130 -19 -210', spar, 3.6) +
        stroke('M54 -25C-30 -40 -90 -80 -115 -130', spar, 3.6)
      );
    case 'junk':
      return (
        mast(6, -190) +
        cloth(
          'M34 -172C0 -196 -40 -204 -70 -190C-86 -140 -92 -80 -84 -30L36 -30C42 -80 42 -130 34 -172Z',
          color,
          canvas,
          [],
        ) +
        [-160, -130, -98, -64, -32].map((y) => stroke(`M38 ${y + 6}L-86 ${y - 10}`, spar, 2.4)).join('')
      );
    case 'none':
      return '';
  }
}

/** A seated or standing figure, as a poster would have it. */
export function figure(canvas: Canvas, x: number, y: number, scale: number, coat: string): string {
  const skin = canvas.random.pick(['#8d5a3b', '#c98f66', '#e3b48f', '#5f3c28', '#f0c8a5']);
  const hat = canvas.random.chance(0.5)
    ? shape('M-5 -31C-5 -38 5 -38 5 -31Z', canvas.random.pick(canvas.palette.bright))
    : shape('M-4.6 -29C-6 -36 6 -36 4.6 -29Z', canvas.palette.dark);
  return group(
    shape('M-7 0C-8 -16 -6 -24 0 -24C6 -24 8 -16 7 0Z', coat) + circle(0, -29, 4.8, skin) + hat,
    at(x, y, scale),
  );
}

/** Somebody on their feet, reaching for the work. */
export function worker(canvas: Canvas, x: number, base: number, scale: number, coat: string, left: boolean): string {
  const { random, palette } = canvas;
  const skin = random.pick(['#8d5a3b', '#c98f66', '#e3b48f', '#5f3c28', '#f0c8a5']);
  const trousers = mix(random.pick(['#3c4a4c', '#5b4a3a', '#31506b']), palette.dark, 0.25);
  const hat = random.pick([
    shape('M-7 -60C-8 -70 8 -70 7 -60Z', random.pick(palette.bright)),
    shape('M-6.6 -58C-8 -68 7 -69 6.6 -60C2 -63 -3 -62 -6.6 -58Z', '#2b211c'),
    shape('M-12 -60H12L7 -62C7 -70 -7 -70 -7 -62Z', '#d9c08a'),
  ]);
  return group(
    rect(-8, -27, 7.4, 26, trousers, 'rx="3"') +
      rect(0.6, -27, 7.4, 26, trousers, 'rx="3"') +
      rect(-9, -3, 11, 4, '#2b211c', 'rx="2"') +
      rect(1, -3, 11, 4, '#2b211c', 'rx="2"') +
      shape('M-10 -24C-11 -42 -10 -51 0 -51C10 -51 11 -42 10 -24Z', coat) +
      stroke('M5 -46L15 -37L25 -44', mix(coat, palette.dark, 0.18), 6) +
      circle(26, -45, 3, skin) +
      circle(0, -58, 6.6, skin) +
      hat,
    at(x, base, scale, 0, left),
  );
}

export type BoatOptions = { hull: Hull; rig: Rig; color: string; sail: string; crew?: number; outrigger?: boolean };

export function boat(canvas: Canvas, options: BoatOptions): string {
  const { palette, random } = canvas;
  const crew = Array.from({ length: options.crew ?? 1 }, (_, index) =>
    figure(
      canvas,
      -46 + index * 27 - (options.rig === 'none' ? 10 : 0),
      -12,
      0.95,
      random.pick([...palette.bright, palette.near]),
    ),
  );
  const float = options.outrigger
    ? stroke('M-40 -16L-52 16M30 -16L20 17', '#7a5a3a', 3) +
      shape('M-78 14C-70 8 40 8 60 12C40 20 -66 22 -78 14Z', mix(options.color, palette.dark, 0.2))
    : '';
  const oars = options.rig === 'none' ? stroke('M-34 -22L-74 22M-6 -22L-44 24', '#8a6a44', 3) : '';
  return (
    crew.join('') +
    rig(canvas, options.rig, options.sail) +
    hull(canvas, options.hull, options.color, mix(options.color, palette.dark, 0.55)) +
    oars +
    float
  );
}

/** Which boat the words speak of. */
export function boatFor(canvas: Canvas): BoatOptions {
  const { words, random, palette } = canvas;
  const color = random.pick([...palette.bright, palette.bright[1] as string, '#f2ead6', '#3c4a4c']);
  const tan = /tan|brown/.test(words);
  const sail = tan ? '#a4502f' : random.pick(palette.sail);
  const base = { color, sail, crew: random.int(1, 2) };
  if (/dhow/.test(words)) return { ...base, hull: 'dhow', rig: 'lateen', color: '#8a5a36', sail: '#f4e8cc', crew: 3 };
  if (/outrigger|crab/.test(words)) return { ...base, hull: 'canoe', rig: 'crab', outrigger: true };
  if (/pirogue|canoe going/.test(words)) return { ...base, hull: 'pirogue', rig: 'none', crew: 5 };
  if (/sampan|sculling/.test(words))
    return { ...base, hull: 'sampan', rig: random.chance(0.3) ? 'junk' : 'none', color: '#8c6a45', crew: 1 };
  if (/currach|tarred|skin boat/.test(words))
    return { ...base, hull: 'currach', rig: 'none', color: '#2b2d2e', crew: 3 };
  if (/canoe/.test(words)) return { ...base, hull: 'canoe', rig: 'none', color: '#a8583a', crew: 2 };
  if (/faering|nordic|square/.test(words))
    return { ...base, hull: 'double', rig: /square/.test(words) ? 'square' : 'none', color: '#a9764a', crew: 2 };
  if (/row/.test(words))
    return { ...base, hull: 'double', rig: 'none', crew: /six/.test(words) ? 6 : random.int(1, 3) };
  if (/lug|tan sail|brown/.test(words)) return { ...base, hull: 'transom', rig: 'lug' };
  return {
    ...base,
    hull: random.pick(['double', 'transom', 'transom']),
    rig: random.pick(['lug', 'sprit', 'gaff', 'lug']),
  };
}
