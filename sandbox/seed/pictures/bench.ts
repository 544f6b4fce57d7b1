import { type Canvas, type Scene, WIDTH, at, circle, clipped, glow, gradient, group, mix, n, polygon, rect, shape, soft, stroke } from './canvas.ts';
import { boatFor, figure, hull } from './boats.ts';

const WOODS = ['#d9a066', '#c68a4f', '#e3b57e', '#b97a4a', '#a86d43', '#e8c695'];

/** Long grain over a rectangle: lines that run together and part round a knot. */
export function grain(canvas: Canvas, x: number, y: number, width: number, height: number, color: string, lines = 12): string {
  const { random } = canvas;
  const dark = mix(color, '#4a2c17', 0.38);
  const knotX = x + width * (0.2 + random.next() * 0.6);
  const knotY = y + height * (0.25 + random.next() * 0.5);
  const knot = random.chance(0.6) ? Math.min(26, height * 0.16) : 0;
  let inside = rect(x, y, width, height, color);
  for (let i = 0; i < lines; i++) {
    const line = y + ((i + 0.5) * height) / lines;
    const push = (line < knotY ? -1 : 1) * knot * Math.exp(-(((line - knotY) / (height * 0.3)) ** 2)) * 1.4;
    inside += stroke(soft([[x - 10, line + random.int(-2, 2)], [x + width * 0.25, line + random.int(-3, 3)], [knotX - 70, line + push * 0.4], [knotX, line + push], [knotX + 70, line + push * 0.4], [x + width + 10, line + random.int(-3, 3)]]), dark, 1 + random.next() * 2, `opacity="${n(0.25 + random.next() * 0.4)}"`);
  }
  if (knot > 0) inside += `<ellipse cx="${n(knotX)}" cy="${n(knotY)}" rx="${n(knot * 0.9)}" ry="${n(knot * 0.5)}" fill="${mix(color, '#4a2c17', 0.55)}"/><ellipse cx="${n(knotX)}" cy="${n(knotY)}" rx="${n(knot * 0.45)}" ry="${n(knot * 0.22)}" fill="#4a2c17"/>`;
  return clipped(canvas, `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`, inside);
}

/** The wall behind the bench: boards, a window, the light of the hour. */
function shed(canvas: Canvas, bench: number): string {
  const { palette, random, height } = canvas;
  const wall = mix('#6e5a48', palette.near, 0.35);
  let out = rect(0, 0, WIDTH, height, wall);
  for (let x = -20; x < WIDTH; x += 92) out += rect(x, 0, 88, bench, mix(wall, '#f2dcb8', 0.03 + random.next() * 0.09));
  const left = random.pick([90, 760]);
  const tall = Math.min(bench * 0.62, 360);
  const panes = gradient(canvas, palette.sky);
  out += circle(left + 170, bench * 0.4, 420, glow(canvas, palette.sun, 0.5));
  out += rect(left - 12, bench * 0.1 - 12, 364, tall + 24, '#e9dcc3') + rect(left, bench * 0.1, 340, tall, panes);
  out += clipped(canvas, `M${left} ${n(bench * 0.1)}h340v${n(tall)}h-340Z`, shape(`${soft([[left - 20, bench * 0.1 + tall * 0.72], [left + 100, bench * 0.1 + tall * 0.6], [left + 230, bench * 0.1 + tall * 0.7], [left + 360, bench * 0.1 + tall * 0.58]])}V900H${left}Z`, palette.far) + rect(left, bench * 0.1 + tall * 0.8, 340, tall, palette.sea[1]));
  return out + rect(left + 164, bench * 0.1, 12, tall, '#e9dcc3') + rect(left, bench * 0.1 + tall * 0.46, 340, 12, '#e9dcc3');
}

function plane(canvas: Canvas): string {
  const { random } = canvas;
  const body = random.pick(['#7a3f27', '#3c4a4f', '#8c5a33']);
  return shape('M-150 0L-150 -38C-150 -46 -144 -50 -136 -50L136 -50C150 -50 156 -40 156 -26L156 0Z', body) + rect(-150, -8, 306, 8, mix(body, '#000000', 0.3)) + polygon([[-26, -50], [18, -120], [40, -120], [6, -50]], '#c9ced0') + shape('M-118 -50C-132 -92 -112 -116 -92 -112C-84 -96 -96 -78 -80 -50Z', '#5a2f1c') + circle(104, -66, 20, '#5a2f1c') + rect(96, -56, 16, 10, '#5a2f1c');
}

function shavings(canvas: Canvas, x: number, y: number, count: number): string {
  const { random } = canvas;
  return Array.from({ length: count }, () => {
    const [cx, cy, r] = [x + random.int(-170, 170), y + random.int(-22, 16), random.int(12, 26)];
    return stroke(`M${cx} ${cy}c${r} ${-r} ${r * 1.8} ${r * 0.2} ${n(r * 0.7)} ${n(r * 0.6)}s${-r} ${-n2(r * 0.4)} ${-n2(r * 0.2)} ${-n2(r * 0.9)}`, random.pick(['#f0cf9b', '#e3b57e', '#f6dfb8']), 5.5);
  }).join('');
}
const n2 = (value: number) => Math.round(value * 10) / 10;

const chisel = (handle: string) => rect(-11, -150, 22, 84, handle, 'rx="9"') + rect(-12, -72, 24, 12, '#c8a24a') + polygon([[-10, -60], [10, -60], [10, 30], [-10, 44]], '#bcc4c6');
const mallet = (wood: string) => rect(-8, -40, 16, 150, mix(wood, '#3a2414', 0.2), 'rx="6"') + rect(-62, -92, 124, 66, wood, 'rx="8"') + rect(-62, -92, 14, 66, '#8b8f90') + rect(48, -92, 14, 66, '#8b8f90');
const spokeshave = () => shape('M-150 0C-110 -22 -70 -14 -44 -8L44 -8C70 -14 110 -22 150 0C112 10 74 12 44 16L-44 16C-74 12 -112 10 -150 0Z', '#8a5630') + rect(-40, -12, 80, 30, '#a7adaf', 'rx="3"') + rect(-34, 6, 68, 8, '#6d7375');
const brushTool = () => rect(-10, -120, 20, 84, '#a8603a', 'rx="8"') + rect(-18, -42, 36, 26, '#c8a24a') + shape('M-18 -16L18 -16C20 20 10 40 0 46C-10 40 -20 20 -18 -16Z', '#3b2c22');
const tin = (color: string) => rect(-56, -110, 112, 110, '#b6bcbc') + rect(-56, -84, 112, 62, color) + `<ellipse cx="0" cy="-110" rx="56" ry="15" fill="#8d9494"/><ellipse cx="0" cy="-110" rx="46" ry="11" fill="${color}"/>` + stroke('M-56 -100C-70 -180 70 -180 56 -100', '#7c8283', 3);

/** Hand tools laid out on the bench. */
export const tools: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const bench = height * 0.62;
  let out = shed(canvas, bench);
  for (let i = 0; i < 5; i++) out += group(chisel(random.pick(['#a8603a', '#d9a066', '#6b2f22', '#2f5d62'])), at(520 + i * 52 - (random.chance(0.5) ? 0 : 4), bench * 0.36, 0.8));
  out += rect(486, bench * 0.36 - 76, 270, 15, '#4d3827', 'rx="4"') + grain(canvas, 0, bench, WIDTH, height - bench, random.pick(WOODS), 16) + rect(0, bench, WIDTH, 9, '#f2d9b0', 'opacity=".55"');
  const table = bench + (height - bench) * 0.48;
  if (/plane|scarf|shaving|young person|master/.test(words) || random.chance(0.3)) out += group(plane(canvas), at(380, table, 1.25)) + shavings(canvas, 540, table + 20, 14);
  if (/mallet|caulk/.test(words)) out += group(mallet('#b97a4a'), at(800, table + 30, 1.1, 68)) + [0, 1, 2].map((i) => group(rect(-9, -90, 18, 60, '#6d7375', 'rx="5"') + polygon([[-9, -30], [9, -30], [34, 40], [-34, 40]], '#8b9294'), at(930 + i * 84, table, 1.1))).join('') + shavings(canvas, 300, table + 40, 6);
  else if (/spokeshave|oar/.test(words)) out += group(spokeshave(), at(760, table + 16, 1.35, -8)) + shavings(canvas, 860, table + 50, 16);
  else if (/brush|varnish|paint/.test(words)) out += group(tin(random.pick([...palette.bright, '#b9772c'])), at(800, table + 30, 1.5)) + group(brushTool(), at(1000, table + 10, 1.3, 74)) + group(tin(random.pick(palette.bright)), at(560, table + 6, 1.1));
  else if (/clamp|glue|pots/.test(words)) out += group(tin('#d8c8a0'), at(900, table + 20, 1.2)) + [0, 1, 2].map((i) => group(clamp(), at(430 + i * 120, table + 40, 1.15))).join('') + grain(canvas, 360, table + 16, 440, 34, '#c68a4f', 4);
  else if (/nail|screw|rivet|fitting|brass|bronze/.test(words)) out += nails(canvas, table);
  else if (/sharpen|stone|chisel/.test(words)) out += rect(640, table - 20, 330, 54, '#8d9da0', 'rx="6"') + rect(640, table - 20, 330, 14, '#b8c6c8', 'rx="6"') + group(chisel('#a8603a'), at(800, table - 40, 1.1, 62));
  else out += group(mallet(random.pick(WOODS)), at(820, table + 10, 1.05, 74)) + group(spokeshave(), at(620, table + 60, 0.95, 6)) + shavings(canvas, 980, table + 30, 10);
  return out;
};

const clamp = () => rect(-10, -170, 20, 200, '#5f6a6e', 'rx="4"') + rect(-10, -170, 92, 22, '#5f6a6e', 'rx="4"') + rect(-10, -40, 92, 22, '#7b878b', 'rx="4"') + rect(62, -150, 14, 104, '#c0432e') + rect(52, -20, 34, 56, '#a8603a', 'rx="8"');

function nails(canvas: Canvas, table: number): string {
  const { random } = canvas;
  let out = rect(330, table - 120, 540, 210, '#6b4a2f', 'rx="8"') + [0, 1, 2].map((i) => rect(350 + i * 174, table - 102, 154, 174, '#3f2b1c', 'rx="4"')).join('');
  for (let i = 0; i < 75; i++) {
    const cell = i % 3;
    const color = ['#c98b4a', '#d9a441', '#b4693a'][cell] as string;
    out += group(rect(-2.5, -24, 5, 48, color) + `<ellipse cx="0" cy="-25" rx="9" ry="4" fill="${mix(color, '#ffffff', 0.3)}"/>`, at(372 + cell * 174 + random.int(0, 110), table - 70 + random.int(0, 120), 0.9, random.int(0, 180)));
  }
  return out;
}

/** Nothing but wood. */
export const wood: Scene = (canvas) => {
  const { height, random, words } = canvas;
  let out = rect(0, 0, WIDTH, height, '#4a2f1d');
  if (/end grain|log|sawmill/.test(words)) {
    const r = Math.min(height * 0.44, 400);
    out = rect(0, 0, WIDTH, height, '#5b6b58') + Array.from({ length: 22 }, (_, i) => rect(i * 60 - 20, 0, 34, height, mix('#4d5c4b', '#6f8069', random.next()))).join('') + rect(0, height * 0.86, WIDTH, height, '#7d6a4f');
    const cx = 600;
    const cy = height * 0.5;
    out += circle(cx, cy, r, '#6b452b') + circle(cx, cy, r * 0.95, '#e3b57e');
    for (let i = 1; i < 26; i++) out += `<ellipse cx="${n(cx - (26 - i) * 1.6)}" cy="${n(cy + (26 - i))}" rx="${n((r * 0.93 * i) / 26)}" ry="${n((r * 0.91 * i) / 26)}" fill="none" stroke="${i % 5 === 0 ? '#a8683a' : '#c68a4f'}" stroke-width="${n(1.5 + random.next() * 3)}" opacity=".8"/>`;
    return out + stroke(`M${cx - 44} ${n(cy + 26)}l${n(r * 0.5)} ${n(-r * 0.3)}M${cx - 44} ${n(cy + 26)}l${n(-r * 0.3)} ${n(-r * 0.34)}`, '#6b452b', 5);
  }
  if (/stack|boards|pile|sticker/.test(words)) {
    out = rect(0, 0, WIDTH, height, mix('#6f8069', canvas.palette.sky[1], 0.3)) + rect(0, height * 0.9, WIDTH, height, '#7d6a4f');
    const rows = 8;
    const thick = (height * 0.74) / rows;
    for (let i = 0; i < rows; i++) {
      const y = height * 0.12 + i * thick;
      out += grain(canvas, 70 + random.int(-34, 34), y, 1050 + random.int(-60, 60), thick * 0.66, random.pick(WOODS), 5);
      for (const x of [180, 560, 960]) out += rect(x, y + thick * 0.66, 46, thick * 0.34, '#8a6844');
    }
    return polygon([[-20, height * 0.02], [1220, -height * 0.06], [1220, height * 0.08], [-20, height * 0.14]], '#4d3827') ? out + polygon([[-20, -10], [1220, -10], [1220, height * 0.05], [-20, height * 0.09]], '#4d3827') : out;
  }
  const planks = random.int(3, 5);
  for (let i = 0; i < planks; i++) out += grain(canvas, 0, (i * height) / planks + 3, WIDTH, height / planks - 6, random.pick(WOODS), 14);
  if (/scarf/.test(words)) out += stroke(`M330 0L${870} ${n(height)}`, '#5b371f', 5) + stroke(`M338 0L878 ${n(height)}`, '#f6dfb8', 2, 'opacity=".6"');
  if (/chalk|mark/.test(words)) out += stroke(`M300 ${n(height * 0.4)}c120 -120 300 -60 330 40s-140 160 -260 120s-110 -90 -70 -160M760 ${n(height * 0.3)}l90 90m0 -90l-90 90`, '#f7f3e8', 9, 'opacity=".85"');
  if (/rivet|nail|copper/.test(words)) for (let i = 0; i < planks; i++) for (let x = 60; x < WIDTH; x += 120) out += circle(x + (i % 2) * 40, (i * height) / planks + 30, 11, '#b4693a') + circle(x - 3 + (i % 2) * 40, (i * height) / planks + 27, 4, '#e8b184');
  if (/rot|corroded|soft/.test(words)) out += shape(soft([[430, height * 0.3], [560, height * 0.22], [720, height * 0.36], [760, height * 0.55], [640, height * 0.72], [470, height * 0.6], [430, height * 0.3]]), '#3a2415') + shape(soft([[500, height * 0.36], [600, height * 0.32], [680, height * 0.46], [610, height * 0.6], [510, height * 0.54], [500, height * 0.36]]), '#5d4027');
  return out;
};

/** A hull on trestles in the shed, with somebody at work. */
export const onTheStocks: Scene = (canvas) => {
  const { height, palette, random, words } = canvas;
  const floor = height * 0.8;
  const options = boatFor(canvas);
  const bare = /strake|frame|rib|planks missing|half-built|clamp|mould|clinker|lapstrake|stem/.test(words);
  const color = bare ? random.pick(WOODS) : options.color;
  const scale = Math.min(4.2, (height / 800) * 4.1);
  let out = shed(canvas, floor) + rect(0, floor, WIDTH, height - floor, mix('#6b5a46', palette.dark, 0.2));
  for (let i = 0; i < 26; i++) out += stroke(`M${random.int(0, WIDTH)} ${n(floor + 12 + random.next() * (height - floor))}q12 -12 24 0`, '#e3b57e', 4, 'opacity=".7"');
  for (const x of [380, 800]) out += polygon([[x - 70, floor + 36], [x - 44, floor - 84], [x - 30, floor - 84], [x - 52, floor + 36]], '#8a6844') + polygon([[x + 70, floor + 36], [x + 44, floor - 84], [x + 30, floor - 84], [x + 52, floor + 36]], '#8a6844') + rect(x - 66, floor - 96, 132, 20, '#a8804f');
  if (/frame|rib|hoop|inside/.test(words)) {
    for (let i = 0; i < 11; i++) out += stroke(`M${260 + i * 68} ${n(floor - 110)}C${250 + i * 68} ${n(floor - 190)} ${264 + i * 68} ${n(floor - 250)} ${278 + i * 68} ${n(floor - 280 - Math.abs(5 - i) * 8)}`, '#c68a4f', 9);
  }
  out += group(hull(canvas, options.hull === 'pirogue' ? 'canoe' : options.hull, color, mix(color, palette.dark, 0.5)), at(590, floor - 98 - 14 * scale, scale));
  if (/steam|gloves/.test(words)) for (let i = 0; i < 6; i++) out += circle(200 + i * 60 + random.int(-20, 20), floor * 0.5 - i * 26, 50 + i * 12, '#f4f1ea', 'opacity=".3"');
  if (/stove|glow/.test(words)) out += rect(986, floor - 190, 130, 180, '#2b2f31', 'rx="10"') + rect(1040, 0, 26, floor - 180, '#2b2f31') + rect(1008, floor - 120, 86, 64, '#f08a3c', 'rx="6"') + circle(1050, floor - 90, 210, glow(canvas, '#ffb35c', 0.65));
  if (/tent|cover|snow/.test(words)) out += polygon([[110, floor - 150], [590, floor - 420], [1080, floor - 150], [1010, floor - 110], [590, floor - 330], [180, floor - 110]], '#e8dcc0', 'opacity=".94"');
  const folk = /people|children|master|crew/.test(words) ? 4 : random.int(1, 2);
  for (let i = 0; i < folk; i++) out += figure(canvas, 190 + i * 250 + random.int(-30, 30), height - 30, 5.2 - random.next() * 0.8, random.pick(palette.bright));
  return out;
};
