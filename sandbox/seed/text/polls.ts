/** A poll and the topic that its comments keep to. The sliders have no choices, a question is answered in words. */
export type PollText = {
  topic: string;
  type: 'MULTIPLE_CHOICE' | 'HOT_COLD' | 'PERCENTAGE' | 'QUESTION';
  question: string;
  body: string;
  choices: string[];
};

const choose = (topic: string, question: string, body: string, ...choices: string[]): PollText => ({
  topic,
  type: 'MULTIPLE_CHOICE',
  question,
  body,
  choices,
});
const heat = (topic: string, question: string, body: string): PollText => ({
  topic,
  type: 'HOT_COLD',
  question,
  body,
  choices: [],
});
const share = (topic: string, question: string, body: string): PollText => ({
  topic,
  type: 'PERCENTAGE',
  question,
  body,
  choices: [],
});
const ask = (topic: string, question: string, body: string): PollText => ({
  topic,
  type: 'QUESTION',
  question,
  body,
  choices: [],
});

export const POLLS: PollText[] = [
  choose(
    'scarf',
    'Which scarf ratio for 9 mm planking?',
    'For the {boat}. I will do what the majority says and blame all of you together.',
    '6:1, it is only a dinghy',
    '8:1',
    '10:1',
    '12:1 or sleepless nights',
  ),
  choose(
    'lugsail',
    'Your rig for a first boat?',
    'We have one mast, {2-4} children and no money.',
    'Balanced lug',
    'Standing lug',
    'Sprit',
    'Gunter',
    'Oars, and grow up',
  ),
  choose(
    'varnish',
    'Varnish or oil on the thwarts?',
    'One answer each. Fights in the comments, please, not in my inbox.',
    'Varnish',
    'Oil',
    'Bare and scrubbed',
    'Paint, like a sensible person',
  ),
  choose(
    'committee',
    'When shall we hold the next meet?',
    'Tides are kind on all four weekends; I have checked.',
    'First weekend of June',
    'Midsummer',
    'Last weekend of August',
    'In a storm, in October, as always',
  ),
  choose(
    'anchoring',
    'What is in your anchor locker?',
    '',
    'Fisherman',
    'Folding grapnel',
    'Bruce or the like',
    'Stone in a basket',
    'I tie to a tree',
  ),
  choose(
    'food',
    'One thermos for a cold day: what is in it?',
    'The shop at {harbour} will sell the winner at the slip on {day}.',
    'Black tea',
    'Coffee',
    'Soup',
    'Hot blackcurrant',
    'Broth and ginger',
  ),
  choose(
    'heating',
    'How warm is your shed this morning?',
    'Honest answers. I am at {3-9} degrees and my pencil is stiff.',
    'Below freezing',
    '0 to 5 °C',
    '6 to 12 °C',
    'Shirt sleeves',
    'What shed?',
  ),
  choose(
    'handicap',
    'How should we rate the mixed fleet?',
    'The committee will follow the vote. It says so now, at least.',
    'Length and sail area',
    'Personal handicap',
    'Pursuit start',
    'Buckets',
  ),
  choose(
    'naming',
    'Which name for a slow, kind, blue boat?',
    '{kid} added the third one.',
    'Patience',
    'Forget-me-not',
    'Shark',
    'Tuesday',
  ),
  choose(
    'repaircafe',
    'What should the next repair café teach?',
    'We have one table and two good teachers.',
    'Splicing',
    'Sharpening',
    'Small outboards',
    'Patching sails',
    'Making tea under pressure',
  ),
  choose(
    'toollibrary',
    'The fourth tool for the beginners’ box?',
    'Knife, block plane and saw are in it already.',
    'Spokeshave',
    'Bevel gauge',
    'Mallet and chisel',
    'Clamps, as many as money buys',
  ),
  choose(
    'glue',
    'What do you glue with, mostly?',
    'Curious how many still say resorcinol.',
    'Epoxy',
    'Resorcinol',
    'Polyurethane',
    'I rivet',
  ),
  choose('oars', 'Grip of your oars?', '', 'Bare wood', 'Oiled', 'Leather', 'Tape, do not judge me'),
  heat(
    'stitchglue',
    'Building outdoors this winter: how do you feel about it?',
    'There is no shed this year, only a tarpaulin and optimism.',
  ),
  heat(
    'outrigger',
    'How keen are you on sailing without a rudder?',
    'A steering paddle only. I am at “boiling” but would like company.',
  ),
  heat('engine', 'Electric motors in traditional boats: hot or cold?', 'No wrong answers, only quiet ones.'),
  heat(
    'capsize',
    'Capsize drill in the harbour next {day}: who feels like it?',
    'Water is {7-14} degrees. There is a sauna on a trailer.',
  ),
  heat(
    'portage',
    'Eleven days, four rivers, one portage of six kilometres. Warm to it?',
    'If more than ten people glow, I will draw the map.',
  ),
  heat('canvas', 'How do you feel about cotton sails in this century?', ''),
  heat(
    'rowrace',
    'A rowing race at six in the morning: how warm is your heart?',
    'Coffee is promised. Dawn is likely.',
  ),
  share(
    'launch',
    'How finished was your boat on launch day?',
    'Ours will be at about {70-90} per cent, with one thwart on loan.',
  ),
  share(
    'rot',
    'How much of your boat is still the original wood?',
    'Mine is {20-60} per cent, if one counts the name.',
  ),
  share('recycled', 'How much of your boat had a life before?', 'Pews, pianos, bleachers: all of it counts.'),
  share(
    'window',
    'Of the days you wanted to sail this season, how many did you?',
    'I kept count for once: {28-61} per cent.',
  ),
  share(
    'lifejackets',
    'How sure are you that yours would inflate right now?',
    'Ask the cupboard, then move the slider.',
  ),
  share(
    'firstboat',
    'How much of your budget went on things you had not thought of?',
    'A survey for beginners, by a beginner.',
  ),
  share('apprentice', 'How much of your day is sweeping?', 'First-years, please be honest.'),
  ask(
    'lofting',
    'What did lofting teach you that plans could not?',
    'For a talk at the school. One sentence is plenty.',
  ),
  ask(
    'kids',
    'What was the first thing a child of yours said in a boat?',
    'I am collecting them for a little book. First names only.',
  ),
  ask(
    'barometer',
    'What do the old people where you live say about tomorrow’s weather?',
    'Proverbs, knees, cows: all welcome, in your own language with a translation.',
  ),
  ask('knots', 'Which knot did you learn last, and from whom?', ''),
  ask(
    'museum',
    'Which boat of your coast is nobody building any more?',
    'I would like to make a list, with one picture for each.',
  ),
  ask('food', 'What did you eat on the best day of your season?', 'Recipes not required but received with love.'),
  ask(
    'rescue',
    'What did you change after your worst ten minutes afloat?',
    'No blame, no names. It may be the most useful thread of the winter.',
  ),
  ask('sourcing', 'Where did the best plank of your boat grow?', 'A place, a person, a story.'),
];
