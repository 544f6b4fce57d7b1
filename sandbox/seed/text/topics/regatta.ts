import type { Topic } from '../topic.ts';

export const REGATTA: Topic[] = [
  {
    key: 'results',
    spaces: ['regatta', 'log'],
    tags: ['regatta', 'results', 'raid'],
    titles: ['Last, and glad of it', 'The day the wind forgot us', 'Results from {place}', 'Second by a bowsprit'],
    openings: [
      'Twenty-six boats at the start in {place}, twenty-six at the table afterwards. We came {11-25}th and had the best seats.',
      'Drifted over the line at half a knot, backwards, to applause.',
      'Second by the length of a bowsprit, and theirs was longer.',
      'No wind until four, too much from five. The race was sailed at half past four.',
      'Our youngest crew so far: {kid}, seven, in charge of the jib and of everybody’s morale.',
    ],
    details: [
      'The committee boat ran out of coffee and shortened the course.',
      'On the second leg a seal overtook us, then waited.',
      'We carried the tide by hugging the wall so near that people handed us cherries.',
      'A protest was lodged, withdrawn, and drunk.',
    ],
    asks: [
      'Who has pictures from the committee boat?',
      'Same weekend next year?',
      'Does anybody know where our anchor is?',
      'What would you change in the rules?',
    ],
    points: [
      'Start: late.',
      'First mark: crowded.',
      'Second mark: mostly swans.',
      'Finish: yes.',
      'Supper: magnificent.',
    ],
    pictures: [
      'Many small sails crossing a starting line',
      'Two wooden boats neck and neck under sail',
      'A long table on the quay with lanterns after a regatta',
    ],
    links: [
      [
        'Harbour Lines',
        'The slowest regatta in the world',
        'Nine miles, eleven hours, no engines, one hundred boats, and a waiting list.',
      ],
    ],
    threads: [
      'a: We handed you the cherries! Green jumper, third window.\no: They were worth two places. Thank you, green jumper.',
      'a: Protest. The seal had no sail number.\nb: Overruled, the seal is a member.\na: Paid up?\nb: In herring.',
      'a: Same weekend, and let us move the start to noon so that the people from the islands can come.\no: Noon it is. I will put it to the committee.\nb: The committee says yes. It was sitting next to me.\na: That was the fastest decision in the history of the club.\no: Minute it before it wakes up.',
      'a: Pictures are coming, {op}. Forty of them are of my thumb.',
      'a: Backwards counts. I looked it up.',
    ],
  },
  {
    key: 'handicap',
    spaces: ['regatta'],
    tags: ['handicap', 'rating', 'fairness'],
    titles: [
      'How do you rate a mixed fleet?',
      'The cake handicap',
      'Personal handicaps, one season on',
      'Waterline and sail area are not enough',
    ],
    openings: [
      'How do you rate a faering against a catboat against a sampan? We have {9-34} boats and no two alike.',
      'We gave up numbers. Whoever wins carries a bucket next time; win twice, two buckets.',
      'Personal handicaps for a whole season: every boat has now won once, and everyone thinks it is unfair, so it must be right.',
      'Somebody measured our {boat} and found that we are an eleven-foot boat with a twelve-foot opinion.',
    ],
    details: [
      'Length, sail area, the age of the skipper, the age of the boat. We subtract for children aboard.',
      'Pursuit races: the slow ones go first, and everybody meets at the last mark, usually literally.',
      'The formula fits on the back of a beer mat, which is where it came from.',
    ],
    asks: ['What do you use, and who still speaks to whom?', 'Pursuit or corrected time?', 'How do you rate oars?'],
    points: [
      'Simple enough to argue about in a boat.',
      'Published before the start.',
      'Changed only in winter.',
      'A prize for last.',
    ],
    pictures: [
      'A blackboard with boat names and times',
      'A bucket tied behind a small sailing boat',
      'Boats of many kinds racing together',
    ],
    links: [
      [
        'Pulling Together',
        'Fair enough',
        'Seven handicap systems for mixed traditional fleets, tried on the same results.',
      ],
    ],
    threads: [
      'a: Pursuit. People finish together, supper is hot, nobody needs a calculator.\no: Supper is a strong argument.\nb: Supper is the only argument.',
      'a: Buckets! What size?\no: Ten litres, and they must be painted.\na: Ours would be collected as art.',
      'a: Rating of oars: one minute for each blister you can show.',
      'a: Prize for last has changed our club. People wait for each other at the line.\nb: We had to make a rule against it.\na: Against kindness?\nb: Against anchoring ten metres before the finish, to be kind.',
    ],
  },
  {
    key: 'rowrace',
    spaces: ['regatta', 'world'],
    tags: ['rowing', 'crew', 'coxswain'],
    titles: ['Six oars, one mind', 'In stroke by the third week', 'The cox is nine', 'Blisters of the season'],
    openings: [
      'Our crew was in stroke today for {40-200} strokes in a row. Then somebody noticed and said so.',
      'Looking for two rowers for the race at {place}. Age no matter, humour essential, mornings.',
      'We row against the village across the bay as our grandmothers did. They lost, then won, then the war came; we are level.',
      'First outing in the new skiff, built by {20-60} people of whom four can row.',
    ],
    details: [
      'Backs, not arms. Long, not hard. Together, not fast.',
      'The drum is borrowed from a wedding band and must be back by four.',
      'We train on the canal in the dark with a bicycle lamp on the bow.',
      'At the turn the outside oars pull, the inside ones pray.',
    ],
    asks: ['How do you fix late catches?', 'Fixed seat: foot braces or a plank?', 'What do you sing?'],
    points: [
      'Sit tall.',
      'Eyes on the back before you.',
      'Catch together, the rest follows.',
      'No talking but the cox.',
    ],
    pictures: [
      'Six rowers in a wooden skiff at speed',
      'Oars stacked against a boathouse wall',
      'A rowing crew at dawn on flat water',
    ],
    links: [
      [
        'Pulling Together',
        'The long stroke',
        'Fixed-seat technique from Galicia, Venice and Kerala, compared frame by frame.',
      ],
    ],
    threads: [
      'a: Row with eyes closed for fifty strokes. You will hear the late one.\no: It was me.\na: It is usually the one who asks.',
      'a: I have a back, humour and free mornings. When?\no: Tuesday, six, bring a cushion.\nb: And I have half of that. Same time?\no: Which half?\nb: The cushion.',
      'a: In our snake boats one sings and a hundred answer. With six, everybody must sing.',
      'a: Level since the war: please do not spoil it by winning twice.',
    ],
  },
  {
    key: 'committee',
    spaces: ['regatta', 'quay'],
    tags: ['meet', 'organising', 'volunteers'],
    titles: [
      'A meet for boats that fit on a trailer',
      'Organising without dying',
      'Who brings the pontoon?',
      'How many toilets for ninety sailors?',
    ],
    openings: [
      'We would like to hold a meet at {harbour} for {30-90} small boats. What do first-time organisers always forget?',
      'The harbour says yes, the council says maybe, the baker says how many.',
      'Three volunteers for the safety boat, none for the washing-up. Every year.',
      'Our meet has no races, no prizes and no speeches. People come back for the no speeches.',
    ],
    details: [
      'A blackboard at the gate with the tide, the wind and the soup is all the app we need.',
      'Ask the school for the field, the church for the benches, and the fire brigade for water.',
      'One person who does nothing but say hello.',
      'Insurance took longer than building my boat.',
    ],
    asks: [
      'How many helpers for so many boats?',
      'What do you charge?',
      'Would you come?',
      'What made a meet good for you?',
    ],
    points: [
      'Toilets. Then more toilets.',
      'Parking for trailers, not cars.',
      'Somebody who says hello.',
      'A plan for no wind.',
      'A plan for too much.',
    ],
    pictures: [
      'Small boats drawn up on a beach at a meet',
      'A blackboard with tide, wind and soup',
      'Bunting over a small harbour',
    ],
    links: [
      [
        'Harbour Lines',
        'A meet in forty lines',
        'A checklist from people who have run thirty of them, swearwords removed.',
      ],
    ],
    threads: [
      'a: A place to sit for those who do not sail. They are the ones who decide whether you come again.\no: Benches under the lime trees. Noted.',
      'a: One helper to five boats, and cake for the helpers first.\nb: Cake first is not a joke. It is policy here.',
      'a: I would come, by train, with a folding boat and a bad guitar.\no: Bring the boat.\na: And the guitar?\no: There is a very nice wood behind the village.',
      'a: No speeches. I would cross an ocean for that.',
    ],
  },
];
