import { type Canvas, at, canvasOf, circle, group, mix, n, rect, shape, soft, stroke, svg } from './canvas.ts';
import { boat, hull } from './boats.ts';

const GROUNDS = ['#d9e7e2', '#f3dfc8', '#e8d5d0', '#d5dfea', '#efe6c9', '#dfe3d0', '#e3d8ea', '#cfe0e0', '#f2d8cb', '#dce8d2'];
const STRONG = ['#1f6f78', '#b4532f', '#31506b', '#7d2f4c', '#3c6b4a', '#c98b2f', '#5b4a8a', '#a23e3e', '#2b5d8a', '#6b5a2f'];
const SKINS = ['#f0c8a5', '#e3b48f', '#c98f66', '#a86d46', '#8d5a3b', '#6b4229', '#553320'];
const HAIRS = ['#2b211c', '#4a3425', '#7a4f2b', '#b98b4a', '#8f9294', '#d8d4cb', '#1c1c22', '#a4502f'];

/** Drawn in a square of 1,200, shown as a circle by most. */
type Motif = (canvas: Canvas, ground: string, ink: string) => string;

const portrait: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const skin = random.pick(SKINS);
  const hair = random.pick(HAIRS);
  const coat = ink;
  const back = circle(600, 600, 470, mix(ground, '#ffffff', 0.4));
  const body = shape('M150 1260C170 980 360 880 600 880C840 880 1030 980 1050 1260Z', coat);
  const neck = shape('M510 760H690V900C690 960 510 960 510 900Z', mix(skin, '#5a2f1c', 0.18));
  const face = shape('M400 560C400 400 490 330 600 330C710 330 800 400 800 560C800 720 720 830 600 830C480 830 400 720 400 560Z', skin);
  const style = random.int(0, 6);
  const crown = [
    shape('M380 560C370 360 480 270 610 270C740 270 830 370 820 560C800 500 760 450 700 430C600 470 480 450 430 470C410 500 395 530 380 560Z', hair),
    shape('M370 600C340 340 470 250 600 250C740 250 860 340 830 620C840 760 880 880 820 920C780 800 800 620 770 500C680 480 520 430 440 500C400 640 420 800 380 920C320 880 370 740 370 600Z', hair),
    shape('M360 500C380 300 480 220 600 220C720 220 820 300 840 500Z', mix(ink, '#000000', 0.25)) + rect(340, 480, 520, 70, mix(ink, '#ffffff', 0.25), 'rx="35"'),
    shape('M350 900C300 500 400 250 600 250C800 250 900 500 850 900C800 940 760 900 770 620C740 440 460 440 430 620C440 900 400 940 350 900Z', mix(random.pick(STRONG), '#ffffff', 0.25)),
    circle(600, 260, 110, hair) + shape('M390 540C380 380 470 300 600 300C730 300 820 380 810 540C760 430 440 430 390 540Z', hair),
    shape('M350 500H850C840 470 780 430 760 420C750 300 690 260 600 260C510 260 450 300 440 420C400 440 360 470 350 500Z', '#e9d6a6') + rect(430, 400, 340, 50, random.pick(STRONG)),
    Array.from({ length: 13 }, (_, i) => circle(600 + Math.cos(Math.PI + (i / 12) * Math.PI) * 205, 500 + Math.sin(Math.PI + (i / 12) * Math.PI) * 200, 84, hair)).join(''),
  ][style] as string;
  const beard = random.chance(0.3) && style !== 1 && style !== 3 ? shape('M405 600C420 640 470 660 520 650C570 690 630 690 680 650C730 660 780 640 795 600C800 760 720 880 600 880C480 880 400 760 405 600Z', hair) : '';
  const eyes = [520, 680].map((x) => circle(x, 570, 19, '#2b211c')).join('');
  const glasses = random.chance(0.25) ? [515, 685].map((x) => circle(x, 572, 62, 'none', 'stroke="#3a3430" stroke-width="13"')).join('') + stroke('M577 572H623', '#3a3430', 13) : '';
  const mouth = stroke('M540 705C575 740 625 740 660 705', beard ? mix(hair, '#ffffff', 0.55) : mix(skin, '#7d2f22', 0.6), 17);
  const nose = stroke('M600 590C590 630 588 645 606 650', mix(skin, '#5a2f1c', 0.4), 13);
  const collar = random.chance(0.5) ? [0, 1, 2].map((i) => stroke(`M${230 - i * 22} ${1060 + i * 80}C450 ${990 + i * 80} 750 ${990 + i * 80} ${970 + i * 22} ${1060 + i * 80}`, mix(coat, '#ffffff', 0.75), 32)).join('') : shape('M470 900L600 1010L730 900L790 930L620 1110H580L410 930Z', mix(coat, '#ffffff', 0.35));
  return (style === 1 || style === 3 ? back + crown + body + collar + neck + face : back + body + collar + neck + face + crown) + (style === 1 || style === 3 ? topOf(style, hair, crown) : '') + beard + nose + mouth + eyes + glasses;
};

/** Hair or scarf that lies before the face as well as behind it. */
function topOf(style: number, hair: string, scarf: string): string {
  if (style === 3) return scarf;
  return shape('M392 560C390 380 480 290 600 290C720 290 812 380 808 560C770 470 700 440 640 430C560 480 450 460 392 560Z', hair);
}

const sailing: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const sun = circle(random.pick([380, 820]), 380, 120, mix(ground, random.pick(['#f3b65a', '#e2774a', '#ffffff']), 0.75));
  const craft = boat(canvas, { hull: random.pick(['double', 'transom', 'dhow', 'canoe', 'sampan']), rig: random.pick(['lug', 'gaff', 'lateen', 'square', 'crab', 'junk', 'sprit']), color: ink, sail: random.pick(['#b4532f', '#fbf4e2', '#d9a441', '#7d2f22']), crew: 0 });
  const waves = [830, 930, 1040].map((y, i) => shape(`${soft([[-40, y], [220, y - 44], [480, y], [740, y - 44], [1000, y], [1260, y - 44]])}V1240H-40Z`, mix(ink, ground, 0.62 - i * 0.22))).join('');
  return sun + group(craft, at(590, 800, 3.1, -2)) + waves;
};

const burgee: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const second = random.pick(STRONG);
  const flag = 'M330 250C560 200 760 330 1010 430C780 520 560 560 330 760Z';
  const pattern = [
    shape('M330 250C560 200 760 330 1010 430C780 520 560 560 330 760Z', ink) + circle(500, 480, 110, '#fbf4e2'),
    shape(flag, ink) + shape('M330 420C560 400 800 400 1010 430C780 490 560 520 330 590Z', '#fbf4e2'),
    shape(flag, '#fbf4e2') + shape('M330 250C480 215 600 260 640 300C640 420 640 520 620 620C540 650 440 700 330 760Z', ink),
    shape(flag, ink) + shape('M330 250L700 470L330 760Z', second),
  ];
  return circle(600, 600, 470, mix(ground, '#ffffff', 0.35)) + stroke('M310 170V1100', mix(ink, '#2b211c', 0.6), 34) + random.pick(pattern) + circle(310, 160, 36, '#d9a441');
};

const emblem: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const back = circle(600, 600, 470, mix(ground, '#ffffff', 0.35));
  const which = random.int(0, 5);
  if (which === 0) return back + Array.from({ length: 16 }, (_, i) => shape(`M600 600L${i % 2 ? 570 : 540} 500L600 ${i % 4 === 0 ? 190 : i % 2 ? 400 : 300}L${i % 2 ? 630 : 660} 500Z`, i % 4 === 0 ? ink : mix(ink, ground, 0.45), `transform="rotate(${i * 22.5} 600 600)"`)).join('') + circle(600, 600, 60, '#fbf4e2');
  if (which === 1) return back + [0, 1, 2, 3].map((i) => stroke(soft([[200, 420 + i * 130], [400, 350 + i * 130], [600, 420 + i * 130], [800, 350 + i * 130], [1000, 420 + i * 130]]), mix(ink, ground, i * 0.2), 62)).join('');
  if (which === 2) return back + group(stroke('M0 -260V260', ink, 60) + circle(0, -300, 62, 'none', `stroke="${ink}" stroke-width="44"`) + stroke('M-150 -160H150', ink, 54) + stroke('M-300 60C-250 240 -110 290 0 270C110 290 250 240 300 60', ink, 60), at(600, 610));
  if (which === 3) return back + shape('M240 640C380 420 700 380 880 560L1010 450C1000 560 1000 660 1020 780L890 690C720 860 380 860 240 640Z', ink) + circle(390, 600, 28, '#fbf4e2') + stroke('M500 520C540 600 540 690 500 760', mix(ink, '#ffffff', 0.4), 22);
  if (which === 4) return back + stroke('M300 640C360 420 520 560 600 600C700 660 860 760 900 560C920 400 740 360 640 520C560 660 420 820 340 740', mix(ink, '#2b211c', 0.4), 104) + stroke('M300 640C360 420 520 560 600 600C700 660 860 760 900 560C920 400 740 360 640 520C560 660 420 820 340 740', '#e6d3a8', 78);
  return back + shape('M480 1000L520 420H680L720 1000Z', '#fbf4e2') + shape('M497 760L508 600H692L703 760Z', ink) + rect(490, 380, 220, 44, ink) + rect(530, 280, 140, 104, '#f3c95a') + shape('M500 284L600 190L700 284Z', ink) + shape('M700 330L1080 240V420Z', '#f3c95a', 'opacity=".7"') + shape('M230 1000H970V1060H230Z', ink);
};

export function drawAvatar(member: { id: number; name: string }): string {
  const canvas = canvasOf(`member/${member.id}`, 1, '');
  const { random } = canvas;
  const ground = random.pick(GROUNDS);
  const ink = random.pick(STRONG);
  const motif = [portrait, sailing, burgee, emblem][random.weighted([6, 2.4, 0.9, 1.1])] as Motif;
  const inside = rect(0, 0, 1200, 1200, ground) + motif(canvas, ground, ink);
  return svg(240, 240, '0 0 1200 1200', canvas.defs, inside);
}

/** What stands for each space, in the order of their ids. */
const SIGNS: ((canvas: Canvas, ink: string, paper: string) => string)[] = [
  (_, ink, paper) => shape('M300 860V520L600 300L900 520V860Z', paper) + rect(510, 620, 180, 240, ink) + stroke('M600 300V150', paper, 30) + shape('M612 150L820 205L612 260Z', '#e2a03f'),
  (canvas, ink, paper) => group(boat(canvas, { hull: 'transom', rig: 'sprit', color: paper, sail: '#e2a03f', crew: 1 }), at(610, 800, 3.2)) + stroke('M200 870q100 -50 200 0t200 0t200 0t200 0', mix(ink, '#ffffff', 0.5), 34),
  (_, ink, paper) => circle(600, 600, 330, paper) + [0, 1, 2].map((i) => `<ellipse cx="600" cy="600" rx="${110 * (i + 1)}" ry="330" fill="none" stroke="${ink}" stroke-width="22"/>`).join('') + stroke('M270 600H930M330 430H870M330 770H870', ink, 22),
  (_, _ink, paper) => circle(470, 470, 170, 'none', `stroke="${paper}" stroke-width="80"`) + stroke('M590 590L900 900M800 800L880 720M700 700L770 630', paper, 80),
  (canvas, ink, paper) => group(hull(canvas, 'double', paper, ink), at(600, 640, 3.8)) + stroke('M350 720L290 960M850 720L910 960', '#e2a03f', 54),
  (_, ink, paper) => rect(240, 330, 720, 150, paper, 'rx="14"') + rect(240, 520, 720, 150, paper, 'rx="14"') + rect(240, 710, 720, 150, paper, 'rx="14"') + shape('M480 500L660 470L700 700L520 730Z', '#e2a03f') + [500, 640].map((x) => circle(x, 600, 20, ink)).join(''),
  (_, ink, paper) => shape('M350 230C820 300 940 600 860 900L330 900C440 680 440 440 350 230Z', paper) + [0, 1, 2].map((i) => stroke(`M${400 + i * 12} ${420 + i * 150}C600 ${400 + i * 150} 760 ${430 + i * 150} ${850 - i * 6} ${480 + i * 150}`, ink, 16)).join('') + stroke('M330 200V980', '#e2a03f', 44),
  (_, ink, paper) => circle(600, 600, 360, paper) + [290, 220, 150, 80].map((r) => circle(600 - r * 0.08, 600 + r * 0.06, r, 'none', `stroke="${ink}" stroke-width="22"`)).join('') + stroke('M590 610L900 480', ink, 26),
  (_, ink, paper) => rect(300, 240, 600, 720, paper, 'rx="30"') + rect(300, 240, 90, 720, '#e2a03f', 'rx="30"') + [420, 540, 660, 780].map((y) => stroke(`M460 ${y}H${y === 780 ? 680 : 820}`, ink, 30)).join(''),
  (_, ink, paper) => circle(480, 470, 170, '#e2a03f') + shape('M330 760C250 760 230 620 350 600C370 470 560 450 610 560C720 500 850 580 820 690C940 690 940 830 840 830H380C340 830 330 790 330 760Z', paper) + stroke('M420 900L380 980M600 900L560 980M780 900L740 980', mix(ink, '#ffffff', 0.6), 34),
  (_, ink, paper) => circle(600, 600, 330, 'none', `stroke="${paper}" stroke-width="150"`) + [45, 135, 225, 315].map((angle) => rect(-60, -410, 120, 160, '#d9573a', `transform="translate(600 600) rotate(${angle})"`)).join('') + circle(600, 600, 250, 'none', `stroke="${ink}" stroke-width="12"`),
  (_, ink, paper) => stroke('M340 220V1000', '#e2a03f', 44) + shape('M360 240H900V640H360Z', paper) + [0, 1, 2, 3].map((i) => rect(360 + i * 135, i % 2 ? 440 : 240, 135, 200, ink)).join(''),
];
const INKS = ['#1f6f78', '#b4532f', '#2b5d8a', '#4a4458', '#8a5a2b', '#7d2f4c', '#31506b', '#3c6b4a', '#5b4a8a', '#2f7a8c', '#a23e3e', '#6b5a2f'];

export function drawSpaceAvatar(space: { id: number }): string {
  const canvas = canvasOf(`space/${space.id}`, 1, '');
  const place = (space.id - 1) % SIGNS.length;
  const ink = INKS[place] as string;
  const sign = SIGNS[place] as (typeof SIGNS)[number];
  const inside = rect(0, 0, 1200, 1200, ink) + circle(600, 1500, 900, mix(ink, '#000000', 0.14)) + group(sign(canvas, ink, '#fbf4e2'), at(96, 96, 0.84));
  return svg(240, 240, '0 0 1200 1200', canvas.defs, inside);
}

export function drawNetworkAvatar(): string {
  const canvas = canvasOf('network', 1, '');
  const ink = '#0f6b66';
  const sail = shape('M560 200C380 420 320 620 320 790L560 800Z', '#fbf4e2') + shape('M610 250C800 400 880 600 880 790L610 800Z', '#f0b35a');
  const waves = [860, 960, 1060].map((y, i) => stroke(soft([[100, y], [300, y - 46], [500, y], [700, y - 46], [900, y], [1100, y - 46]]), mix('#fbf4e2', ink, i * 0.3), n2(46 - i * 6))).join('');
  return svg(256, 256, '0 0 1200 1200', canvas.defs, rect(0, 0, 1200, 1200, ink) + circle(600, 1400, 760, '#0b5753') + group(sail + waves, at(90, 40, 0.86)));
}
const n2 = (value: number) => Number(n(value));
