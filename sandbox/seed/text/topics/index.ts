import type { Topic } from '../topic.ts';
import { BUILDING } from './building.ts';
import { LOG } from './log.ts';
import { MENDING } from './mending.ts';
import { SAILS } from './sails.ts';
import { TIMBER } from './timber.ts';

export const TOPICS: Topic[] = [...BUILDING, ...MENDING, ...SAILS, ...TIMBER, ...LOG];
