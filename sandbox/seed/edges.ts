import type { DraftContent } from './draft.ts';
import { HANDBOOK_CHAPTERS, handbook } from './handbook.ts';
import { hashtag, list, paragraph, render } from './markup.ts';
import { ADAEZE } from './members.ts';
import { prose } from './prose.ts';
import { PASTED } from './text/pasted.ts';
import { ROLL_CALL } from './text/rollcall.ts';
import type { SpaceKey } from './text/topic.ts';
import { plain, type Writing } from './write.ts';

/** A post that a client could stumble over, at a fixed place of the feed. */
export type Edge = {
  index: number;
  space: SpaceKey;
  topic?: string;
  writer?: number;
  write(writing: Writing): DraftContent;
};

const text = (title: string | null, bodyHtml: string): DraftContent => ({
  kind: 'post',
  contentKind: 'text',
  title,
  bodyHtml,
});
const LONG_NAME = 4;
const ARABIC = 5;
const HEBREW = 6;

const LONG_URL = `https://tides.example/predictions/v4/stations/oceania/lord-howe-island/harmonic?constituents=${['M2', 'S2', 'N2', 'K1', 'O1', 'P1', 'Q1', 'MF', 'MM', 'SSA', 'M4', 'MS4', 'MN4'].map((name) => `${name}%3A0.000000000000`).join('%2C')}&datum=LAT&format=table&precision=0.000001&session=4f1c9a7e5b2d4c0f8e6a1b3d5f7092846c1e3a5b7d9f0e2c4a6b8d0f1e3c5a79`;

const TITLE_OF_140 =
  'What I learned in one winter about steaming oak, burning porridge, keeping mice out of lifejackets and asking the neighbours for help, I hope';

const EDGES: Edge[] = [
  { index: 9, space: 'log', topic: 'firstsolo', writer: HEBREW, write: () => text(null, '<p>Floating.</p>') },
  {
    index: 15,
    space: 'quay',
    writer: ADAEZE,
    write: () => ({
      ...text(
        'Harbour Office: quiet days, and how we look after each other',
        paragraph(
          'From <strong>Friday to Sunday</strong> the keyholders go sailing. Reports are read on Monday morning; anything urgent reaches the one on duty through the button under every post.',
        ) +
          list([
            'Be kind to beginners.',
            'Say what you saw, not what you would have done.',
            'Ask before you use somebody’s picture.',
            'Lend the good clamps.',
          ]) +
          paragraph('Comments are closed here, because this is a notice board and not a quarrel.'),
      ),
      commentsEnabled: false,
    }),
  },
  {
    index: 18,
    space: 'weather',
    topic: 'tides',
    write: () => ({
      ...text(
        'Which tide page do you use?',
        paragraph('My bookmark has died after eleven years. Which page or table do you use, and is it right?'),
      ),
      threads: [
        `a: This one. It is ugly and it is never wrong: [${LONG_URL}](${LONG_URL})\no: My telephone needed a moment to scroll past that address. Thank you.\na: Sorry. Sorry. It is a very good page.`,
        'a: 🌊🌙📈\nb: 👍👍👍',
        'a: Paper. It needs no battery and has the fish wrapped in it already.\nb: Fish?\na: Fish.\no: Fresh?\na: Yesterday’s tables, today’s fish.\nb: I withdraw my question.',
        'a: https://tides.example\no: That one even I can type.',
      ],
      smallTalk: false,
      wanted: 13,
    }),
  },
  {
    index: 22,
    space: 'first',
    topic: 'steaming',
    write: ({ desk, topic, speech }) =>
      text(
        TITLE_OF_140.slice(0, 140),
        paragraph(render(desk.cards(topic).detail(), speech)) + paragraph('The rest is in the title.'),
      ),
  },
  {
    index: 27,
    space: 'sails',
    topic: 'canvas',
    writer: HEBREW,
    write: ({ shelf }) => ({
      kind: 'post',
      contentKind: 'gallery',
      title: null,
      bodyHtml: '',
      assetIds: [
        'Brown sails of fishing boats at dusk',
        'A tan sail drying on grass beside a cauldron',
        'A small boat at anchor at sunset',
      ].map((alt) => shelf.picture(alt, 'gallery', 'classic').id),
    }),
  },
  {
    index: 32,
    space: 'mending',
    topic: 'paint',
    writer: LONG_NAME,
    write: () => text('Pasted from my old word processor, forgive the looks', PASTED),
  },
  {
    index: 35,
    space: 'world',
    topic: 'dhow',
    writer: ARABIC,
    write: ({ speech }) => ({
      ...text(
        'فتح الخير: she is ready (تقريبًا)',
        `<p dir="rtl">انتهينا اليوم من الدقل، ووصل الحبل من كوتشي، طوله ٤٢ ذراعًا.</p>${paragraph(render('For my friends who do not read Arabic: the mast is done, the rope came from Kochi, and it is 42 forearms long. Whose forearm? See the comments. {@}, yours is too short.', speech))}<p>${hashtag('سنبوك')} ${hashtag('dhow')}</p>`,
      ),
      threads: [
        'a: مبروك الدقل يا نوخذة! الذراع ذراع جدّك، ما في كلام.\no: رحمه الله. كان يقول: القياس في اليد والصبر في القلب.',
        'a: Mine is 47 centimetres, elbow to fingertip. Do I get the job?\no: With 47 you may hold the lamp.\na: I bring my own lamp.',
        'a: ٤٢ ذراعًا = 19.7 m? (with my arm)\nb: 20.4 m (with mine)\no: This is why we do not write it down.',
      ],
      smallTalk: false,
      wanted: 8,
    }),
  },
  {
    index: 39,
    space: 'building',
    topic: 'apprentice',
    writer: 11,
    write: ({ speech, shelf, desk }) => {
      const header = shelf.picture('A table with tea and a notebook', 'header', 'header');
      const made = prose(handbook(speech, desk), { speech, shelf });
      return {
        kind: 'article',
        contentKind: 'article',
        title: `The Tidewater handbook, third edition: ${HANDBOOK_CHAPTERS} chapters by all of us`,
        bodyHtml: made.html,
        assetIds: made.assetIds,
        headerAssetId: header.id,
      };
    },
  },
  {
    index: 42,
    space: 'quay',
    topic: 'naming',
    writer: LONG_NAME,
    write: () =>
      text(
        null,
        paragraph(
          'The harbour office sent me a form for the Schleppbootanlegestellenbenutzungsgebührenbefreiungsbescheinigungsantragsverlängerung_2026_final_FINAL_v7_unterschrieben_eingescannt_gedreht.pdf and the field for the boat’s name has eight characters. Her name is “Max”. We are both relieved.',
        ),
      ),
  },
  {
    index: 45,
    space: 'building',
    topic: 'lofting',
    write: ({ shelf, speech, desk, topic }) => ({
      ...text(
        'Moulds for the small skiff, to print',
        paragraph(
          render(
            'Full-size moulds on one sheet, drawn by hand and scanned by {@}. Check the scale bar before you cut anything.',
            speech,
          ),
        ) + paragraph(render(desk.cards(topic).ask(), speech)),
      ),
      contentKind: 'file',
      assetIds: [
        shelf.document('skiff-moulds-1-to-10.svg', 'Body plan of a small boat drawn full size on the floor').id,
      ],
    }),
  },
  {
    index: 49,
    space: 'weather',
    topic: 'barometer',
    write: ({ shelf, speech }) => ({
      ...text(
        null,
        paragraph(
          render(
            'Ten minutes on reading a sky, by somebody who has done nothing else for sixty years. I have watched it three times. So has {@}.',
            speech,
          ),
        ),
      ),
      contentKind: 'link',
      link: {
        url: 'https://www.youtube.com/watch?v=tW9nTd3rK0s',
        title: 'The sky over the sound: reading clouds before breakfast',
        description: 'A retired pilot shows what mackerel scales, mares’ tails and a sharp horizon have told him.',
        providerName: 'YouTube',
        imageAssetId: shelf.picture('Mackerel clouds over a bay', 'attachment', 'wide').id,
        isVideo: true,
      },
    }),
  },
  { index: 52, space: 'log', topic: 'overnight', write: () => text('Home.', '') },
  {
    index: 66,
    space: 'quay',
    writer: ADAEZE,
    write: ({ speech }) => ({
      ...text(plain(ROLL_CALL.title, speech), ROLL_CALL.body.map((line) => paragraph(render(line, speech))).join('')),
      threads: [...ROLL_CALL.threads, ...ROLL_CALL.threads, ...ROLL_CALL.threads, ...ROLL_CALL.threads],
      smallTalk: false,
      wanted: 180,
    }),
  },
];

export function edgeAt(index: number): Edge | undefined {
  return EDGES.find((edge) => edge.index === index);
}
