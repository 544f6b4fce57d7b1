import type { Topic } from '../topic.ts';

/** Only what keyholders talk about among themselves. */
export const KEYS: Topic[] = [
  {
    key: 'housekeeping',
    spaces: ['keys'],
    tags: ['keyholders', 'housekeeping'],
    titles: ['This month’s rota', 'Two reports to look at', 'Welcome messages, again', 'What we decided on {day}'],
    openings: [
      'Two reports this week, both about the glue thread. I have written to both privately and suggest that we do nothing more.',
      'The rota for {month}: mornings with our friends in Asia, evenings in the Americas, {@} holds the middle.',
      'Newcomers who get an answer within a day stay; those who wait three do not. Could each of us take {3-6} hellos a week?',
      'Somebody has asked to use our tide photographs in a book. I said that we ask the members first.',
      'The spam from the pontoon dealer is back under a new name. Removed, account closed, breath drawn.',
    ],
    details: [
      'Kindly and in private first; in public only if it happened in public.',
      'If one of us is angry, another one answers.',
      'We write down what we decided and why, so that next year’s keyholders need not guess.',
      'Nobody is to be on duty on their birthday.',
    ],
    asks: [
      'Does anybody see it differently?',
      'Who can take the weekend?',
      'Shall we say something in the Harbour Office, or let it rest?',
    ],
    points: ['Read it twice before you act.', 'Write to the person.', 'Note it here.', 'Leave the last word to them.'],
    pictures: [
      'A ring of keys on a nail by a boathouse door',
      'A harbour office window with a lamp at night',
      'A table with tea and a notebook',
    ],
    links: [['Harbour Lines', 'Keeping the peace in small places', 'What harbour masters know about arguments.']],
    threads: [
      'a: I would let it rest. They have made it up themselves, over varnish of all things.\no: Good. Resting.',
      'a: I take the weekend.\nb: I can do Sunday evening, then you get to sail.\na: You are a saint with a splicing fid.',
      'a: For the book: yes, with names, if each one agrees. I can write to them.\no: Thank you. Deadline is the end of the month.\na: Eleven to ask. Starting tonight.\nb: I can take the five who write in Portuguese.\na: Perfect.',
      'a: Six hellos a week is fine. It is the nicest part of the duty.',
    ],
  },
  {
    key: 'planning',
    spaces: ['keys'],
    tags: ['keyholders', 'planning'],
    titles: [
      'Next year’s meet',
      'The fund, quarter by quarter',
      'A child protection question',
      'Who opens the new space?',
    ],
    openings: [
      'The travel fund stands at {900-4200}. Four people asked for help to come to the meet, and I would say yes to all.',
      'For events with children we should ask for two known adults by name. Draft below, please tear it apart.',
      'Should engines have a space of their own? {20-70} posts so far, and the purists are restless.',
      'The winter talks: {6-9} evenings, one hour, three time zones. I have five speakers and one who only says yes if nobody sees his shed.',
    ],
    details: [
      'We agreed to give without a form: one message to one of us is enough.',
      'The text must be short enough to be read on a slipway in the rain.',
      'Let us try it for a season and look again in {month}.',
    ],
    asks: ['Objections by {day}?', 'Can someone translate it?', 'Who asks the speakers?'],
    points: [
      'Two adults, named.',
      'No pictures of children without a yes.',
      'Numbers of whom to call, on paper.',
      'Look again after a season.',
    ],
    pictures: ['A calendar on a boathouse wall', 'A jar with coins on a workbench', 'Lanterns over a quay at night'],
    links: [['Quiet Wake', 'Young people afloat: a short policy', 'One page, four languages, no lawyers were harmed.']],
    threads: [
      'a: Yes to all four. And let us add the ferry, people forget the ferry.\no: Ferry added.',
      'a: Good draft. I would put the phone numbers first. In the rain one reads the top line only.\no: Done, top line.\nb: I can do French and Wolof.\nc: Spanish from me tonight.',
      'a: A space for engines, yes, and call it something lovely so that nobody feels sent to the shed.\nb: “The Warm Corner”?\na: With a smell of diesel. Perfect.',
      'a: Nobody needs to see his shed. We could film the kettle.',
    ],
  },
];
