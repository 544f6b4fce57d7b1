import type { ArticleText } from './article.ts';

export const WATER_ARTICLES: ArticleText[] = [
  {
    topic: 'tides',
    title: 'How much water is there? The rule of twelfths and when to distrust it',
    header: 'A tide chart with a curve and a moon',
    text: `
Every harbour has somebody who can tell you the depth over the sill at any minute without looking anything up. They are not doing trigonometry. They are eating a loaf of bread.

## The loaf

Cut the range of the tide into twelve slices. In the first hour after low water one slice comes in, in the second two, then three, three, two, one. That is all.

| Hour after low water | Slices | Sum | Height at a range of 4.8 m |
| 1 | 1 | 1 | 0.4 m |
| 2 | 2 | 3 | 1.2 m |
| 3 | 3 | 6 | 2.4 m |
| 4 | 3 | 9 | 3.6 m |
| 5 | 2 | 11 | 4.4 m |
| 6 | 1 | 12 | 4.8 m |

Those who prefer a formula may have one. It is the same loaf, sliced infinitely thin:

    // height above low water after t hours, range r, duration d
    function height(t, r, d = 6.2) {
      return (r / 2) * (1 - Math.cos((Math.PI * t) / d));
    }

    height(3, 4.8); // 2.28

## When not to trust it

- **Double high waters** and long stands, as anybody from the Solent will tell you, at length.
- **River mouths**, where the flood is short and rude and the ebb is long.
- **Lagoons** behind a narrow mouth: the level lags by hours.
- After **three days of wind** from one side.
- In the Baltic, where the loaf is a crumb.

> My father added half a metre for the wind, half for the chart and half for my mother, who was aboard.
> He never touched anything in forty years.

![A harbour dried out at low water, boats on legs | The same berth, six hours apart. The boat did not move, everything else did.]

## Pressure

One hectopascal is one centimetre. A deep low of 980 lifts the sea by about thirty centimetres, a fat summer high presses it down by as much. For most of us it is the difference between floating off and having lunch.

## What I do

1. Look up high and low water, and write them on the thwart in pencil.
2. Twelfths.
3. Take off a margin: {30-60} cm, more with strangers aboard.
4. Look at the wall. The wall is always right.

If you keep a notebook for one month, you will know more about your own creek than the tables do. Please post it here: {@} is collecting them for a map. #tides #pilotage`,
  },
  {
    topic: 'overnight',
    title: 'A night passage in an open boat: the log, unedited',
    header: 'A small boat under sail at night with stars above',
    text: `
I promised the plain log and no poetry. I have broken the second half of that promise only once, at ten past three.

## Evening

**19:40** Cast off at {harbour}. {wind}. Two aboard. Soup in the flask, hats in the bag, one reef in from the beginning.

**20:15** Clear of the pier. The harbour lights arrange themselves into the picture one knows from postcards.

**21:30** Last colour gone. Lamp lit. We clip on and say it aloud, both of us, like children.

## The middle

**23:05** A ship, red and then red and green. I hold the torch to the sail. She alters course. We wave, which nobody sees.

**00:20** Change of watch. I lie down on the bottom boards and listen to the planks talk. Every clinker boat has a word for each wave.

**01:50** Wind drops to nothing. We do not row. There is no hurry, and there is nowhere else that I should rather be stopped.

**03:10** The sky is on the water and the boat hangs between. I put a hand in and there are sparks. That was the poetry.

> “If you could bottle this”, said my crew, “nobody would buy it. They would think it was only dark.”

**04:00** Cold. It comes up through the boards, punctual as ever.

## Morning

**05:25** Breath of air from the land, with a smell of hay. Reef out.

**06:40** {place} lighthouse goes out, which means it is day by order.

**08:10** Moored. 27 miles by the chart, 12 and a half hours, no records broken.

## What I would change

- A second red torch. The first one rolled somewhere and will be found in spring.
- Rice instead of bread.
- Felt under the sheepskin, not over it.
- Leave an hour later; the tide would have carried us past the point.

@[https://www.youtube-nocookie.com/embed/tW9nTd3rK0s | Nine seconds of the evening, from the stern]

If you have never done it: pick a warm night, a quiet forecast, a friend who does not talk all the time, and a harbour that you can enter in the dark. Then go and be small for a while.`,
  },
  {
    topic: 'capsize',
    title: 'We capsized eleven boats on purpose: what the numbers say',
    header: 'A small boat on its side in shallow water with people',
    text: `
In September our club turned over eleven small boats, one after the other, on a warm day with a doctor, two rescue boats and a great amount of cake. We measured everything that we could think of. Here is the table, and after it what we think it means.

| Boat | Length | Righted alone? | Minutes to sailing | Freeboard swamped |
| Plywood dinghy, side tanks | 3.3 m | yes | 3 | 24 cm |
| Faering, no buoyancy | 5.0 m | no | did not | 0 cm |
| Faering, bags under benches | 5.0 m | with help | 9 | 11 cm |
| Catboat, half-decked | 4.3 m | yes | 7 | 16 cm |
| Skiff, foam at the ends | 4.6 m | yes | 14 | 4 cm |
| Lugger, side benches filled | 4.4 m | yes | 5 | 19 cm |

## Three lessons

### Buoyancy belongs at the sides

Foam in the ends lets her float level, and level with the sea. You climb in on one side and the water climbs in on the other. The same volume under the side benches lifts the gunwale where you need it.

### The step is everything

Of nineteen people, **eight could get back in** without any help. With a loop of rope as a step, seventeen could. The rope costs nothing.

### Nobody does what they said they would

We asked everyone beforehand what they would do first. Then we watched. The most common first act was to rescue a hat.

1. Count heads aloud.
2. Hold on to the boat.
3. Sheets free.
4. Centreboard down, weight on it, and wait. She comes.
5. Lightest person in first, with the bucket.

> I have sailed for forty years and never capsized. I had taken this for skill.

![Children in lifejackets beside an upturned dinghy | The under-twelves were faster than everybody. They also wished to go again.]

## What we changed

All of us now carry the rope step. Four of us moved our foam. One of us sold her boat to a braver person. We shall do it again next year; the doctor has asked to come as a sailor.

Thanks to {@} for the stopwatch, and to the bakery. #safety #capsize`,
  },
  {
    topic: 'window',
    title: 'In praise of not going',
    header: 'A person on a quay looking at the horizon',
    text: `
There ought to be a trophy for it. A plain wooden cup, given each year to the crew that stood on the quay with everything packed, looked at the sky, and went home again.

I have turned back {4-9} times in my life and stayed ashore perhaps a hundred. Of those hundred days, I suppose ninety would have been perfectly fine. I do not regret one of them. The arithmetic is simple: what I lost was an afternoon.

## How it happens

Nobody decides to go out in bad weather. One decides, at home, on a Tuesday, to sail on Saturday. Then come the small steps, each so reasonable:

- Anna has taken the day off.
- The forecast for the afternoon is better.
- We have gone in worse.
- It will be sheltered behind the point.
- We can always turn round.

Each one is true. Together they are a rope with which one is pulled off the quay.

## What helps

**A number, written down beforehand.** Ours is painted inside the locker lid: fifteen knots, one metre, never wind against tide. It is not a clever number. It is only older than today’s wish.

**A plan B that is nearly as nice.** Pancakes. A walk round the head to see what we have missed. The museum with the stuffed pike.

**One voice is enough.** In our boat a single “no” from anybody, also from the smallest, ends the matter, and we thank them. We have had to explain this to guests.

> The sea is not cruel. It is only very large, and has not been told about your holiday.

---

Last Saturday we stood there again. By noon it was blowing a full {6-8} and the bay was white from side to side. By then we had eaten eleven pancakes each. {kid} holds the record, and the cup.`,
  },
  {
    topic: 'anchoring',
    title: 'A stone, two sticks and a rope: making a killick',
    header: 'A stone killick anchor with wooden arms',
    text: `
Before iron was cheap, every coast had its own way of persuading a stone to hold on. Ours looks like a wooden bird cage with a rock in it. It costs nothing, it never rusts, and when you lose it you have lost an afternoon and a stone.

## You need

- One long stone of {8-14} kg, as smooth as a loaf
- Two crossed arms of {wood} or any tough hedge wood, 45 cm, with the points hardened in the fire
- Four rods as thick as a thumb
- Tarred line, or roots, if your grandmother is watching

## Making it

1. Halve the two arms where they cross, and peg them.
2. Bore four holes, one on each arm, a hand’s breadth from the middle.
3. Set the rods in the holes. Stand the stone between them.
4. Draw the rods together over the stone and lash. Then lash again, wet.
5. Leave the ends of the rods long enough to make an eye for the rope.

![A stone killick anchor with wooden arms | Number four. Numbers one to three are at the bottom of the bay, holding splendidly.]

## Does it hold?

I asked the same. On sand, with five times the depth of line, mine held the {boat} in {wind} all night. On weed it skated like a cow. In mud it went down so far that two of us had to pull.

| Bottom | Killick, 11 kg | Folding grapnel, 4 kg |
| Sand | held | held, then did not |
| Mud | held, reluctantly came home | held |
| Weed | no | no |
| Boulders | yes, for ever | yes, for ever |

The old fishermen left theirs down all summer as a mooring and made a new one each spring. I like an anchor that goes back to being a stone. #anchor`,
  },
  {
    topic: 'results',
    title: 'The slowest regatta in the world, as seen from twenty-third place',
    header: 'Many small sails crossing a starting line',
    text: `
At ten o’clock there were twenty-six boats on the line and not a breath to move them. At five past ten there were twenty-six boats on the line. The starter, who is also the baker, fired the gun a second time for company.

## The first mile

It took two hours. I should like to say that we used the tide cleverly. The tide used us. A woman on the sea wall handed us a bowl of cherries as we went by, and a little later she handed cherries to the boat behind, so it must have been she who was moving.

@[https://player.vimeo.com/video/76979871 | The start, at eight times its natural speed]

## The turn

The mark was a barrel. Twenty swans lived around it and held views. Four boats went round the barrel, the remaining twenty-two went round the swans, and the committee ruled that both were in the spirit of the thing.

> “Did you see who won?”
> “I was asleep.”

## The wind

It came at half past four, all of it. Every sail that had hung all day like washing filled with a bang. Hats flew. People who had been drifting in friendly talk for hours were suddenly racing, with flat hands and narrow eyes. It lasted eleven minutes and was the best sailing of my year.

## The results

| Place | Boat | Elapsed |
| 1 | A plywood dinghy sailed by two sisters, 9 and 11 | 6 h 41 |
| 2 | A faering with three pairs of oars that were certainly not used | 6 h 42 |
| 23 | {boatname} | 7 h 15 |
| 26 | The harbour master, who had stopped to fish | 9 h 02 |

The last boat gets the prize here: it is a chair. He carried it home through the lanterns on his head, and we all stood up.`,
  },
];
