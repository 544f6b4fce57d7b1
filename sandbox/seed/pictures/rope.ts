import {
  at,
  circle,
  clipped,
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
import { grain } from './wood.ts';

/** A rope along points: a thick line with its lay drawn across. */
export function rope(points: Point[], width: number, color: string): string {
  const line = soft(points);
  return (
    stroke(line, mix(color, '#3a2414', 0.55), width + 5) +
    stroke(line, color, width) +
    `<path d="${line}" fill="none" stroke="${mix(color, '#3a2414', 0.35)}" stroke-width="${n(width)}" stroke-dasharray="3 ${n(width * 0.55)}" opacity=".55"/>` +
    stroke(line, mix(color, '#ffffff', 0.4), width * 0.2, 'opacity=".5"')
  );
}

export const knots: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const cloth = mix(random.pick(['#1f4e5f', '#7d2f22', '#31506b', '#3c5a4a']), palette.dark, 0.15);
  const mid = height / 2;
  let out = rect(0, 0, WIDTH, height, cloth);
  const colors = ['#e6d3a8', '#d9c08a', '#efe3c4'];
  if (/coil|peg/.test(words)) {
    out = grain(canvas, 0, 0, WIDTH, height, '#8a6844', 22);
    for (let i = 0; i < 4; i++) {
      const x = 200 + i * 270;
      out += circle(x, mid - 210, 17, '#4d3827');
      for (let k = 0; k < 5; k++)
        out += rope(
          [
            [x, mid - 200],
            [x - 80 - k * 9, mid - 20],
            [x - 30 - k * 5, mid + 150 + k * 10],
            [x + 30 + k * 5, mid + 150 + k * 10],
            [x + 80 + k * 9, mid - 20],
            [x, mid - 200],
          ],
          15,
          colors[(i + k) % 3] as string,
        );
    }
    return out;
  }
  if (/board/.test(words)) {
    out = grain(canvas, 0, 0, WIDTH, height, '#a8743f', 20);
    for (let i = 0; i < 6; i++) {
      const [x, y] = [240 + (i % 3) * 360, height * (i < 3 ? 0.3 : 0.7)];
      const s = random.int(54, 70);
      out +=
        rect(x - 140, y - 100, 280, 200, '#f1e6cc', 'rx="6"') +
        rope(
          [
            [x - 120, y],
            [x - 20, y + s * 0.6],
            [x + s, y],
            [x, y - s],
            [x - s, y],
            [x + 20, y + s * 0.5],
            [x + 120, y + (i % 2 ? 20 : -20)],
          ],
          17,
          random.pick(['#c8a86a', '#b4532f', '#31506b', '#d9c08a']),
        );
    }
    return out;
  }
  // A figure of eight or a bowline-like loop, large.
  const s = Math.min(height * 0.3, 260);
  const color = random.pick(colors);
  out += rope(
    [
      [-60, mid + 60],
      [260, mid + 30],
      [600, mid + s * 0.5],
      [780, mid],
      [600, mid - s * 0.62],
      [440, mid],
      [620, mid + s * 0.4],
      [830, mid + s * 0.9],
    ],
    42,
    color,
  );
  return (
    out +
    rope(
      [
        [830, mid + s * 0.9],
        [980, mid + s * 0.5],
        [900, mid - s * 0.3],
        [660, mid + s * 0.02],
        [560, mid + s * 0.34],
      ],
      42,
      color,
    ) +
    rope(
      [
        [640, mid - s * 0.1],
        [760, mid - s * 0.55],
        [960, mid - s * 0.9],
        [1270, mid - s * 0.8],
      ],
      42,
      mix(color, '#ffffff', 0.2),
    )
  );
};

/** Cloth on the loft floor, with what mends it. */
export const sailLoft: Scene = (canvas) => {
  const { height, random, words } = canvas;
  const color = /tan|brown|cotton/.test(words) ? '#a4502f' : random.pick(['#f3ead4', '#efe3c4', '#b4532f', '#f7f2e4']);
  let out = '';
  for (let y = 0; y < height; y += 74)
    out += grain(canvas, 0, y, WIDTH, 71, mix('#c99a63', '#8a6844', random.next() * 0.5), 4);
  if (/roll|shel/.test(words)) {
    out = rect(0, 0, WIDTH, height, '#5a4a3c');
    for (let row = 0; row < 4; row++) {
      const y = height * 0.06 + row * height * 0.235;
      out += rect(0, y + height * 0.19, WIDTH, 18, '#8a6844');
      for (let x = 30; x < WIDTH - 60; ) {
        const r = random.int(34, 62);
        const tint = random.pick(['#f3ead4', '#b4532f', '#d9a441', '#31506b', '#e8dcc0', '#7d2f22']);
        out +=
          circle(x + r, y + height * 0.19 - r, r, tint) +
          circle(x + r, y + height * 0.19 - r, r * 0.66, mix(tint, '#000000', 0.14)) +
          circle(x + r, y + height * 0.19 - r, r * 0.2, '#3a2c22');
        x += r * 2 + 6;
      }
    }
    return out;
  }
  const sail = `M150 ${n(height * 1.05)}C240 ${n(height * 0.6)} 420 ${n(height * 0.2)} 700 ${n(height * 0.06)}C900 ${n(height * 0.2)} 1040 ${n(height * 0.5)} 1120 ${n(height * 0.92)}C800 ${n(height * 0.98)} 420 ${n(height * 1.08)} 150 ${n(height * 1.05)}Z`;
  const shade = mix(color, '#3a2414', 0.22);
  const seams = Array.from({ length: 9 }, (_, i) =>
    stroke(`M${i * 150 - 120} ${n(height * 1.1)}L${i * 150 + 330} 0`, shade, 2.4, 'stroke-dasharray="12 7"'),
  ).join('');
  out +=
    shape(sail, '#2a1c12', 'transform="translate(10 16)" opacity=".3"') +
    clipped(
      canvas,
      sail,
      shape(sail, color) +
        shape(
          `M700 0C640 ${n(height * 0.5)} 700 ${n(height * 0.8)} 1200 ${n(height)}L1200 0Z`,
          shade,
          'opacity=".28"',
        ) +
        seams,
    );
  const patch = mix(color, '#ffffff', 0.35);
  out += group(
    rect(-110, -80, 220, 160, patch, 'rx="12"') +
      rect(-98, -68, 196, 136, 'none', `rx="9" stroke="${shade}" stroke-width="4" stroke-dasharray="13 8"`),
    at(600, height * 0.62, 1, -12),
  );
  out += group(
    stroke('M0 0L120 -40', '#c9d0d2', 8) + stroke('M0 0C-60 40 -90 -40 -160 20S-260 60 -300 10', '#e9e2cf', 4),
    at(780, height * 0.6),
  );
  return (
    out +
    group(
      circle(0, 0, 66, '#c9a24a') + circle(0, 0, 46, '#e3c987') + circle(0, 0, 20, '#7a5a2a'),
      at(930, height * 0.78),
    ) +
    (/hand/.test(words)
      ? group(
          shape(
            'M-150 70C-90 20 -40 -10 10 -14C40 -16 44 4 18 12C60 0 84 16 56 30C80 34 76 56 46 54C0 90 -70 110 -130 130Z',
            '#b97a56',
          ),
          at(500, height * 0.74, 1.7),
        )
      : '')
  );
};
