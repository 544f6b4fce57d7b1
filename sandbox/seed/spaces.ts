import type { SeedCollection, SeedNetwork, SeedSpace } from './model.ts';
import type { SpaceKey } from './text/topic.ts';

const DAY = 86_400_000;

export function buildNetwork(now: Date): SeedNetwork {
  return {
    id: 20260,
    slug: 'tidewater',
    title: 'Tidewater',
    subtitle: 'Small wooden boats, and the people who keep them afloat',
    purpose:
      'We bring together people who build, mend and sail small wooden boats, so that what one harbour knows is not lost to the next.',
    description:
      'Tidewater began on a wet slipway with four people, one plank and a disagreement about glue. Today its members live in harbours, river towns and mountain lakes all over the world. Ask anything, show the mistakes, lend the good clamps, and be kind to beginners: every one of us once cut the plank too short.',
    theme: {
      light: { button: '#0f6b66', header: '#f7f3ea', link: '#0b5f7a' },
      dark: { button: '#4fb3a6', header: '#12211f', link: '#7cc7d9' },
      font: 'system',
    },
    createdAt: new Date(now.getTime() - 1460 * DAY),
  };
}

export const COLLECTIONS: SeedCollection[] = [
  { id: 1, name: 'The Quay', description: 'Where everybody ties up first.', position: 0 },
  { id: 2, name: 'The Yard', description: 'Building, mending and what it is made of.', position: 1 },
  { id: 3, name: 'The Water', description: 'Going out, and coming home again.', position: 2 },
];

type SpacePlan = {
  key: SpaceKey;
  collectionId: number;
  title: string;
  slug: string;
  description: string;
  secret?: true;
};

const PLANS: SpacePlan[] = [
  {
    key: 'quay',
    collectionId: 1,
    title: 'Harbour Office',
    slug: 'harbour-office',
    description: 'News of the network, hellos from new members, help wanted and help offered.',
  },
  {
    key: 'first',
    collectionId: 1,
    title: 'First Boats',
    slug: 'first-boats',
    description: 'For beginners of every age. No question is too small, and nobody laughs at a crooked plank.',
  },
  {
    key: 'world',
    collectionId: 1,
    title: 'Boats of the World',
    slug: 'boats-of-the-world',
    description: 'Dhows, faerings, sampans, currachs, canoes: how they are built at home and why.',
  },
  {
    key: 'keys',
    collectionId: 1,
    title: 'Keyholders',
    slug: 'keyholders',
    description: 'The few who open up, lock up and look after the rest. Please keep it in here.',
    secret: true,
  },
  {
    key: 'building',
    collectionId: 2,
    title: 'On the Stocks',
    slug: 'on-the-stocks',
    description: 'New boats, from the first line on the loft floor to the day they float.',
  },
  {
    key: 'mending',
    collectionId: 2,
    title: 'Rot & Repair',
    slug: 'rot-and-repair',
    description: 'Old boats kept alive. Show the worst of it; somebody here has seen worse.',
  },
  {
    key: 'sails',
    collectionId: 2,
    title: 'The Sail Loft',
    slug: 'the-sail-loft',
    description: 'Cloth, rope, spars and the hundred small decisions between them.',
  },
  {
    key: 'timber',
    collectionId: 2,
    title: 'The Timber Rack',
    slug: 'the-timber-rack',
    description: 'Where to find wood, how to dry it, and the fastenings and glues that hold it together.',
  },
  {
    key: 'log',
    collectionId: 3,
    title: 'Logbook',
    slug: 'logbook',
    description: 'Where you went and what happened. Short entries welcome, long ones too.',
  },
  {
    key: 'weather',
    collectionId: 3,
    title: 'Weather Window',
    slug: 'weather-window',
    description: 'Tides, forecasts, barometers and the wisdom of staying in harbour.',
  },
  {
    key: 'safety',
    collectionId: 3,
    title: 'Seamanship',
    slug: 'seamanship',
    description: 'Anchors, radios, drills, near misses. Told without blame, read with care.',
  },
  {
    key: 'regatta',
    collectionId: 3,
    title: 'Regattas & Meets',
    slug: 'regattas-and-meets',
    description: 'Races, raids, rows and the suppers after them.',
  },
];

export const SPACE_ID = Object.fromEntries(PLANS.map((plan, index) => [plan.key, index + 1])) as Record<
  SpaceKey,
  number
>;
export const SPACE_KEYS: SpaceKey[] = PLANS.map((plan) => plan.key);
export const SECRET: SpaceKey = 'keys';

export function buildSpaces(now: Date): SeedSpace[] {
  return PLANS.map(({ key: _, secret, ...plan }, index) => ({
    ...plan,
    id: index + 1,
    position: PLANS.slice(0, index).filter((other) => other.collectionId === plan.collectionId).length,
    secret: secret ?? false,
    createdAt: new Date(now.getTime() - (1450 - index * 31) * DAY),
  }));
}
