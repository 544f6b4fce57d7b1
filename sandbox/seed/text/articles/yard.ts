import type { ArticleText } from './article.ts';

export const YARD_ARTICLES: ArticleText[] = [
  {
    topic: 'scarf',
    title: 'Ninety scarf joints, broken',
    header: 'Two planks with a long scarf joint on the workbench',
    text: `
Over the winter I broke ninety scarf joints. Nobody had asked me to. It began with one joint that failed on me at the turn of the bilge, and a feeling that I should like to know.

## The method, such as it was

Three ratios, three glues, ten samples of each. All {wood}, all nine millimetres, all planed by me with the same iron, which I sharpened so often that it is now a different iron. A bottle jack, bathroom scales and a plank across the garden wall did the breaking.

| Ratio | Epoxy | Resorcinol | Polyurethane |
| 6:1 | 71 % | 66 % | 38 % |
| 8:1 | 93 % | 90 % | 52 % |
| 12:1 | 99 % | 98 % | 61 % |

The numbers are the load at failure against a whole piece without any joint.

## What surprised me

**Eight to one is enough.** From eight to twelve one gains six per cent and spends half as much wood again. In plywood I shall stay at eight; in solid planking, where there is movement, I go to twelve, because of sleep and not because of numbers.

**Clamping is where it goes wrong.** All but two of the failures of good glue were starved joints. I had simply squeezed it all out. One could see it with bare eyes: pale wood, a shine, nothing in between.

**The feather edge does not matter.** I left it one millimetre thick on ten of them. No difference at all. I have been breathing in for twenty years for nothing.

![Wood grain running through a finished scarf | Number 61. It broke beside the joint, as they should.]

## What I do now

1. Stack the pieces, stepped, and plane them together.
2. Wet both faces with unthickened resin. Have a cup of tea.
3. Thickened glue on one face only.
4. Baking paper, straight cauls, two brads against sliding.
5. Clamp until there is a thin even bead, and stop. **Stop.**

> “And what did you learn?” asked my wife, looking at the heap.
> “That I can stop now.”

If you would like the samples: there are a hundred and eighty halves behind the shed. They burn well. #scarfjoint`,
  },
  {
    topic: 'lofting',
    title: 'A table of offsets, and how to find the lie in it',
    header: 'A table of offsets pencilled on a white board',
    text: `
Every published table of offsets has at least one mistake. It is not malice. Somebody read a scale rule by lamplight in 1931, somebody else typed it, and a third person set the eighths as sixteenths. You will not see it on paper. The batten will.

## The table

Here is the one for our {boat}, half-breadths in millimetres from the centreline:

    Station      1     2     3     4     5     6     7
    Sheer      312   498   603   641   622   540   391
    WL 3       247   446   571   618   597   493   301
    WL 2       171   371   519   596   553   411   203
    WL 1        88   249   401   467   428   281   104
    Keel         0    22    30    32    30    24     0

Look at waterline 2, station 4. Look at its neighbours. Got it? No? Neither had I.

## Ask the differences

Subtract each number from the next. Then do it again with the answers. A fair line has second differences that change gently, like a polite conversation. One of them here shouts.

| WL 2 | 1–2 | 2–3 | 3–4 | 4–5 | 5–6 | 6–7 |
| First difference | 200 | 148 | 77 | −43 | −142 | −208 |
| Second difference |  | −52 | −71 | −120 | −99 | −66 |

The step to −120 is the culprit: at station 4 the boat is about ten millimetres too fat. Change 596 to 586 and everyone calms down.

## Ask the batten

1. Drive a nail at each point and spring the batten round them.
2. Put your cheek to the floor and look along it.
3. Pull the nail you like least.
4. If the batten moves, the nail was lying. If it stays, apologise to it.

![A loft floor with lines and a long batten held by weights | The choir needs its hall back on {day}.]

> A fair line is not the one that goes through all the points. It is the one that the water would have drawn.

When in doubt, choose the line that looks right from the far side of the room, in the evening, with a lamp on the floor. Water has no ruler either. #lofting #offsets`,
  },
  {
    topic: 'varnish',
    title: 'Nine coats: a calendar',
    header: 'A varnished rudder shining on trestles',
    text: `
People ask how long it takes to varnish a rudder. Twenty minutes, nine times, spread over a month of listening to the forecast.

## The calendar

- **Day 1.** Scrape. Not sand: scrape, with a cabinet scraper fresh off the burnisher, until the shavings are like onion skin.
- **Day 2.** Sand along the grain. Dust. Dust again. Look at it against a low lamp and discover day 1.
- **Day 4.** First coat, half varnish, half thinner. It vanishes. Do not be sad; it is meant to.
- **Day 5.** Two to one.
- **Day 6.** Three to one. It begins to look like something.
- **Day 8.** Full strength. Thin, tipped off with the brush almost dry.
- **Day 10 to 24.** Sand with 320, wipe, coat, wait. Four times.
- **Day 25.** The last one, at dawn, in clean clothes, with the door shut and the telephone in a drawer.

## The fly

There is always one. It comes on day 25. I have tried netting, vinegar, a candle, a second rudder painted as a decoy. Leave it until the coat is hard and take it off with a fingernail. Its feet remain. I have rudders with eleven years of feet in them; it is a sort of visitors’ book.

![Varnish brush and tin on a bench in morning light | A foam brush costs little and leaves nothing behind, not even memories.]

## Or do not

> I used to varnish. Then I worked out that I had spent three weeks of each year looking at wood and two weeks sailing it.

So writes {@}, and the thwarts of that boat are oiled, brown, scrubbed, and a pleasure to sit on. There are two sorts of happiness, and one of them is dry by noon. #brightwork`,
  },
  {
    topic: 'rot',
    title: 'Reading rot: what the screwdriver knows',
    header: 'Chalk marks on the planking of an old boat',
    text: `
Rot has a bad name. It is only a mushroom doing its job: turning wood nobody looks after back into soil. It needs four things, and you can take away just one of them.

1. Wood: yours.
2. Air: needed by you as well.
3. Warmth: between five and forty degrees, so, unluckily, all the nice days.
4. **Fresh water.** This one.

## Where to look

Begin at the top. Rain is more dangerous than the sea.

- Under the ends of the deck beams and the breasthook
- Behind every fitting that was bedded in something white
- At the top of the transom, where the end grain points at the sky
- In the limber holes, where leaves go to die
- Beneath paint that looks better than the paint next to it

## How to listen

Tap with the handle, not the blade, and move a thumb’s breadth each time. Sound wood answers. Wet wood mumbles. Rotten wood says nothing whatever. Mark with chalk as you go and step back: the map is usually a river, and a river has a source.

![Rotten wood opened up behind a transom knee | The source: one screw hole, unsealed since 1994.]

## How far to cut

Until it is bright, and then a hand. I used to cut until it was bright. Four years later I would be there again, with the same saw and a worse temper.

| What you find | What it is | What to do |
| Dark, hard, rings | Stain | Leave it, find the leak |
| Dark, cubes, light as bread | Brown rot | Cut, and a hand beyond |
| Pale, stringy, wet | White rot | Cut, and two hands beyond |
| Soft only round iron | Iron sickness | New bolt, new wood round it |

> The surveyor told me that she was mostly air. I said that this was why she floated.

Then dry her. Cover, gap, fan, patience. It takes three weeks longer than you can bear. Use them to find out where the water came in, or you will be making a very beautiful repair for the next mushroom. #rot #repair`,
  },
  {
    topic: 'sourcing',
    title: 'A larch, from the hill to the garboard',
    header: 'Stacked larch boards drying with stickers between',
    text: `
The tree was marked with a blue ring and my initials. The forester had put the ring at the height of his own belt, so it was rather low, and for some minutes we both looked at it and said nothing.

## Choosing

We had walked for half a day. He looked at the tops, I looked at the stems. He wanted a tree that stood in the way of a better one. I wanted a slow one, with no branches on the first six metres, and a gentle sweep at the foot that would become the stem.

> “You are buying the bent one?” “I came for the bent one.” “Then I have been burning your boats for thirty years.”

## Felling

In January, with the moon waning, because that is how it is done there. I do not know if it matters. The sap was down, the ground was hard and nobody got stuck, which may be what the moon is for.

## Sawing

Through and through, every board kept in order, so that port and starboard would come from neighbouring pages of the same book.

1. Butt planks, 30 mm: keel and stem.
2. The clear middle, 14 mm, planed later to ten: planking.
3. The rest: thwarts, a table, and somebody’s hen house.

![A sawmill with a log on the carriage | Forty-one rings in the last inch. It was in no hurry.]

## Waiting

Two years under the north eaves, stickered, weighted, and visited more often than some relatives. I weighed a marked board on each first Sunday. When three Sundays in a row gave the same number, I planed the first one in the yard, and the smell came over the wall and the neighbour came after it.

The garboards went on in May. There is a place, if you know where to put your hand, at which you can feel the hill. #larch #timber`,
  },
  {
    topic: 'heating',
    title: 'How to heat a shed you can see through: a winter of measurements',
    header: 'A wood stove glowing in a boatshed',
    text: `
Our shed has sixty square metres, eleven doors and windows, and walls that let in what the carpenter called “a healthy amount of weather”. Last winter we tried five ways of keeping warm and wrote everything down.

| Method | Cost for the winter | Air | Hands | Mood |
| Wood stove | shavings, a chimney | 11 °C | good | excellent |
| Fan heater | too much | 9 °C | poor | loud |
| Infrared over the bench | little | 5 °C | very good | odd, like toast |
| Tent round the boat | old sails | 15 °C inside | good | cosy |
| Felt boots and soup | nothing | 3 °C | fair | heroic |

## What we kept

**Heat people, not air.** A felt mat under the feet is worth five degrees. Infrared over the bench, on a pull cord, warms the hands within ten seconds and nothing else, which is correct.

**Heat the joint, not the boat.** An electric blanket and a sheet of foil. The glue does not care what the rafters are doing.

**The tent.** Three old genoas, sewn together, hung from the beams round the hull. One small heater inside holds fifteen degrees all night. The dog found it first.

![A boat in a tent of old sails inside a barn | From inside it glows like a lantern. We have started having our meetings in there.]

## The stove

We love it, so we are careful:

- A metal floor and a metre of nothing round it
- A guard with a mesh finer than a spark
- A bucket of sand, a bucket of water, and a person
- Out an hour before anyone goes home, and that person checks it with the back of a hand

> Insured, inspected, and the inspector comes back in January “to look at it again”. He brings his own cup.

Below eight degrees nobody planes well. Those are the days for sharpening, sorting screws, and telling each other about summer. #workshop #winter`,
  },
  {
    topic: 'lugsail',
    title: 'The lugsail, slowly: everything that one rope does',
    header: 'A tan lugsail seen from the stern, sunlight through it',
    text: `
A lugsail has one halyard, one sheet, one downhaul and one bad reputation. The reputation comes from the downhaul, or rather from people who do not believe in it.

## Two questions

**Where on the yard does the halyard go?** Start two-fifths from the front. Hoist. Look.

- A crease from the throat to the clew: the peak is falling back. Move the halyard *aft* a hand.
- A crease from the peak to the tack: it is standing too straight. Move it *forward* a hand.
- No crease: tie it, whip it, mark it, and tell nobody how long it took.

**How much downhaul?** More. When it looks wrong, it is nearly right. The luff should hum if you flick it.

![A lugsail set on a small boat in a light breeze | Before: peak low, belly everywhere. I was rather proud of it at the time.]

## Balanced, standing, dipping

| Kind | Balanced | Standing | Dipping |
| Boom | yes, past the mast | no, or short | none |
| Tacking | nothing to do | nothing to do | an event |
| Power | good | fair | splendid |
| For whom | everyone | the lazy, like me | three people who love each other |

## In a breeze

The yard swings off to leeward, the top of the sail twists open, and she feels both overpowered and slow. Two cures:

1. A parrel with beads round yard and mast. It costs one evening.
2. A reef. In a lug each reef takes away the part that heels you and leaves the part that pulls.

> It is a sheet with ideas, my mother says. You only have to keep the ideas from all leaving by the top.

Then go out with a friend in another boat and look at each other’s sails. You will learn more in an hour than I have put here. #lugsail #rig`,
  },
  {
    topic: 'currach',
    title: 'Eleven days, nineteen teenagers, one currach',
    header: 'Frame of a skin boat made of laths and hoops',
    text: `
The school had asked for “something with wood”. They had thought of a bench.

## Day one to three: gunwales

A currach begins at the top and upside down. Two long frames of red deal, pinned, spread with sticks until somebody says “that looks like a boat”. Nineteen people said it at nineteen different moments. We took the average.

## Day four: hoops

Hazel cut that morning by the far wall. You bend it over your knee, slowly, walking your hands. It cracks if you think of something else. By the third hour nobody was talking, and their teacher went outside for a minute, because she had not heard that for a year.

- 31 hoops bent
- 9 broken
- 1 kept as a hat

## Day five to eight: laths

Thin strips from bow to stern, a hand apart, nailed at each crossing: about {600-900} small copper nails, clenched over a hammer held by the person you were not getting on with last week. That was my colleague’s idea. It is a very good one.

![A currach carried upside down to the water | Six legs, one beetle. The tourists were speechless, then they were not.]

## Day nine and ten: skin and tar

Canvas stretched wet, sewn, tacked. Then the tar. I shall say only that it comes off with butter.

> I have never finished anything before. It is a strange feeling. I keep going back to look whether it is still finished.

One of them wrote that on the evaluation form. I have pinned it above my desk.

## Day eleven

She weighs {38-52} kilos. They carried her down themselves through the whole town, at nine in the morning, on their heads, singing something unsuitable. She floats like a leaf, she turns if you look sideways, and they have named her *The Bench*. #currach #school`,
  },
  {
    topic: 'dhow',
    writer: 5,
    title: 'The length of my father’s arm: measuring without a ruler in Sur',
    header: 'A dhow on the beach, builders on scaffolding',
    text: `
When visitors come to the yard they ask for the drawings. My father used to hold up his right arm.

## The units

- **Dhirāʿ**, the forearm, elbow to fingertip. The keel is counted in these.
- **Shibr**, the span of the open hand. For the breadth of planks.
- **Iṣbaʿ**, the finger. For thickness, and for disagreement.

A keel of thirty forearms gives a boat of a certain size, and from the keel everything else follows: the stem is so much of the keel, the beam so much of the stem, the mast so much of the beam. Nobody wrote it down. One says it aloud while walking along the keel, like a poem, and indeed it rhymes.

## Whose arm?

The arm of the master. When the master dies, the boats change a little. You can walk along the beach and see where my grandfather stops and my father begins: all at once the boats are two fingers narrower.

![Planks of a sewn boat with coir stitches | Four holes, one rope, one hammer.]

## Planks first

The keel, then the stem and sternpost, then the planks. They are bent with fire and water and held with rope and patience. When the shell stands there by itself, like a cup, only then are the ribs cut to fit what is already right.

> My friends from the north make a cage, and then dress it. We make a dress, and then put a person inside.

It cannot be tested by calculation. It can be tested by walking round it at sunset, when the light lies along the planks. If the eye stops anywhere, that place is wrong.

## What is lost

There are perhaps five people left who know the whole poem. We are recording it, and the students from the technical school are making a model for every verse. Last week one of them, a girl of seventeen, stopped me and said: “Uncle, this line does not rhyme any more.” She was right. My father had been making it one finger too wide for years.

أهلاً وسهلاً بكم في صور. The kettle is behind the red boat. #dhow #heritage`,
  },
  {
    topic: 'apprentice',
    title: 'Things my master said, complete edition',
    header: 'A master and an apprentice beside a half-built boat',
    text: `
He was not a man of many words. I was with him for four years and I wrote all of them on the wall behind the bandsaw. The wall is coming down in spring, so here they are.

## First year

- “No.”
- “Sharper.”
- “Whose broom is that?” *(It was mine. It was leaning.)*
- “Again.”

## Second year

- “Hm.”
- “You may plane that one.” *(I have kept a shaving.)*
- “Tea.” *(As a question, for the first time.)*
- “It has a good side and a bad side, like your uncle. Put the bad side in.”

> “How do you know that it is fair?” I asked.
> “How do you know that you are hungry?”

## Third year

- “What would you do?”
- “Then do that.”
- “Hm,” *but a different one.*

## Fourth year

- “I am going to lunch.” *(He had never before left during a glue-up.)*
- “The customer wants it white. The customer is wrong, but it is his boat.”
- “Good.” *(Twice. The 4th of May and the 19th of November.)*

## What he meant

1. A sharp tool is a form of courtesy to the wood.
2. Sweep as if someone you respect is about to come in.
3. You will be unsure for ever. Learn to be unsure with steady hands.

![A row of sharpened chisels on a bench | He left me these. The handles are worn to his hand, and after nine years a little to mine.]

On my last day he walked with me to the gate, which is forty metres, and said nothing at all. I have thought about it a great deal. #apprenticeship`,
  },
];
