export type PollText = { topic: string; type: 'MULTIPLE_CHOICE' | 'HOT_COLD' | 'PERCENTAGE' | 'QUESTION'; question: string; body: string; choices: string[] };

export const POLLS: PollText[] = [
  { topic: 'scarf', type: 'MULTIPLE_CHOICE', question: 'Which scarf ratio for 9 mm planking?', body: 'For the {boat}. I will do what the majority says and blame all of you together.', choices: ['6:1, it is only a dinghy', '8:1', '10:1', '12:1 or sleepless nights'] },
  { topic: 'stitchglue', type: 'HOT_COLD', question: 'Building outdoors in {month}: how do you feel about it?', body: 'There is no shed this year, only a tarpaulin and optimism.', choices: [] },
  { topic: 'launch', type: 'PERCENTAGE', question: 'How finished was your boat on launch day?', body: 'Ours will be at about {70-90} per cent, with one thwart on loan.', choices: [] },
  { topic: 'lofting', type: 'QUESTION', question: 'What did lofting teach you that plans could not?', body: 'For a talk at the school. One sentence is plenty.', choices: [] },
];
