import { firstLoad } from '../scripts/first-load.ts';
import { openHouse } from '../scripts/house.ts';
import { print } from './report.ts';
import { signedInCookie } from './sign-in.ts';

/** What the feed weighs, and what its first screen asks of the network. */
export async function firstScreen(): Promise<void> {
  const house = await openHouse();
  try {
    const cookie = await signedInCookie(house.foyerUrl);
    const before = house.upstream.requests.length;
    const { scripts, totalGzip } = await firstLoad(`${house.foyerUrl}/feed`, cookie);
    const asked = house.upstream.requests.slice(before);
    print(
      'First-load JavaScript of /feed',
      `${(totalGzip / 1000).toFixed(1)} kB gzip in ${scripts.length} files`,
      'Everything the signed-in feed page names in its script tags. The budget is 220 kB; an empty Next page weighs 135.',
    );
    print(
      'Upstream requests for the first screen',
      `${asked.length} (${asked.map(({ operation }) => operation).join(', ')}), in ${wavesOf(asked)} wave(s)`,
      'GraphQL requests that the network gets while /feed is rendered. One wave: none had to wait for another.',
    );
  } finally {
    await house.close();
  }
}

/** How many requests began only after all earlier ones had ended: 1 is no waterfall. */
function wavesOf(requests: { began: number; ended: number }[]): number {
  let waves = 0;
  let ended = Number.NEGATIVE_INFINITY;
  for (const request of [...requests].sort((a, b) => a.began - b.began)) {
    if (request.began >= ended) waves += 1;
    ended = Math.max(ended, request.ended);
  }
  return waves;
}
