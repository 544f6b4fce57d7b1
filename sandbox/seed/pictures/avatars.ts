import { boat } from './boats.ts';
import { at, type Canvas, canvasOf, circle, group, mix, rect, shape, soft, stroke, svg } from './canvas.ts';

const GROUNDS = [
  '#d9e7e2',
  '#f3dfc8',
  '#e8d5d0',
  '#d5dfea',
  '#efe6c9',
  '#dfe3d0',
  '#e3d8ea',
  '#cfe0e0',
  '#f2d8cb',
  '#dce8d2',
];

const STRONG = [
  '#1f6f78',
  '#b4532f',
  '#31506b',
  '#7d2f4c',
  '#3c6b4a',
  '#c98b2f',
  '#5b4a8a',
  '#a23e3e',
  '#2b5d8a',
  '#6b5a2f',
];

const SKINS = ['#f0c8a5', '#e3b48f', '#c98f66', '#a86d46', '#8d5a3b', '#6b4229', '#553320'];

const HAIRS = ['#2b211c', '#4a3425', '#7a4f2b', '#b98b4a', '#8f9294', '#d8d4cb', '#1c1c22', '#a4502f'];

/** Drawn in a square of 1,200, shown as a circle by most. */
/** `hair` is the place of a cut in `portrait`; null leaves it to chance. */
type Looks = { skins: string[]; scarf: boolean; beard: boolean; hair: number | null };

type Motif = (canvas: Canvas & { looks: Looks }, ground: string, ink: string) => string;

const portrait: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const { skins, scarf, beard: mayWearBeard } = canvas.looks;
  const skin = random.pick(skins);
  const dark = SKINS.indexOf(skin) > 3;
  const hair = random.pick(
    dark
      ? ['#2b211c', '#1c1c22', '#3a2a20', '#8f9294']
      : SKINS.indexOf(skin) > 1
        ? ['#2b211c', '#1c1c22', '#4a3425', '#8f9294']
        : HAIRS,
  );
  const coat = ink;
  const back = circle(600, 600, 470, mix(ground, '#ffffff', 0.4));
  const body = shape('M150 1260C170 980 360 880 600 880C840 880 1030 980 1050 1260Z', coat);
  const neck = shape('M510 760H690V900C690 960 510 960 510 900Z', mix(skin, '#5a2f1c', 0.18));
  const face = shape(
    'M400 560C400 400 490 330 600 330C710 330 800 400 800 560C800 720 720 830 600 830C480 830 400 720 400 560Z',
    skin,
  );
  const style =
    canvas.looks.hair !== null
      ? canvas.looks.hair
      : scarf
        ? random.pick([0, 1, 3, 3, 4])
        : random.pick([0, 0, 1, 2, 4, 5, 6]);
  const crown = [
    shape(
      'M380 560C370 360 480 270 610 270C740 270 830 370 820 560C800 500 760 450 700 430C600 470 480 450 430 470C410 500 395 530 380 560Z',
      hair,
    ),
    shape(
      'M370 600C340 340 470 250 600 250C740 250 860 340 830 620C840 760 880 880 820 920C780 800 800 620 770 500C680 480 520 430 440 500C400 640 420 800 380 920C320 880 370 740 370 600Z',
      hair,
    ),
    shape('M360 500C380 300 480 220 600 220C720 220 820 300 840 500Z', mix(ink, '#000000', 0.25)) +
      rect(340, 480, 520, 70, mix(ink, '#ffffff', 0.25), 'rx="35"'),
    shape(
      'M350 900C300 500 400 250 600 250C800 250 900 500 850 900C800 940 760 900 770 620C740 440 460 440 430 620C440 900 400 940 350 900Z',
      mix(random.pick(STRONG), '#ffffff', 0.25),
    ),
    circle(600, 260, 110, hair) +
      shape('M390 540C380 380 470 300 600 300C730 300 820 380 810 540C760 430 440 430 390 540Z', hair),
    shape(
      'M350 500H850C840 470 780 430 760 420C750 300 690 260 600 260C510 260 450 300 440 420C400 440 360 470 350 500Z',
      '#e9d6a6',
    ) + rect(430, 400, 340, 50, random.pick(STRONG)),
    Array.from({ length: 13 }, (_, i) =>
      circle(
        600 + Math.cos(Math.PI + (i / 12) * Math.PI) * 205,
        500 + Math.sin(Math.PI + (i / 12) * Math.PI) * 200,
        84,
        hair,
      ),
    ).join(''),
  ][style] as string;
  const beard =
    mayWearBeard && (canvas.looks.hair !== null || random.chance(0.42)) && style !== 1 && style !== 3
      ? shape(
          'M405 600C420 640 470 660 520 650C570 690 630 690 680 650C730 660 780 640 795 600C800 760 720 880 600 880C480 880 400 760 405 600Z',
          hair,
        )
      : '';
  const eyes = [520, 680]
    .map((x) => (dark ? circle(x, 570, 23, '#efe0cf') : '') + circle(x, 570, dark ? 16 : 19, '#221812'))
    .join('');
  const glasses = random.chance(0.25)
    ? [515, 685].map((x) => circle(x, 572, 62, 'none', 'stroke="#3a3430" stroke-width="13"')).join('') +
      stroke('M577 572H623', '#3a3430', 13)
    : '';
  const mouth = stroke(
    'M540 705C575 740 625 740 660 705',
    beard ? mix(hair, '#ffffff', 0.55) : dark ? mix(skin, '#f0b8a0', 0.5) : mix(skin, '#7d2f22', 0.6),
    17,
  );
  const nose = stroke(
    'M600 590C590 630 588 645 606 650',
    dark ? mix(skin, '#000000', 0.35) : mix(skin, '#5a2f1c', 0.4),
    13,
  );
  const collar = random.chance(0.5)
    ? [0, 1, 2]
        .map((i) =>
          stroke(
            `M${230 - i * 22} ${1060 + i * 80}C450 ${990 + i * 80} 750 ${990 + i * 80} ${970 + i * 22} ${1060 + i * 80}`,
            mix(coat, '#ffffff', 0.75),
            32,
          ),
        )
        .join('')
    : shape('M470 900L600 1010L730 900L790 930L620 1110H580L410 930Z', mix(coat, '#ffffff', 0.35));
  return (
    (style === 1 || style === 3
      ? back + crown + body + collar + neck + face
      : back + body + collar + neck + face + crown) +
    (style === 1 || style === 3 ? topOf(style, hair, crown) : '') +
    beard +
    nose +
    mouth +
    eyes +
    glasses
  );
};

/** Hair or scarf that lies before the face as well as behind it. */
function topOf(style: number, hair: string, scarf: string): string {
  if (style === 3) return scarf;
  return shape(
    'M392 560C390 380 480 290 600 290C720 290 812 380 808 560C770 470 700 440 640 430C560 480 450 460 392 560Z',
    hair,
  );
}

const sailing: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const sun = circle(
    random.pick([380, 820]),
    380,
    120,
    mix(ground, random.pick(['#f3b65a', '#e2774a', '#ffffff']), 0.75),
  );
  const craft = boat(canvas, {
    hull: random.pick(['double', 'transom', 'dhow', 'canoe', 'sampan']),
    rig: random.pick(['lug', 'gaff', 'lateen', 'square', 'crab', 'junk', 'sprit']),
    color: ink,
    sail: random.pick(['#b4532f', '#fbf4e2', '#d9a441', '#7d2f22']),
    crew: 0,
  });
  const waves = [830, 930, 1040]
    .map((y, i) =>
      shape(
        `${soft([
          [-40, y],
          [220, y - 44],
          [480, y],
          [740, y - 44],
          [1000, y],
          [1260, y - 44],
        ])}V1240H-40Z`,
        mix(ink, ground, 0.62 - i * 0.22),
      ),
    )
    .join('');
  return sun + group(craft, at(590, 800, 3.1, -2)) + waves;
};

const burgee: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const second = random.pick(STRONG);
  const flag = 'M330 250C560 200 760 330 1010 430C780 520 560 560 330 760Z';
  const pattern = [
    shape('M330 250C560 200 760 330 1010 430C780 520 560 560 330 760Z', ink) + circle(500, 480, 110, '#fbf4e2'),
    shape(flag, ink) + shape('M330 420C560 400 800 400 1010 430C780 490 560 520 330 590Z', '#fbf4e2'),
    shape(flag, '#fbf4e2') +
      shape('M330 250C480 215 600 260 640 300C640 420 640 520 620 620C540 650 440 700 330 760Z', ink),
    shape(flag, ink) + shape('M330 250L700 470L330 760Z', second),
  ];
  return (
    circle(600, 600, 470, mix(ground, '#ffffff', 0.35)) +
    stroke('M310 170V1100', mix(ink, '#2b211c', 0.6), 34) +
    random.pick(pattern) +
    circle(310, 160, 36, '#d9a441')
  );
};

const emblem: Motif = (canvas, ground, ink) => {
  const { random } = canvas;
  const back = circle(600, 600, 470, mix(ground, '#ffffff', 0.35));
  const which = random.int(0, 5);
  if (which === 0)
    return (
      back +
      Array.from({ length: 16 }, (_, i) =>
        shape(
          `M600 600L${i % 2 ? 570 : 540} 500L600 ${i % 4 === 0 ? 190 : i % 2 ? 400 : 300}L${i % 2 ? 630 : 660} 500Z`,
          i % 4 === 0 ? ink : mix(ink, ground, 0.45),
          `transform="rotate(${i * 22.5} 600 600)"`,
        ),
      ).join('') +
      circle(600, 600, 60, '#fbf4e2')
    );
  if (which === 1)
    return (
      back +
      [0, 1, 2, 3]
        .map((i) =>
          stroke(
            soft([
              [200, 420 + i * 130],
              [400, 350 + i * 130],
              [600, 420 + i * 130],
              [800, 350 + i * 130],
              [1000, 420 + i * 130],
            ]),
            mix(ink, ground, i * 0.2),
            62,
          ),
        )
        .join('')
    );
  if (which === 2)
    return (
      back +
      group(
        stroke('M0 -260V260', ink, 60) +
          circle(0, -300, 62, 'none', `stroke="${ink}" stroke-width="44"`) +
          stroke('M-150 -160H150', ink, 54) +
          stroke('M-300 60C-250 240 -110 290 0 270C110 290 250 240 300 60', ink, 60),
        at(600, 610),
      )
    );
  if (which === 3)
    return (
      back +
      shape(
        'M240 640C380 420 700 380 880 560L1010 450C1000 560 1000 660 1020 780L890 690C720 860 380 860 240 640Z',
        ink,
      ) +
      circle(390, 600, 28, '#fbf4e2') +
      stroke('M500 520C540 600 540 690 500 760', mix(ink, '#ffffff', 0.4), 22)
    );
  if (which === 4)
    return (
      back +
      stroke(
        'M300 640C360 420 520 560 600 600C700 660 860 760 900 560C920 400 740 360 640 520C560 660 420 820 340 740',
        mix(ink, '#2b211c', 0.4),
        104,
      ) +
      stroke(
        'M300 640C360 420 520 560 600 600C700 660 860 760 900 560C920 400 740 360 640 520C560 660 420 820 340 740',
        '#e6d3a8',
        78,
      )
    );
  return (
    back +
    shape('M480 1000L520 420H680L720 1000Z', '#fbf4e2') +
    shape('M497 760L508 600H692L703 760Z', ink) +
    rect(490, 380, 220, 44, ink) +
    rect(530, 280, 140, 104, '#f3c95a') +
    shape('M500 284L600 190L700 284Z', ink) +
    shape('M700 330L1080 240V420Z', '#f3c95a', 'opacity=".7"') +
    shape('M230 1000H970V1060H230Z', ink)
  );
};

/** The three that everybody meets first. */
const KNOWN: Record<number, Looks> = {
  1: { skins: SKINS.slice(0, 1), scarf: false, beard: false, hair: 4 },
  2: { skins: SKINS.slice(2, 3), scarf: false, beard: true, hair: 0 },
  3: { skins: SKINS.slice(5, 6), scarf: false, beard: false, hair: 6 },
};

/** Names say a little about faces, and no more than that. */
function looksOf(name: string): Looks {
  const among: [RegExp, number, number][] = [
    [
      /\p{Script=Ethiopic}|[ẹọṣ]|Kwame|Efua|Mensah|Ndiaye|Guèye|Ousmane|Okafor|Nwọ|Bakari|Mwinyi|Shee|Mokoena|Ollivierre|Toussaint|DeShawn|Adéb/u,
      4,
      7,
    ],
    [
      /\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Malayalam}|\p{Script=Khmer}|\p{Script=Lao}|Pillai|Wickrama|Sudiarta|Ngāpō|Kahananui|Rakoto|Andrian/u,
      2,
      6,
    ],
    [/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thai}|[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u, 1, 4],
    [/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Greek}|[ñíóú]/u, 0, 3],
    [/[åäöøæłśżžčšėūāēþðß]|\p{Script=Cyrillic}|Lindqvist/u, 0, 2],
  ];
  const found = among.find(([pattern]) => pattern.test(name));
  const first = name.split(' ')[0] ?? '';
  const masculine =
    /[^aeiouyáéíóúäëïöüàèìòùāēīōūėęąếạh]$|o$/i.test(first.normalize('NFC')) && /^\p{Script=Latin}/u.test(first);
  return {
    skins: found ? SKINS.slice(found[1], found[2]) : SKINS,
    scarf: /\p{Script=Arabic}/u.test(name) && /(?:مريم|نورة|فاطمة|ليلى|پریسا|مهناز)/.test(name),
    beard: masculine,
    hair: null,
  };
}

export function drawAvatar(member: { id: number; name: string }): string {
  const canvas = { ...canvasOf(`member/${member.id}`, 1, ''), looks: KNOWN[member.id] ?? looksOf(member.name) };
  const { random } = canvas;
  const ground = random.pick(GROUNDS);
  const ink = random.pick(STRONG);
  const motif = [portrait, sailing, burgee, emblem][member.id <= 3 ? 0 : random.weighted([5, 2.8, 0.9, 1.3])] as Motif;
  const inside = rect(0, 0, 1200, 1200, ground) + motif(canvas, ground, ink);
  return svg(240, 240, '0 0 1200 1200', canvas.defs, inside);
}
