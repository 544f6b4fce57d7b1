export type RecordingText = { kind: 'video' | 'audio'; topic: string; title: string; body: string[]; cover: string };

export const RECORDINGS: RecordingText[] = [
  {
    kind: 'video',
    topic: 'launch',
    title: 'Ten seconds of floating',
    body: [
      'The moment {boatname} left the slip. Turn the sound up for the cheering, and down again for my brother.',
      '#launchday',
    ],
    cover: 'A newly painted boat sliding down the slipway into the harbour',
  },
  {
    kind: 'video',
    topic: 'steaming',
    title: 'A rib goes in, in real time',
    body: [
      'From the box to the clamp in {15-22} seconds. Watch the hands on the left: that is how one presses with the knee and the palm.',
    ],
    cover: 'Hands in gloves bending a rib in a boat',
  },
  {
    kind: 'video',
    topic: 'lugsail',
    title: 'Downhaul off, downhaul on',
    body: ['The same boat, the same wind, thirty seconds apart. No further words from me.', '#lugsail #downhaul'],
    cover: 'A lugsail set on a small boat in a light breeze',
  },
  {
    kind: 'video',
    topic: 'overnight',
    title: 'Nine seconds of an evening',
    body: ['Out of {harbour} in {wind}, the sun still there. I did nothing but hold the tiller and the telephone.'],
    cover: 'A small sailing boat on the sea at sunset',
  },
  {
    kind: 'video',
    topic: 'sampan',
    title: 'Yuloh, from the side',
    body: ['Filmed from the bank so that you can see what the wrist does. It is the wrist.'],
    cover: 'A long sculling oar over the stern of a flat boat',
  },
  {
    kind: 'video',
    topic: 'capsize',
    title: 'Upside down to bailing',
    body: ['Fifth try, {3-6} minutes, cut to what matters. Crew are fine, crew are proud, crew want hot chocolate.'],
    cover: 'A small boat on its side in shallow water with people',
  },
  {
    kind: 'video',
    topic: 'rowrace',
    title: 'In stroke, briefly',
    body: ['You can hear the moment at which we noticed.', 'Thanks to {@} for running along the bank.'],
    cover: 'Six rowers in a wooden skiff at speed',
  },
  {
    kind: 'video',
    topic: 'pirogue',
    title: 'The seventh wave',
    body: ['Count with us. My uncle is the one who does not look.'],
    cover: 'A long canoe going out through surf',
  },
  {
    kind: 'audio',
    topic: 'clinker',
    title: 'The sound of riveting',
    body: [
      'I left the recorder running under the boat. Two hammers, a dolly and a blackbird. It has become my favourite music to sand to.',
    ],
    cover: 'Copper rivets and roves in a row along a plank',
  },
  {
    kind: 'audio',
    topic: 'oars',
    title: 'Thole pins at dawn',
    body: [
      'Rowing out at five in the morning, nobody else about. Tarred cod line on {wood}. For those who cannot sleep.',
    ],
    cover: 'Leathered oars across the thwarts of a rowing boat',
  },
  {
    kind: 'audio',
    topic: 'fog',
    title: 'Bell buoy, somewhere to port',
    body: [
      'Recorded while waiting for the fog to lift off {place}. It never comes from the same side twice. Headphones, if you have them.',
    ],
    cover: 'A small boat in fog with a faint bell buoy',
  },
  {
    kind: 'audio',
    topic: 'caulking',
    title: 'From tock to tick',
    body: ['Ten seconds in which a seam fills up. Listen to how the note rises. After this you will hear it for ever.'],
    cover: 'A caulking mallet and irons on an upturned hull',
  },
  {
    kind: 'audio',
    topic: 'museum',
    title: 'My great-aunt names the planks',
    body: [
      'She is 94, she never built a boat, and she knows the name of every piece of one. Here she gets as far as the turn of the bilge.',
    ],
    cover: 'A faded photograph of a harbour with sailing boats',
  },
  {
    kind: 'audio',
    topic: 'wildlife',
    title: 'Three porpoises, breathing',
    body: ['Like somebody putting down a heavy bag, I wrote. Now you can hear it too.'],
    cover: 'Porpoises beside a small boat in calm water',
  },
];
