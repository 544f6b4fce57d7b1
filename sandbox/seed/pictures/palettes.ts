import type { Random } from '../random.ts';

/** The colours of an hour: from the top of the sky down to what is nearest. */
export type Palette = {
  name: string;
  sky: [string, string, string];
  sun: string;
  far: string;
  mid: string;
  near: string;
  sea: [string, string];
  glint: string;
  /** For hulls, doors, flags. */
  bright: string[];
  sail: string[];
  dark: string;
  paper: string;
};

const SAILS = ['#b4532f', '#f1e3c6', '#a4432b', '#d9a441', '#f7efe0', '#8c3b2a'];

export const PALETTES: Palette[] = [
  {
    name: 'dawn',
    sky: ['#8fb3c9', '#f2c9b0', '#fbe6cf'],
    sun: '#ffe9c2',
    far: '#9fb0b8',
    mid: '#6f8c93',
    near: '#3f5f66',
    sea: ['#e9c6b2', '#5f8f9c'],
    glint: '#fff1dc',
    bright: ['#c8553d', '#2f6f73', '#e0a458', '#f4efe3'],
    sail: SAILS,
    dark: '#20363c',
    paper: '#f5ecdc',
  },
  {
    name: 'morning',
    sky: ['#7fb7cf', '#bfe0e2', '#f3f1df'],
    sun: '#fff6d8',
    far: '#94b5b4',
    mid: '#5c918c',
    near: '#2f6660',
    sea: ['#a9d3d3', '#2a7f86'],
    glint: '#f4fffb',
    bright: ['#d2583c', '#1f5f7a', '#efb34f', '#fbf6e8'],
    sail: SAILS,
    dark: '#173f43',
    paper: '#f7f1e1',
  },
  {
    name: 'noon',
    sky: ['#4f9dc4', '#8ccbdc', '#d9eee6'],
    sun: '#fffdf0',
    far: '#7fb0a6',
    mid: '#4f8f76',
    near: '#2b6a55',
    sea: ['#6fc2c4', '#15707f'],
    glint: '#ffffff',
    bright: ['#e4572e', '#17607a', '#f3b61f', '#fffaf0'],
    sail: ['#fffaf0', '#e4572e', '#f3b61f', '#f6e7c8'],
    dark: '#0f3d47',
    paper: '#faf4e4',
  },
  {
    name: 'grey',
    sky: ['#8d9aa3', '#b4bfc2', '#dcdfd9'],
    sun: '#eceade',
    far: '#9aa6a8',
    mid: '#6c7e82',
    near: '#445a5e',
    sea: ['#b0bcbd', '#56707a'],
    glint: '#edf0ec',
    bright: ['#b5523b', '#33606b', '#c99b4a', '#eae5d7'],
    sail: ['#a4432b', '#e8dfca', '#8c3b2a', '#cdb98c'],
    dark: '#263a40',
    paper: '#eee8da',
  },
  {
    name: 'golden',
    sky: ['#d98e5f', '#f0b873', '#f9dfa4'],
    sun: '#fff2c4',
    far: '#b98a6b',
    mid: '#8a6a57',
    near: '#553f3a',
    sea: ['#eebd7e', '#7c6b63'],
    glint: '#fff0c9',
    bright: ['#a63d2f', '#2d5d62', '#f0c05a', '#fbeed2'],
    sail: ['#a4432b', '#fbe6bd', '#7d2f22', '#e9b765'],
    dark: '#33272a',
    paper: '#f8ecd0',
  },
  {
    name: 'dusk',
    sky: ['#41507a', '#a7718c', '#f0a98a'],
    sun: '#ffd9b0',
    far: '#7a6f8d',
    mid: '#544f73',
    near: '#312f4f',
    sea: ['#c98a8c', '#3c4468'],
    glint: '#ffd7bd',
    bright: ['#d9694c', '#43658b', '#f0b36b', '#f5e3d7'],
    sail: ['#c1573f', '#f3d9c6', '#7c3350', '#e8a86f'],
    dark: '#201f38',
    paper: '#f2e6dc',
  },
  {
    name: 'night',
    sky: ['#0d1b33', '#1d3557', '#3a5f7d'],
    sun: '#f6efd2',
    far: '#22405c',
    mid: '#162d46',
    near: '#0c1c30',
    sea: ['#2c4f6d', '#0b1a2e'],
    glint: '#f4e8bd',
    bright: ['#c65b3f', '#3d7f8c', '#eec15f', '#e8e3d0'],
    sail: ['#8fa3ae', '#b56a4c', '#c9c4b0', '#6f8894'],
    dark: '#070f1c',
    paper: '#e9e3d2',
  },
  {
    name: 'tropic',
    sky: ['#3fa7b5', '#9fdccb', '#fdf0c8'],
    sun: '#fff3c2',
    far: '#73b598',
    mid: '#3c8f6d',
    near: '#1f6a50',
    sea: ['#7fd6c6', '#0e7c86'],
    glint: '#f6fff2',
    bright: ['#f2643d', '#0d5c75', '#ffc145', '#fff6df'],
    sail: ['#fff6df', '#ffc145', '#e2553a', '#f4e2b8'],
    dark: '#0b3f46',
    paper: '#fbf5df',
  },
];

const named = (name: string) => PALETTES.find((palette) => palette.name === name) as Palette;

const HOURS: [RegExp, string][] = [
  [/night|stars|lantern|lamp/, 'night'],
  [/dawn|sunrise|first light/, 'dawn'],
  [/sunset|golden|evening/, 'golden'],
  [/dusk/, 'dusk'],
  [/fog|mist|dark cloud|squall|whitecap|rough|snow|isobar/, 'grey'],
  [/morning/, 'morning'],
  [/dhow|outrigger|pirogue|lagoon|sampan|surf|painted/, 'tropic'],
];

export function paletteFor(words: string, random: Random): Palette {
  const hour = HOURS.find(([pattern]) => pattern.test(words));
  if (hour && (hour[1] !== 'tropic' || random.chance(0.6))) return named(hour[1]);
  return named(random.pick(['morning', 'morning', 'noon', 'dawn', 'golden', 'grey', 'dusk']));
}
