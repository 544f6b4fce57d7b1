/** Lines that fit whatever is talked about; slots as in ../markup.ts. */
export const GREETINGS = ['Hello from {harbour}.', 'Morning, all.', 'Good evening from a wet {harbour}.', 'Right, kettle on, here goes.', 'Hi everyone.', 'Dear shed people.', 'It is {day} and I should be sanding.', 'Long-time reader, occasional poster.', 'So.', 'Greetings from under the {myboat}.', 'Coffee break in {harbour}.', 'Quick one before the tide turns.'];
export const SIGNOFFS = ['Thanks in advance, and fair winds.', 'Back to the bench.', 'Cake for the best answer, if you are ever in {harbour}.', 'More when the light is better.', 'Off to find dry socks.', 'Thank you all, this place is gold.', 'The kettle is calling.', 'Be well, and oil your tools.'];
export const VERSES = [
  'Low water, and the harbour shows its bones.',
  'There is an hour before the wind when everything in {harbour} holds its breath.',
  'Every plank remembers the hill it grew on.',
  'The rain has written on the shed roof all week; I have read none of it.',
  'A boat is a promise made in wood and kept in water.',
  'Some mornings the sea is a table laid for nobody.',
  'First frost. The bench is cold, the shavings still smell of summer.',
  'What the tide takes, it returns, though never to the same place.',
  'My grandfather counted seasons by the smell of the paint.',
  'The moon was up early, pulling at everything that floats.',
  'In the quiet after the saw stops you can hear what you have done.',
  'Salt on the window, salt in the bread, salt in the story.',
];
export const LEAD_TO_POINTS = ['What I know so far:', 'In short:', 'My notes:', 'For the record:', 'What has worked for us:', 'The list on the shed wall says:', 'What I have been told, in order of conviction:'];
export const NUDGES = ['{@}, you have done this, I think?', 'I promised {@} a report, so here it is.', 'Thanks to {@} for the push.', 'Paging {@}, who knows far more than I do.', '{@} lent a hand and most of the clamps.', 'With {@} on the other end of the plank.', 'It was {@} who asked for pictures last time.'];
export const LINK_LEADS = ['Worth your coffee break:', 'Found this while looking for something else.', 'I keep sending this to people one by one, so here it is for all:', 'Somebody at {harbour} printed this out and pinned it to the shed door. Rightly.', 'Long, careful, and no adverts:', 'This settled an argument here on {day}.', 'Do not be put off by the pictures, the text is good.'];
export const GALLERY_LEADS = ['A few from {day}.', 'Pictures, as asked.', 'Better shown than told.', 'In order, more or less.', 'My phone is full of these.', 'Before the light went.', 'From the shed at {harbour}.', 'Please look at the joints and not at the mess.'];

/** What one who asked says to somebody’s answer. Ends a conversation. */
export const THANKS = [
  'Thank you, {to}. That is exactly what I needed.',
  'Brilliant, {to}. I will try it on {day} and report.',
  'I had not thought of that at all. Thank you.',
  'That makes sense, thanks {to}.',
  'Noted, and written on the shed wall.',
  'You have just saved me a weekend.',
  'Thanks {to}, I owe you a cake.',
  'Thank you. I feel less foolish now.',
  'Ha. You are right, of course.',
  'I will do it your way and blame you, {to}.',
  'Thanks. More pictures when there is something to see.',
];
/** What a third person says to an answer. Ends a conversation. */
export const NODS = [
  'This.',
  'Same here.',
  '+1 from {harbour}.',
  'What {to} says. Learned it the expensive way.',
  'Seconded.',
  'Agreed, with one eyebrow raised.',
  'I was taught exactly this, thirty years ago.',
  'Saving this one.',
  'Good answer, {to}.',
  'Works on our {myboat} too.',
  'Can confirm, from two boats and one near disaster.',
  'Interesting. We do it the other way round in {harbour} and it also floats.',
  'I would like to hear more of that, {to}.',
  'My uncle would hug you for this.',
  'That is how {myname} was done.',
  'Someone should put this in the handbook. {@}?',
  'Ah, so that is why.',
  'Never knew the reason. Thanks, {to}.',
];
/** What fits under any post. */
export const CHEERS = [
  'Lovely to read, {op}.',
  'Following this one.',
  'Good to see {harbour} is not the only damp place on earth.',
  'You write as if I were standing there.',
  'More of this, please.',
  'This made my lunch break.',
  '⛵',
  '👏👏',
  'Read it aloud to the crew. They approve.',
  'Bookmarked for winter.',
  'Good luck from all of us at {harbour}.',
  'I show this to everyone who says it cannot be done.',
  'Envious, in the friendliest way.',
  'My {myboat} sends regards.',
  'Thank you for telling it straight, {op}.',
  'Keep us posted, {op}.',
  'Now I want to go and look at ours.',
  'Reading this with cold hands in {harbour} and feeling warmer.',
  'There goes my weekend.',
];
