import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/api/auth/sign-in/route';
import { APP, startFoyer } from '@/lib/auth/testing/foyer';
import { type NetworkDouble, startDouble } from '@/lib/auth/testing/network-double';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;

beforeAll(async () => {
  network = await startDouble();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});

const begin = async () => {
  const answer = await POST(
    new Request(`${APP}/api/auth/sign-in`, {
      method: 'POST',
      headers: { origin: APP, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ returnTo: '/saved' }),
    }),
  );
  return new URL(answer.headers.get('location') ?? '', APP);
};

test('sign-ins that run too fast are held back before they reach the network, in words, with the way kept', async () => {
  let held: URL | undefined;
  let begun = 0;
  // More than the burst and what grows back in the meantime could ever let through.
  while (begun < 5_000 && !held) {
    const to = await begin();
    if (to.origin === new URL(network.url).origin) begun += 1;
    else held = to;
  }
  expect(begun).toBeGreaterThanOrEqual(200);
  expect(held?.pathname).toBe('/sign-in');
  expect(held?.searchParams.get('error')).toBe('busy');
  expect(held?.searchParams.get('returnTo')).toBe('/saved');
});
