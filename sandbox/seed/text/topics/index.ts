import type { Topic } from '../topic.ts';
import { BUILDING } from './building.ts';
import { FIRST } from './first.ts';
import { KEYS } from './keys.ts';
import { LOG } from './log.ts';
import { MENDING } from './mending.ts';
import { QUAY } from './quay.ts';
import { REGATTA } from './regatta.ts';
import { SAFETY } from './safety.ts';
import { SAILS } from './sails.ts';
import { TIMBER } from './timber.ts';
import { WEATHER } from './weather.ts';
import { WORLD } from './world.ts';

export const TOPICS: Topic[] = [
  ...BUILDING,
  ...MENDING,
  ...SAILS,
  ...TIMBER,
  ...LOG,
  ...WEATHER,
  ...SAFETY,
  ...REGATTA,
  ...QUAY,
  ...FIRST,
  ...WORLD,
  ...KEYS,
];
