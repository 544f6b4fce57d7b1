export type RecordingText = { kind: 'video' | 'audio'; topic: string; title: string; body: string[]; cover: string };

export const RECORDINGS: RecordingText[] = [
  { kind: 'video', topic: 'launch', title: 'Ten seconds of floating', body: ['The moment {boatname} left the slip. Turn the sound up for the cheering, and down again for my brother.', '#launchday'], cover: 'A newly painted boat sliding down the slipway into the harbour' },
  { kind: 'video', topic: 'steaming', title: 'A rib goes in, in real time', body: ['From the box to the clamp in {15-22} seconds. Watch the hands on the left: that is how one presses with the knee and the palm.'], cover: 'Hands in gloves bending a rib in a boat' },
  { kind: 'audio', topic: 'clinker', title: 'The sound of riveting', body: ['I left the recorder running under the boat. Two hammers, a dolly and a blackbird. It has become my favourite music to sand to.'], cover: 'Copper rivets and roves in a row along a plank' },
  { kind: 'audio', topic: 'oars', title: 'Thole pins at dawn', body: ['Rowing out at five in the morning, nobody else about. Tarred cod line on {wood}. For those who cannot sleep.'], cover: 'Leathered oars across the thwarts of a rowing boat' },
];
